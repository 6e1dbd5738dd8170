import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { makeCounty, makeReport, person } from "@/lib/reports/testing/county";
import { addNote } from "./mutations/add-note";
import { answerNote } from "./mutations/answer-note";
import { editNote, removeNote } from "./mutations/edit-note";
import { returnReport } from "./mutations/move";
import { reopenNote, resolveNote } from "./mutations/resolve-note";
import type { AnchorInput } from "./schema";
import { expectRefusal, type People, submit, succeeded } from "./testing/submitted";

let people: People;
let reportId: string;
const overview: AnchorInput = { kind: "chapter", chapterId: "overview" };

beforeEach(async () => {
  people = await makeCounty();
  reportId = await makeReport(people.clerk);
  await submit(people, reportId);
});

const add = (anchor: AnchorInput = overview, text = "请补充。") =>
  addNote(people.reviewer, { reportId, anchor, text });
const added = async (anchor?: AnchorInput) => succeeded(await add(anchor)).noteId;
const noteNow = (id: string) => db.note.findUniqueOrThrow({ where: { id }, include: { replies: true } });
const sendBack = async () =>
  succeeded(await returnReport(people.reviewer, { reportId, reasons: ["请按批注修改。"] }));

describe("a note is attached", () => {
  test("to a chapter", async () => {
    expect((await noteNow(await added())).anchor).toEqual({
      kind: "chapter",
      chapterId: "overview",
      blockId: "chapter-overview",
      quote: "总体情况",
    });
  });

  test("to a paragraph, with the selected words", async () => {
    const anchor = (
      await noteNow(await added({ kind: "block", blockId: "overview-p1", quote: "按计划完成" }))
    ).anchor;
    expect(anchor).toMatchObject({ blockId: "overview-p1", chapterId: "overview", quote: "按计划完成" });
  });

  test("to a paragraph, with its own text if the selected words are not in it", async () => {
    const anchor = (await noteNow(await added({ kind: "block", blockId: "overview-p1", quote: "别处的话" })))
      .anchor;
    expect(anchor).toMatchObject({ quote: "本年度主动公开方面的工作按计划完成，情况正常。" });
  });

  test("to a cell, with its name and its figure", async () => {
    const anchor = (await noteNow(await added({ kind: "cell", cellId: "received:naturalPerson" }))).anchor;
    expect(anchor).toEqual({
      kind: "cell",
      chapterId: "applications",
      blockId: "table-applications",
      cellId: "received:naturalPerson",
      quote: "一、本年新收政府信息公开申请数量 · 自然人：0",
    });
  });

  test.each<AnchorInput>([
    { kind: "chapter", chapterId: "nowhere" },
    { kind: "block", blockId: "overview-p99" },
    { kind: "cell", cellId: "received:nobody" },
  ])("to nothing else: %o", async (anchor) => {
    await expectRefusal(() => add(anchor), "placeUnknown");
  });
});

describe("writing a note is refused", () => {
  test("to the township, and to the reviewer of another county", async () => {
    const elsewhere = (await makeCounty()).reviewer;
    for (const actor of [people.clerk, people.signer, elsewhere])
      await expectRefusal(
        () => addNote(actor, { reportId, anchor: overview, text: "请补充。" }),
        "forbidden",
      );
  });

  test("once the report was returned", async () => {
    await sendBack();
    await expectRefusal(() => add(), "wrongState");
  });

  test("if there is no such report", async () => {
    await expectRefusal(
      () => addNote(people.reviewer, { reportId: randomUUID(), anchor: overview, text: "请补充。" }),
      "notFound",
    );
  });
});

