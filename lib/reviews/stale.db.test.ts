import { beforeEach, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { draftSeen } from "@/lib/core/workflow/seen";
import { approveAndPublish } from "@/lib/publications/mutations";
import { loadDraft } from "@/lib/reports/loaders";
import { explainFinding } from "@/lib/reports/mutations/explain";
import { moveReport } from "@/lib/reports/mutations/moves/move";
import { checklist, fill, makeCounty, makeReport } from "@/lib/reports/testing/county";
import { loadReview } from "./loaders";
import { addNote } from "./mutations/add-note";
import { answerNote } from "./mutations/answer-note";
import { editNote, removeNote } from "./mutations/edit-note";
import { returnReport, startReview } from "./mutations/move";
import { resolveNote } from "./mutations/resolve-note";
import { expectRefusal, type People, submit, succeeded } from "./testing/submitted";

let people: People;
let reportId: string;

beforeEach(async () => {
  people = await makeCounty();
  reportId = await makeReport(people.clerk);
});

/** The fingerprint on a newly opened page. */
const reviewSeen = async () => (await loadReview(people.reviewer, { reportId }))?.version.id ?? "";
async function seenBy(actor: Actor) {
  const page = await loadDraft(actor, { reportId });
  return page ? draftSeen(page.draft.versions, page.events.length) : "";
}

test("a reviewer's old page cannot approve a report that was withdrawn, changed and resubmitted", async () => {
  await submit(people, reportId);
  const old = await reviewSeen();
  succeeded(await moveReport(people.clerk, { reportId, move: "withdraw", note: "发现错字" }));
  await fill(people.clerk, reportId, [["front.phone", "0533-7000001"]]);
  await submit(people, reportId);
  succeeded(await startReview(people.reviewer, { reportId, seen: await reviewSeen() }));
  const input = { reportId, seen: old };
  await expectRefusal(() => approveAndPublish(people.reviewer, input), "contentChanged");
  await expectRefusal(
    () => returnReport(people.reviewer, { ...input, reasons: ["请改第一章。"] }),
    "contentChanged",
  );
  const anchor = { kind: "chapter" as const, chapterId: "overview" };
  await expectRefusal(
    () => addNote(people.reviewer, { ...input, anchor, text: "请补充。" }),
    "contentChanged",
  );
  succeeded(await approveAndPublish(people.reviewer, { reportId, seen: await reviewSeen() }));
});

test("an old page cannot publish over a colleague's note, nor change or resolve one that was changed", async () => {
  await submit(people, reportId);
  succeeded(await startReview(people.reviewer, { reportId, seen: await reviewSeen() }));
  const page = await loadReview(people.reviewer, { reportId });
  const anchor = { kind: "chapter" as const, chapterId: "overview" };
  const note = { reportId, seen: page?.version.id, anchor, text: "请补充。" };
  const { noteId } = succeeded(await addNote(people.reviewer, note));
  const old = { reportId, seen: page?.seen };
  await expectRefusal(() => approveAndPublish(people.reviewer, old), "contentChanged");
  await expectRefusal(() => returnReport(people.reviewer, { ...old, reasons: [] }), "contentChanged");

  const [shown] = (await loadReview(people.reviewer, { reportId }))?.notes ?? [];
  succeeded(await editNote(people.reviewer, { noteId, seen: shown?.seen, text: "请补充数据。" }));
  const stale = { noteId, seen: shown?.seen };
  await expectRefusal(() => editNote(people.reviewer, { ...stale, text: "删去这句。" }), "contentChanged");
  await expectRefusal(() => resolveNote(people.reviewer, stale), "contentChanged");
  await expectRefusal(() => removeNote(people.reviewer, stale), "contentChanged");
  const now = await loadReview(people.reviewer, { reportId });
  expect(now?.notes).toMatchObject([{ state: "open", text: "请补充数据。" }]);
  succeeded(await approveAndPublish(people.reviewer, { reportId, seen: now?.seen }));
});

test("a signer cannot sign a report that was sent back, changed and handed over again", async () => {
  succeeded(await moveReport(people.clerk, { reportId, move: "handOver", seen: await seenBy(people.clerk) }));
  const old = await seenBy(people.signer);
  succeeded(await moveReport(people.signer, { reportId, move: "sendBack", note: "请改正电话", seen: old }));
  await fill(people.clerk, reportId, [["front.phone", "0533-7000001"]]);
  succeeded(await moveReport(people.clerk, { reportId, move: "handOver" }));
  await expectRefusal(
    () => moveReport(people.signer, { reportId, move: "signOff", checklist, seen: old }),
    "contentChanged",
  );
  const seen = await seenBy(people.signer);
  succeeded(await moveReport(people.signer, { reportId, move: "signOff", checklist, seen }));
});

test("a clerk cannot hand over a report that a colleague has changed in the meantime", async () => {
  const seen = await seenBy(people.clerk);
  await fill(people.secondClerk, reportId, [["front.phone", "0533-7000001"]]);
  await expectRefusal(() => moveReport(people.clerk, { reportId, move: "handOver", seen }), "contentChanged");
});

test("an answer applies to the version that the county returned", async () => {
  await submit(people, reportId);
  const anchor = { kind: "chapter" as const, chapterId: "overview" };
  const seen = await reviewSeen();
  const { noteId } = succeeded(await addNote(people.reviewer, { reportId, seen, anchor, text: "请补充。" }));
  succeeded(await returnReport(people.reviewer, { reportId, seen, reasons: [] }));
  const moves = String((await loadDraft(people.clerk, { reportId }))?.events.length);
  // A colleague's typing must not cause an answer to be refused.
  await fill(people.secondClerk, reportId, [["front.phone", "0533-7000001"]]);
  succeeded(await answerNote(people.clerk, { noteId, text: "已补充。", seen: moves }));
  await submit(people, reportId);
  succeeded(await returnReport(people.reviewer, { reportId, reasons: ["还差一句。"] }));
  await expectRefusal(
    () => answerNote(people.clerk, { noteId, text: "已补充。", seen: moves }),
    "contentChanged",
  );
});

test("an explanation applies to the figures of its finding and to the text at that time", async () => {
  const input = { reportId, findingKey: "R1@x", text: "按实际填写。" };
  const versions = {
    "front.phone": (await loadDraft(people.clerk, { reportId }))?.draft.versions["front.phone"] ?? 0,
  };
  const seen = { versions, text: "" };
  succeeded(await explainFinding(people.clerk, { ...input, seen }));
  const again = () => explainFinding(people.secondClerk, { ...input, text: "另有原因。", seen });
  await expectRefusal(again, "contentChanged");
  await fill(people.secondClerk, reportId, [["front.phone", "0533-7654321"]]);
  await expectRefusal(
    () => explainFinding(people.clerk, { ...input, seen: { versions, text: input.text } }),
    "contentChanged",
  );
});

test("an explanation goes on from a text that its own page sent without an answer", async () => {
  const input = { reportId, findingKey: "R1@y", seen: { versions: {}, text: "" } };
  succeeded(await explainFinding(people.clerk, { ...input, text: "按实际" }));
  succeeded(await explainFinding(people.clerk, { ...input, text: "按实际" }));
  const longer = { ...input, text: "按实际填写。" };
  await expectRefusal(() => explainFinding(people.clerk, longer), "contentChanged");
  succeeded(await explainFinding(people.clerk, { ...longer, unanswered: ["按实际"] }));
});
