import { type CountyForm, countyFormSchema } from "@/lib/core/editions/form";
import { editionOf, formFor } from "@/lib/core/editions/registry";
import type { ReportContent } from "@/lib/core/report";
import type { KeyedPassage } from "@/lib/core/similarity/keyed-passages";
import { bandScope } from "@/lib/core/similarity/signature";
import { kindTraits, type UnitLevel } from "@/lib/core/unit-kind";
import type { Tx } from "@/lib/platform/db";
import { eachBatch, type ReindexOptions } from "@/lib/platform/each-batch";
import { transact } from "@/lib/platform/transaction";
import { countyOf } from "@/lib/units/data";
import { passagesOfReport } from "../long/long-work";
import { parseContent } from "../stored/parse";
import { comparedFigures } from "./compared-figures";
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
  const scope = bandScope(countyCode, year);
  const passages = await passagesOfReport({ year, countyForm, content, organ: unit.organ, scope });
  await tx.passage.deleteMany({ where: { reportId: id } });
  await insertPassages(tx, id, passages);
  const figures = comparedFigures(formFor(year, countyForm), content.figures);
  const row = { countyCode, year, kind: unit.kind, figures };
  await tx.yearFigures.upsert({ where: { reportId: id }, create: { reportId: id, ...row }, update: row });
}

/** In one statement: the longest report has thousands of passages with ten keys each. */
async function insertPassages(tx: Tx, reportId: string, passages: readonly KeyedPassage[]): Promise<void> {
  const keys = passages.map(({ keys: { near, far } }) => `{${[...new Set([...near, ...far])].join(",")}}`);
  await tx.$executeRaw`
    WITH "given" AS MATERIALIZED (
      SELECT nextval(pg_get_serial_sequence('"Passage"', 'id')) AS "id", "chapterId", "text", "keys"::int[]
      FROM unnest(${passages.map(({ chapterId }) => chapterId)}::text[],
        ${passages.map(({ text }) => text)}::text[], ${keys}::text[]) AS "row" ("chapterId", "text", "keys")
    ), "written" AS (
      INSERT INTO "Passage" ("id", "reportId", "chapterId", "text")
      SELECT "id", ${reportId}::uuid, "chapterId", "text" FROM "given"
    )
    INSERT INTO "PassageKey" ("key", "passageId") SELECT unnest("keys"), "id" FROM "given"`;
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
