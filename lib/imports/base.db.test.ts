import { afterEach, beforeEach, expect, test } from "vitest";
import { proseOf, proseText } from "@/lib/core/prose/prose";
import { setClock } from "@/lib/platform/clock";
import { findBase } from "@/lib/reports/base/data";
import { findDraft } from "@/lib/reports/data";
import { examineDraft } from "@/lib/reports/examination/examine";
import { loadDraft } from "@/lib/reports/loaders";
import { beginReport } from "@/lib/reports/mutations/begin/begin";
import { explainFinding } from "@/lib/reports/mutations/explain";
import { fill, makeCounty } from "@/lib/reports/testing/county";
import { beginImported } from "./mutations/begin-imported";
import { fillImported } from "./mutations/fill-imported";
import { beginImportedSchema } from "./schema";

const source = { kind: "file" as const, name: "青石镇2024年年报.docx", sha256: "a".repeat(64), base: true };
const last = proseOf("各村的公开栏由驻村干部每月核对，全年换下过期内容37条。");
const fields = [{ path: "chapter.problems" as const, value: last }];

let people: Awaited<ReturnType<typeof makeCounty>>;
beforeEach(async () => {
  people = await makeCounty();
});

afterEach(() => setClock());

async function begun(base: boolean): Promise<string> {
  const input = { unitCode: people.town, year: 2025, fields, source: { ...source, base } };
  const answer = await beginImported(people.clerk, beginImportedSchema.parse(input));
  if (!answer.ok) throw new Error(answer.refusals[0]?.message);
  return answer.value.reportId;
}

async function importedFindings(reportId: string) {
  const draft = await findDraft(reportId);
  if (!draft) throw new Error("no draft");
  return (await examineDraft(draft)).filter(({ code }) => code === "R00-129");
}

test("a report begun from another year's document owes its words; one from its own document does not", async () => {
  const based = await begun(true);
  expect(proseText((await findBase(based))?.problems)).toBe(proseText(last));
  expect(await importedFindings(based)).toHaveLength(1);
  people = await makeCounty();
  // The clock is set back while the import is written.
  let step = 0;
  setClock(() => new Date(Date.UTC(2026, 0, 10) - ++step * 60_000));
  expect(Object.keys((await findBase(await begun(true))) ?? {})).toEqual(["problems"]);
  setClock();
  people = await makeCounty();
  const own = await begun(false);
  expect(await findBase(own)).toBeUndefined();
  expect(await importedFindings(own)).toEqual([]);
});

test("a document imported into a draft is its base too, also once the chapter was rewritten", async () => {
  const answer = await beginReport(people.clerk, { unitCode: people.town, year: 2025, from: "empty" });
  if (!answer.ok) throw new Error(answer.refusals[0]?.message);
  const { reportId } = answer.value;
  expect(await findBase(reportId)).toBeUndefined();
  const sent = fields.map((field) => ({ ...field, baseVersion: 0 }));
  expect(await fillImported(people.clerk, { reportId, fields: sent, source, pictures: [] })).toMatchObject({
    ok: true,
  });
  expect(await importedFindings(reportId)).toHaveLength(1);
  await fill(people.clerk, reportId, [["chapter.problems", proseOf("今年公开栏移到了大厅门口。")]]);
  expect(await importedFindings(reportId)).toEqual([]);
  expect(Object.keys((await findBase(reportId)) ?? {})).toEqual(["problems"]);
});

test("what the clerk confirms stays with the draft, with name and time", async () => {
  const reportId = await begun(true);
  const [finding] = await importedFindings(reportId);
  const text = finding?.confirmation ?? "";
  const findingKey = finding?.key ?? "";
  expect(await explainFinding(people.clerk, { reportId, findingKey, text })).toMatchObject({ ok: true });
  const loaded = await loadDraft(people.clerk, { reportId });
  expect(loaded?.base).toEqual({ problems: last });
  expect(loaded?.explanations).toEqual([
    { findingKey, text: "本年情况相同", author: expect.any(String), at: expect.any(Date) },
  ]);
});
