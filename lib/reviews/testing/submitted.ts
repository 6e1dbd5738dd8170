import { expect } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { formFor } from "@/lib/core/editions/registry";
import { proseOf } from "@/lib/core/prose/prose";
import type { Result } from "@/lib/core/refusal";
import type { FieldPath, FieldValue } from "@/lib/core/report";
import { db } from "@/lib/platform/db";
import { findDraft } from "@/lib/reports/data";
import { examineDraft } from "@/lib/reports/examination/examine";
import { beginReport } from "@/lib/reports/mutations/begin/begin";
import { explainFinding } from "@/lib/reports/mutations/explain";
import { moveReport } from "@/lib/reports/mutations/moves/move";
import { checklist, fill, type makeCounty, soundFields } from "@/lib/reports/testing/county";

export type People = Awaited<ReturnType<typeof makeCounty>>;

/** Takes a report from any editable state to the county: handed over, signed off, submitted. */
export async function submit({ clerk, signer }: People, reportId: string): Promise<void> {
  succeeded(await moveReport(clerk, { reportId, move: "handOver" }));
  succeeded(await moveReport(signer, { reportId, move: "signOff", checklist }));
  succeeded(await moveReport(signer, { reportId, move: "submit" }));
}

/** A submitted report of 2018, entered as issued, with one error and one warning. Returns the error's key. */
export async function submitAsIssued(people: People): Promise<{ reportId: string; errorKey: string }> {
  const { reportId } = succeeded(
    await beginReport(people.clerk, {
      unitCode: people.town,
      year: 2018,
      from: "empty",
      asIssued: { issuedOn: "2019-02-15", where: "县政府网站" },
    }),
  );
  const fields = new Map<FieldPath, FieldValue>([
    ...soundFields(formFor(2018)),
    ["front.title", "青石镇人民政府2018年政府信息公开工作年度报告"],
    ["front.periodFrom", "2018-01-01"],
    ["front.periodTo", "2018-12-31"],
    ["chapter.preface", proseOf("根据《中华人民共和国政府信息公开条例》，现公布2018年度报告。")],
    ["figure.disclosure.total:count", { value: "23" }],
    ["figure.disclosure.channels.wechat:count", { value: "167" }],
    // Participants without any course: a warning.
    ["figure.training.people:count", { value: "5" }],
  ]);
  await fill(people.clerk, reportId, [...fields]);
  await explainAll(people.clerk, reportId);
  await submit(people, reportId);
  const version = await db.version.findFirstOrThrow({ where: { reportId } });
  const errors = (version.findings as { key: string; severity: string }[]).filter(
    ({ severity }) => severity === "error",
  );
  expect(errors).toHaveLength(1);
  return { reportId, errorKey: errors[0]?.key ?? "" };
}

/** Explains every warning of the draft. */
async function explainAll(clerk: Actor, reportId: string): Promise<void> {
  const draft = await findDraft(reportId);
  if (!draft) throw new Error("the report was just begun");
  const findings = await db.$transaction((tx) => examineDraft(draft, tx));
  for (const { key, severity } of findings)
    if (severity === "warning")
      succeeded(await explainFinding(clerk, { reportId, findingKey: key, text: "按原报告录入。" }));
}

/** The value of an action that must succeed. */
export function succeeded<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.refusals.map(({ message }) => message).join(" "));
  return result.value;
}

/** Everything that a review can write, to check that a refusal wrote nothing. */
async function everything() {
  const byId = { orderBy: { id: "asc" } } as const;
  return {
    reports: await db.report.findMany(byId),
    versions: await db.version.findMany({ ...byId, omit: { blocks: true, content: true } }),
    notes: await db.note.findMany({ ...byId, include: { replies: byId } }),
    waivers: await db.waiver.findMany({ orderBy: [{ reportId: "asc" }, { findingKey: "asc" }] }),
    events: await db.event.findMany(byId),
    publications: await db.publication.findMany(byId),
  };
}

/** Expects an action to be refused with this code and a message, and to change nothing. */
export async function expectRefusal(action: () => Promise<Result<unknown>>, code: string): Promise<void> {
  const before = await everything();
  const answer = await action();
  expect(answer).toMatchObject({ ok: false, refusals: [{ code }] });
  if (!answer.ok) expect(answer.refusals[0]?.message).toMatch(/^\P{ASCII}.*。$/u);
  expect(await everything()).toEqual(before);
}
