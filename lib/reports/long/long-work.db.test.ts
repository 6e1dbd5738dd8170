import { beforeAll, expect, test } from "vitest";
import { runChecks } from "@/lib/core/checks/run-checks";
import { formFor } from "@/lib/core/editions/registry";
import { proseOf } from "@/lib/core/prose/prose";
import { db } from "@/lib/platform/db";
import { findDraft } from "../data";
import { loadDraft } from "../loaders";
import { indexReport } from "../similarity/mutations";
import { fill, makeCounty, makeReport } from "../testing/county";
import { isLong } from "./long-work";

let people: Awaited<ReturnType<typeof makeCounty>>;
let reportId: string;

beforeAll(async () => {
  people = await makeCounty();
  reportId = await makeReport(people.clerk);
});

const paragraphs = (count: number, length: number) =>
  proseOf(
    ...Array.from({ length: count }, (_, at) => `第${at}段，${"写明本年度做法和结果".repeat(length)}。`),
  );

test("a report is long by its paragraphs or by its characters, a chapter of one paragraph too", () => {
  const chapters = (prose: ReturnType<typeof paragraphs>) => ({ chapters: { overview: prose } });
  expect(isLong(chapters(paragraphs(100, 5)))).toBe(false);
  expect(isLong(chapters(paragraphs(500, 1)))).toBe(true);
  expect(isLong(chapters(paragraphs(1, 2500)))).toBe(true);
});

test("a report of usual length is loaded without findings: its page examines it", async () => {
  expect((await loadDraft(people.clerk, { reportId }))?.findings).toBeNull();
});

test("a long one is loaded with the findings that its page would compute, computed once", async () => {
  await fill(people.clerk, reportId, [["chapter.overview", paragraphs(450, 6)]]);
  const loaded = await loadDraft(people.clerk, { reportId });
  if (!loaded) throw new Error("the draft exists");
  const { draft, county } = loaded;
  const form = formFor(draft.year, draft.countyForm);
  const { organ, kind, listed, mayMakeDocuments } = draft.unit;
  const unit = { name: organ, kind, listed, mayMakeDocuments };
  const expected = runChecks({ form, content: draft.content, lastYear: null, county, unit });
  expect(loaded.findings).toEqual(expected);
  expect((await loadDraft(people.clerk, { reportId }))?.findings).toBe(loaded.findings);
});

test("its passages are put into the index with all their keys", async () => {
  const draft = await findDraft(reportId);
  if (!draft) throw new Error("the draft exists");
  await db.$transaction((tx) => indexReport(tx, draft));
  const passages = await db.passage.findMany({ where: { reportId }, include: { carried: true } });
  expect(passages.length).toBeGreaterThan(400);
  for (const { carried } of passages) expect(carried).toHaveLength(13);
});