describe("one's own open note", () => {
  test("can be changed and deleted", async () => {
    const noteId = await added();
    await editNote(people.reviewer, { noteId, text: "请写明件数。" });
    expect((await noteNow(noteId)).text).toBe("请写明件数。");
    await removeNote(people.reviewer, { noteId });
    expect(await db.note.count({ where: { reportId } })).toBe(0);
    await expectRefusal(() => removeNote(people.reviewer, { noteId }), "notFound");
  });

  test("cannot by a colleague", async () => {
    const noteId = await added();
    const colleague = await person("reviewer", people.county);
    await expectRefusal(() => editNote(colleague, { noteId, text: "别的话" }), "notOwn");
    await expectRefusal(() => removeNote(colleague, { noteId }), "notOwn");
  });

  test("cannot once it is resolved or was returned with the report", async () => {
    const noteId = await added();
    succeeded(await resolveNote(people.reviewer, { noteId }));
    await expectRefusal(() => editNote(people.reviewer, { noteId, text: "别的话" }), "noteSettled");
    succeeded(await reopenNote(people.reviewer, { noteId }));
    await sendBack();
    await expectRefusal(() => removeNote(people.reviewer, { noteId }), "wrongState");
  });

  test("cannot if it belongs to the previous version", async () => {
    const noteId = await added();
    await sendBack();
    succeeded(await answerNote(people.clerk, { noteId, text: "已补充。" }));
    await submit(people, reportId);
    succeeded(await reopenNote(people.reviewer, { noteId }));
    await expectRefusal(() => editNote(people.reviewer, { noteId, text: "别的话" }), "noteSettled");
  });
});

describe("the township answers", () => {
  test("a note of a returned report, any number of times", async () => {
    const noteId = await added();
    await sendBack();
    succeeded(await answerNote(people.clerk, { noteId, text: "已补充。" }));
    succeeded(await answerNote(people.secondClerk, { noteId, text: "另见第二段。" }));
    const note = await noteNow(noteId);
    expect(note.state).toBe("answered");
    expect(note.replies.map(({ text }) => text).sort()).toEqual(["另见第二段。", "已补充。"]);
  });

  test("and changes its own last answer of this return, and no other", async () => {
    const noteId = await added();
    await sendBack();
    const { replyId } = succeeded(await answerNote(people.clerk, { noteId, text: "已补充。" }));
    succeeded(await answerNote(people.clerk, { noteId, replyId, text: "已补充两段。" }));
    const change = (actor = people.clerk) => answerNote(actor, { noteId, replyId, text: "别的话" });
    await expectRefusal(() => change(people.secondClerk), "notOwn");
    succeeded(await answerNote(people.secondClerk, { noteId, text: "另见第二段。" }));
    await expectRefusal(() => change(), "notOwn");
    expect((await noteNow(noteId)).replies.map(({ text }) => text).sort()).toEqual([
      "另见第二段。",
      "已补充两段。",
    ]);
  });

  test("not with a change of what the county had before it", async () => {
    const noteId = await added();
    await sendBack();
    const { replyId } = succeeded(await answerNote(people.clerk, { noteId, text: "已补充。" }));
    await submit(people, reportId);
    await sendBack();
    await expectRefusal(() => answerNote(people.clerk, { noteId, replyId, text: "别的话" }), "notOwn");
  });

  test("only while it has the report, and only by its own clerk", async () => {
    const noteId = await added();
    const answer = (actor = people.clerk) => answerNote(actor, { noteId, text: "已补充。" });
    await expectRefusal(() => answer(), "wrongState");
    await sendBack();
    for (const actor of [people.stranger, people.signer, people.reviewer])
      await expectRefusal(() => answer(actor), "forbidden");
  });

  test("not a resolved one", async () => {
    const noteId = await added();
    await added();
    succeeded(await resolveNote(people.reviewer, { noteId }));
    await sendBack();
    await expectRefusal(() => answerNote(people.clerk, { noteId, text: "已补充。" }), "noteSettled");
  });
});

describe("the reviewer resolves", () => {
  test("an answered note, and reopens it", async () => {
    const noteId = await added();
    expect(await resolveNote(people.reviewer, { noteId })).toEqual({ ok: true, value: "resolved" });
    await expectRefusal(() => resolveNote(people.reviewer, { noteId }), "noteSettled");
    expect(await reopenNote(people.reviewer, { noteId })).toEqual({ ok: true, value: "open" });
    await expectRefusal(() => reopenNote(people.reviewer, { noteId }), "noteSettled");
  });

  test("and nobody else does", async () => {
    const noteId = await added();
    await expectRefusal(() => resolveNote(people.clerk, { noteId }), "forbidden");
  });
});
