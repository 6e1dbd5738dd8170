import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { proseOf } from "@/lib/core/prose/prose";
import { now, setClock } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { listConflicts } from "@/lib/reports/conflicts/data";
import { saveFields } from "@/lib/reports/mutations/fields/save-fields";
import { moveReport } from "@/lib/reports/mutations/moves/move";
import { listEvents } from "@/lib/reports/record/data";
import { fill, makeCounty, makeReport, person } from "@/lib/reports/testing/county";
import { addNote } from "@/lib/reviews/mutations/add-note";
import { reopenReview, returnReport, startReview } from "@/lib/reviews/mutations/move";
import { unwaiveFinding, waiveFinding } from "@/lib/reviews/mutations/waive";
import {
  expectRefusal,
  type People,
  submit,
  submitAsIssued,
  succeeded,
} from "@/lib/reviews/testing/submitted";
import { approve, approveAndPublish, publish } from "./mutations";
import { release } from "./release/mutations";

let people: People;
let reportId: string;

beforeEach(async () => {
  people = await makeCounty();
});

const publications = () =>
  db.publication.findMany({
    where: { version: { reportId } },
    orderBy: { number: "asc" },
    include: { version: true },
  });
const movesSoFar = async () => (await listEvents(reportId)).map(({ move, to }) => [move, to]);
const reportNow = () => db.report.findUniqueOrThrow({ where: { id: reportId } });

describe("a report under review", () => {
  beforeEach(async () => {
    reportId = await makeReport(people.clerk);
    await submit(people, reportId);
    succeeded(await startReview(people.reviewer, { reportId }));
  });

  test("is approved and published at once, as two events, at the server's time", async () => {
    const moment = new Date(now().getTime() + 60_000);
    setClock(() => moment);
    const published = succeeded(await approveAndPublish(people.reviewer, { reportId }));
    setClock();
    expect(published).toEqual({ unitCode: people.town, year: 2025, number: 1, publishedAt: moment });
    expect((await movesSoFar()).slice(-2)).toEqual([
      ["approve", "approved"],
      ["publish", "published"],
    ]);
    expect(await publications()).toMatchObject([
      {
        number: 1,
        countyCode: people.county,
        correctionReason: null,
        publishedAt: moment,
        version: { number: 1 },
      },
    ]);
  });

  test("is approved first and published later", async () => {
    expect(await approve(people.reviewer, { reportId })).toEqual({ ok: true, value: "approved" });
    expect(await publications()).toEqual([]);
    expect(succeeded(await publish(people.reviewer, { reportId })).number).toBe(1);
    expect((await reportNow()).state).toBe("published");
  });

  test("is not published without approval, nor approved twice, nor published twice", async () => {
    await expectRefusal(() => publish(people.reviewer, { reportId }), "wrongState");
    succeeded(await approve(people.reviewer, { reportId }));
    await expectRefusal(() => approve(people.reviewer, { reportId }), "wrongState");
    succeeded(await publish(people.reviewer, { reportId }));
    await expectRefusal(() => publish(people.reviewer, { reportId }), "wrongState");
    await expectRefusal(() => approveAndPublish(people.reviewer, { reportId }), "wrongState");
  });

  test("is approved and published by the county's reviewer alone", async () => {
    const elsewhere = (await makeCounty()).reviewer;
    for (const actor of [people.clerk, people.signer, elsewhere])
      for (const mutation of [approve, approveAndPublish])
        await expectRefusal(() => mutation(actor, { reportId }), "wrongRole");
  });

  test("once approved, is taken under review again with a reason", async () => {
    succeeded(await approve(people.reviewer, { reportId }));
    await expectRefusal(() => reopenReview(people.reviewer, { reportId, note: " " }), "noteGiven");
    expect(await reopenReview(people.reviewer, { reportId, note: "发现一处笔误" })).toEqual({
      ok: true,
      value: "reviewing",
    });
    expect((await listEvents(reportId)).at(-1)?.payload).toMatchObject({ note: "发现一处笔误" });
  });

  test("leaves no open note and no locked chapter behind when it is published", async () => {
    succeeded(
      await returnReport(people.reviewer, { reportId, reasons: ["请改第一章。"], unlock: ["overview"] }),
    );
    await submit(people, reportId);
    succeeded(
      await addNote(people.reviewer, {
        reportId,
        anchor: { kind: "chapter", chapterId: "overview" },
        text: "明年请写得更细。",
      }),
    );
    succeeded(await approveAndPublish(people.reviewer, { reportId }));
    expect(await db.note.findMany({ where: { reportId } })).toMatchObject([{ state: "resolved" }]);
    expect((await reportNow()).unlocked).toBeNull();
    expect(await publications()).toMatchObject([{ version: { number: 2 } }]);
  });

  test("is corrected through the same review: the second publication states the reason, the first keeps its address", async () => {
    succeeded(await approveAndPublish(people.reviewer, { reportId }));
    const reason = "更正总体情况一处表述";
    succeeded(await moveReport(people.clerk, { reportId, move: "correct", note: reason }));
    await fill(people.clerk, reportId, [["chapter.others", proseOf("本年度没有其他需要报告的事项。")]]);
    await submit(people, reportId);
    expect(succeeded(await approveAndPublish(people.reviewer, { reportId })).number).toBe(2);
    const [first, second] = await publications();
    expect(first).toMatchObject({
      correctionReason: null,
      replacedAt: second?.publishedAt,
      version: { number: 1 },
    });
    expect(second).toMatchObject({ correctionReason: reason, replacedAt: null, version: { number: 2 } });
  });
});

