import { type CountyForm, countyFormSchema } from "@/lib/core/editions/form";
import { editionOf, formFor } from "@/lib/core/editions/registry";
import type { ReportContent } from "@/lib/core/report";
import { bandKeys, bandScope, minHash } from "@/lib/core/similarity/signature";
import { kindTraits, type UnitLevel } from "@/lib/core/unit-kind";
import type { Tx } from "@/lib/platform/db";
import { eachBatch, type ReindexOptions } from "@/lib/platform/each-batch";
import { transact } from "@/lib/platform/transaction";
import { countyOf } from "@/lib/units/data";
import { parseContent } from "../stored/parse";
import { comparedFigures } from "./compared-figures";
import { countedPassages } from "./counted-passages";
import { listReportsToIndex } from "./data";

/** The index data of a report. */
export type Indexed = {
  id: string;
  year: number;
  unit: { code: string; organ: string; kind: UnitLevel };
  countyForm: CountyForm;
  content: ReportContent;
};

/**
 * Replaces the report's passages and figures in the index. Called within the transaction that submits a
 * version or returns to one.
 */
export async function indexReport(tx: Tx, { id, year, unit, countyForm, content }: Indexed): Promise<void> {
  const countyCode = (await countyOf(unit.code, tx))?.code ?? unit.code;
  const form = formFor(year, countyForm);
  const scope = bandScope(countyCode, year);
  await tx.passage.deleteMany({ where: { reportId: id } });
  const passages = countedPassages(form, content, unit.organ);
  const rows = await tx.passage.createManyAndReturn({
    data: passages.map(({ chapterId, counted }) => ({ reportId: id, chapterId, text: counted.text })),
    select: { id: true },
  });
  await tx.passageKey.createMany({
    data: rows.flatMap(({ id: passageId }, at) => {
      const passage = passages[at];
      if (!passage) return [];
      const { near, far } = bandKeys(minHash(passage.counted.shingles), scope);
      return [...new Set([...near, ...far])].map((key) => ({ key, passageId }));
    }),
  });
  const figures = comparedFigures(form, content.figures);
  const row = { countyCode, year, kind: unit.kind, figures };
  await tx.yearFigures.upsert({ where: { reportId: id }, create: { reportId: id, ...row }, update: row });
}

/**
 * Rebuilds the index of every submitted report, or with `missing` of those without; one transaction per
 * report, so that it can be stopped and restarted. Returns the number of reports.
 */
export async function reindexReports({ missing = false, progress = () => {} }: ReindexOptions = {}) {
  return eachBatch<IndexedReport>(
    (last) => listReportsToIndex({ missing, after: last?.id ?? null }, BATCH),
    async (reports) => {
      for (const report of reports) await reindex(report);
    },
    progress,
  );
}

/** Reports read at once when rebuilding the index. */
const BATCH = 100;

type IndexedReport = Awaited<ReturnType<typeof listReportsToIndex>>[number];

async function reindex({ id, year, unit, versions }: IndexedReport) {
  const [version] = versions;
  if (!version || !editionOf(year)) return;
  const countyForm = countyFormSchema.parse(version.form);
  const content = parseContent(version.content);
  await transact((tx) =>
    indexReport(tx, { id, year, unit: { ...unit, kind: kindTraits[unit.kind].level }, countyForm, content }),
  );
}
