import { countyFormSchema } from "@/lib/core/editions/form";
import type { UnitKind } from "@/lib/core/unit-kind";
import { draftSeen } from "@/lib/core/workflow/seen";
import { type Db, db, type Tx } from "@/lib/platform/db";
import { contentOfFields } from "@/lib/reports/data";
import { parseAsIssued } from "@/lib/reports/stored/parse";

/** Maximum number examined and shown at once. */
const MOST = 200;

type Row = {
  reportId: string;
  unitCode: string;
  unit: string;
  organ: string;
  kind: UnitKind;
  mayMakeDocuments: boolean | null;
  year: number;
  form: unknown;
  file: string;
  asIssued: unknown;
  doubtful: number;
  moves: number;
  count: number;
};

/**
 * Reports of these units that counties imported as issued from files, and that were neither moved nor
 * published since: by unit and year.
 */
export async function listArchivable(unitCodes: readonly string[], reader: Db | Tx = db) {
  const rows = await reader.$queryRaw<Row[]>`
    SELECT "Report"."id"::text AS "reportId", "Report"."unitCode", "Unit"."name" AS "unit", "Unit"."organ",
      "Unit"."kind"::text AS "kind", "Unit"."mayMakeDocuments", "Report"."year", "Report"."form", "item"."name" AS "file", "Report"."asIssued",
      coalesce(("item"."reckoning" ->> 'doubtful')::int, 0) AS "doubtful",
      (SELECT count(*)::int FROM "Event" WHERE "reportId" = "Report"."id") AS "moves",
      (count(*) OVER ())::int AS "count"
    FROM "Report" JOIN "Unit" ON "Unit"."code" = "Report"."unitCode"
    JOIN LATERAL (
      SELECT "name", "reckoning" FROM "ImportItem" WHERE "ImportItem"."reportId" = "Report"."id"
      ORDER BY "updatedAt" DESC, "id" DESC LIMIT 1
    ) AS "item" ON true
    WHERE "Report"."unitCode" = ANY(${[...unitCodes]}::bpchar[]) AND "Report"."state" = 'drafting'
      AND "Report"."asIssued" IS NOT NULL
    ORDER BY "Report"."unitCode", "Report"."year" DESC LIMIT ${MOST}`;
  const fields = await reader.field.findMany({
    where: { reportId: { in: rows.map(({ reportId }) => reportId) } },
  });
  const byReport = new Map<string, typeof fields>();
  for (const field of fields) byReport.set(field.reportId, [...(byReport.get(field.reportId) ?? []), field]);
  return {
    more: (rows[0]?.count ?? 0) - rows.length,
    rows: rows.flatMap(({ moves, count: _, asIssued: stored, form, ...row }) => {
      const asIssued = parseAsIssued(stored);
      const own = byReport.get(row.reportId) ?? [];
      if (!asIssued) return [];
      const seen = draftSeen(Object.fromEntries(own.map(({ path, version }) => [path, version])), moves);
      const countyForm = countyFormSchema.parse(form);
      return [{ ...row, asIssued, seen, countyForm, content: contentOfFields(own) }];
    }),
  };
}

/** True if a report was created by a county's file import. */
export async function isFromFile(reportId: string, reader: Db | Tx = db): Promise<boolean> {
  return (await reader.importItem.count({ where: { reportId } })) > 0;
}