test("a correction that is abandoned leaves nothing locked, and no text undecided, for the next one", async () => {
  reportId = await makeReport(people.clerk);
  await submit(people, reportId);
  const correction = { reportId, note: "核对原件" } as const;
  succeeded(await approveAndPublish(people.reviewer, { reportId }));
  succeeded(await moveReport(people.clerk, { ...correction, move: "correct" }));
  await submit(people, reportId);
  succeeded(
    await returnReport(people.reviewer, { reportId, reasons: ["请改第一章。"], unlock: ["overview"] }),
  );
  const change = { path: "chapter.overview" as const, baseVersion: 0, operationId: randomUUID() };
  await saveFields(people.secondClerk, {
    reportId,
    changes: [{ ...change, value: proseOf("从头另写的一段。") }],
  });
  expect(await listConflicts(reportId)).toHaveLength(1);
  await expectRefusal(() => approveAndPublish(people.reviewer, { reportId }), "wrongState");
  succeeded(await moveReport(people.clerk, { ...correction, move: "abandon" }));
  expect(await listConflicts(reportId)).toEqual([]);
  succeeded(await moveReport(people.clerk, { ...correction, move: "correct" }));
  await fill(people.clerk, reportId, [["chapter.others", proseOf("没有其他需要报告的事项。")]]);
});

test("two reviewers who approve and publish at the same time make one publication", async () => {
  reportId = await makeReport(people.clerk);
  await submit(people, reportId);
  const second = await person("reviewer", people.county);
  const both = await Promise.all(
    [people.reviewer, second].map((actor) => approveAndPublish(actor, { reportId })),
  );
  expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect(await publications()).toHaveLength(1);
  expect((await movesSoFar()).slice(-2).map(([move]) => move)).toEqual(["approve", "publish"]);
});

test("an error of a report entered as issued must be waived, and the public page states the waiver", async () => {
  const issued = await submitAsIssued(people);
  reportId = issued.reportId;
  const waiver = { reportId, findingKey: issued.errorKey, reason: "原报告即如此。" };
  await expectRefusal(() => approveAndPublish(people.reviewer, { reportId }), "errorsWaived");
  succeeded(await waiveFinding(people.reviewer, waiver));
  succeeded(await unwaiveFinding(people.reviewer, waiver));
  await expectRefusal(() => approve(people.reviewer, { reportId }), "errorsWaived");
  succeeded(await waiveFinding(people.reviewer, waiver));
  succeeded(await approveAndPublish(people.reviewer, { reportId }));
  expect(await publications()).toMatchObject([
    {
      asIssued: { issuedOn: "2019-02-15", where: "县政府网站" },
      waivers: [{ message: expect.stringContaining("167"), reason: "原报告即如此。" }],
    },
  ]);
});

test("a clock that is set back does not lose a correction's reason or the record's order", async () => {
  reportId = await makeReport(people.clerk);
  await submit(people, reportId);
  succeeded(await approveAndPublish(people.reviewer, { reportId }));
  const correct = async (note: string) => {
    succeeded(await moveReport(people.clerk, { reportId, move: "correct", note }));
    await submit(people, reportId);
    succeeded(await approveAndPublish(people.reviewer, { reportId }));
  };
  await correct("更正联系电话");
  const back = new Date(Date.now() - 3_600_000);
  setClock(() => back);
  try {
    await correct("更正第二章的件数");
  } finally {
    setClock();
  }
  expect((await publications()).map(({ correctionReason }) => correctionReason)).toEqual([
    null,
    "更正联系电话",
    "更正第二章的件数",
  ]);
  expect((await movesSoFar()).map(([move]) => move).slice(-6)).toEqual([
    "correct",
    "handOver",
    "signOff",
    "submit",
    "approve",
    "publish",
  ]);
});

describe("several reports released at once", () => {
  test("each is published with its own permission and events; refused ones are reported and do not stop the others", async () => {
    const other = await makeCounty();
    const [approved, reviewed, drafted, foreign] = [
      await makeReport(people.clerk),
      await makeReport(people.clerk, 2024),
      await makeReport(people.clerk, 2023),
      await makeReport(other.clerk),
    ];
    for (const id of [approved, reviewed]) {
      await submit(people, id);
      succeeded(await startReview(people.reviewer, { reportId: id }));
    }
    await submit(other, foreign);
    succeeded(await startReview(other.reviewer, { reportId: foreign }));
    succeeded(await approve(people.reviewer, { reportId: approved }));

    const released = succeeded(
      await release(people.reviewer, {
        reports: [
          { reportId: approved, approves: false },
          { reportId: foreign, approves: true },
          { reportId: drafted, approves: false },
          { reportId: approved, approves: false },
          { reportId: reviewed, approves: true },
        ],
      }),
    );
    expect(released.map(({ refusals }) => refusals.map(({ code }) => code))).toEqual([
      [],
      ["wrongRole"],
      ["wrongState"],
      ["wrongState"],
      [],
    ]);
    expect(released.map(({ published }) => published?.year ?? null)).toEqual([2025, null, null, null, 2024]);
    const moves = async (id: string) => (await listEvents(id)).map(({ move }) => move).slice(-2);
    expect(await moves(approved)).toEqual(["approve", "publish"]);
    expect(await moves(reviewed)).toEqual(["approve", "publish"]);
    expect(await db.publication.count({ where: { version: { reportId: { in: [foreign, drafted] } } } })).toBe(
      0,
    );
  });

  test("only a reviewer releases", async () => {
    reportId = await makeReport(people.clerk);
    await expectRefusal(
      () => release(people.clerk, { reports: [{ reportId, approves: false }] }),
      "wrongRole",
    );
  });
});
