import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { moveReport } from "@/lib/reports/mutations/moves/move";
import { listEvents } from "@/lib/reports/record/data";
import { makeCounty, makeReport } from "@/lib/reports/testing/county";
import { loadReview } from "./loaders";
import { addNote } from "./mutations/add-note";
import { answerNote } from "./mutations/answer-note";
import { returnReport, startReview, widenReturn } from "./mutations/move";
import { reopenNote, resolveNote } from "./mutations/resolve-note";
import { expectRefusal, type People, submit, succeeded } from "./testing/submitted";

let people: People;
let reportId: string;

beforeEach(async () => {
  people = await makeCounty();
  reportId = await makeReport(people.clerk);
});

const start = () => startReview(people.reviewer, { reportId });
const note = async () =>
  succeeded(
    await addNote(people.reviewer, {
      reportId,
      anchor: { kind: "chapter", chapterId: "overview" },
      text: "请补充。",
    }),
  ).noteId;
const unlockedNow = async () => (await db.report.findUniqueOrThrow({ where: { id: reportId } })).unlocked;
const lastEvent = async () => (await listEvents(reportId)).at(-1);

test("a report that is not submitted cannot be reviewed", async () => {
  await expectRefusal(start, "wrongState");
});

describe("a submitted report", () => {
  beforeEach(() => submit(people, reportId));

  test("is taken under review, and can then no longer be withdrawn by the township", async () => {
    expect(await start()).toEqual({ ok: true, value: "reviewing" });
    expect(await lastEvent()).toMatchObject({
      move: "startReview",
      actor: people.reviewer.name,
      payload: { versionNumber: 1 },
    });
    await expectRefusal(
      () => moveReport(people.clerk, { reportId, move: "withdraw", note: "发现错字" }),
      "wrongState",
    );
    await expectRefusal(start, "wrongState");
  });

  test("is taken under review by the county's reviewer only", async () => {
    const elsewhere = (await makeCounty()).reviewer;
    for (const actor of [people.clerk, people.signer, elsewhere])
      await expectRefusal(() => startReview(actor, { reportId }), "wrongRole");
  });

  test("is returned with reasons, entirely open if no chapter is named", async () => {
    const reasons = ["请核对公开总数。", " ", "请补充监督保障。"];
    expect(await returnReport(people.reviewer, { reportId, reasons })).toEqual({
      ok: true,
      value: "returned",
    });
    expect(await unlockedNow()).toBeNull();
    expect((await lastEvent())?.payload).toMatchObject({
      reasons: ["请核对公开总数。", "请补充监督保障。"],
      versionNumber: 1,
    });
  });

  test("is returned with some chapters open", async () => {
    succeeded(
      await returnReport(people.reviewer, {
        reportId,
        reasons: ["请改第一章。"],
        unlock: ["overview", "preface", "overview"],
      }),
    );
    expect(await unlockedNow()).toEqual(["overview", "preface"]);
  });

  test("is not returned with a note in a chapter that stays locked", async () => {
    await note();
    await expectRefusal(
      () => returnReport(people.reviewer, { reportId, reasons: [], unlock: ["preface"] }),
      "noteLocked",
    );
    expect((await returnReport(people.reviewer, { reportId, reasons: [], unlock: ["overview"] })).ok).toBe(
      true,
    );
  });

  test("with some chapters open gets others opened afterwards, and none closed", async () => {
    const widen = (...unlock: string[]) => widenReturn(people.reviewer, { reportId, unlock });
    await expectRefusal(() => widen("overview"), "wrongState");
    succeeded(
      await returnReport(people.reviewer, { reportId, reasons: ["请改第一章。"], unlock: ["overview"] }),
    );
    await expectRefusal(() => widen("overview"), "nothingWidened");
    await expectRefusal(() => widen("annex"), "chapterUnknown");
    succeeded(await widen("problems"));
    expect(await unlockedNow()).toEqual(["overview", "problems"]);
    expect(await lastEvent()).toMatchObject({ move: "widen", from: "returned", to: "returned" });
    expect(await loadReview(people.reviewer, { reportId })).toMatchObject({ mayWiden: true });
    succeeded(await widen());
    expect(await unlockedNow()).toBeNull();
    await expectRefusal(() => widen("overview"), "allOpen");
    expect(await loadReview(people.reviewer, { reportId })).toMatchObject({ mayWiden: false });
    expect(await db.message.count({ where: { key: { startsWith: `widen-${reportId}` } } })).toBe(2);
  });

  test("is returned without a written reason if a note says what to change", async () => {
    await expectRefusal(() => returnReport(people.reviewer, { reportId, reasons: ["  "] }), "reasonGiven");
    await note();
    expect((await returnReport(people.reviewer, { reportId, reasons: [] })).ok).toBe(true);
  });

  test.each(["x", "。", "无", "错了"])("is not returned for “%s”, also beside a note", async (reason) => {
    await note();
    const given = { reportId, reasons: ["第一章没有写工作机构。", reason] };
    await expectRefusal(() => returnReport(people.reviewer, given), "reasonEmpty");
  });

  test("is not returned on a resolved note", async () => {
    succeeded(await resolveNote(people.reviewer, { noteId: await note() }));
    await expectRefusal(() => returnReport(people.reviewer, { reportId, reasons: [] }), "reasonGiven");
  });

  test("is not returned with chapters that it does not have", async () => {
    await expectRefusal(
      () => returnReport(people.reviewer, { reportId, reasons: ["请改第一章。"], unlock: ["annex"] }),
      "chapterUnknown",
    );
  });

  test("is resubmitted as a second version, once its notes are answered", async () => {
    const noteId = await note();
    succeeded(await returnReport(people.reviewer, { reportId, reasons: [] }));
    await expectRefusal(() => moveReport(people.clerk, { reportId, move: "handOver" }), "notesAnswered");
    succeeded(await answerNote(people.clerk, { noteId, text: "已补充。" }));
    await submit(people, reportId);
    succeeded(await start());
    expect((await lastEvent())?.payload).toMatchObject({ versionNumber: 2 });
  });

  test("is returned again on a note of the previous version that was reopened", async () => {
    const noteId = await note();
    succeeded(await returnReport(people.reviewer, { reportId, reasons: [] }));
    succeeded(await answerNote(people.clerk, { noteId, text: "已补充。" }));
    await submit(people, reportId);
    succeeded(await reopenNote(people.reviewer, { noteId }));
    expect((await returnReport(people.reviewer, { reportId, reasons: [] })).ok).toBe(true);
  });
});
