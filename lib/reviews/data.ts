import type { Severity } from "@/lib/core/checks/engine/check";
import type { Block } from "@/lib/core/document/block";
import { countyFormSchema } from "@/lib/core/editions/form";
import type { State } from "@/lib/core/workflow/workflow";
import { type Db, db, type Tx } from "@/lib/platform/db";
import { parseBlocks, parseExplanations, parseFindings, parseState } from "@/lib/reports/stored";

/** Reads for the county. Whoever calls has proved the right. Of a draft nothing but the state is read. */

export type SubmittedReport = {
  id: string;
  unitCode: string;
  year: number;
  state: State;
  published: boolean;
  version: { number: number; submittedAt: Date; findings: Record<Severity, number> } | null;
};

/** The reports of these units with what their latest version comes to. */
export async function listSubmitted(
  unitCodes: readonly string[],
  client: Db | Tx = db,
): Promise<SubmittedReport[]> {
  const rows = await client.report.findMany({
    where: { unitCode: { in: [...unitCodes] } },
    select: {
      id: true,
      unitCode: true,
      year: true,
      state: true,
      versions: {
        orderBy: { number: "desc" },
        select: { number: true, createdAt: true, publication: { select: { id: true } } },
      },
    },
  });
  const findings = await countFindings(
    rows.map(({ id }) => id),
    client,
  );
  return rows.map(({ versions, ...report }) => {
    const [latest] = versions;
    return {
      ...report,
      state: parseState(report.state),
      published: versions.some(({ publication }) => publication !== null),
      version: latest
        ? {
            number: latest.number,
            submittedAt: latest.createdAt,
            findings: findings.get(report.id) ?? noFindings,
          }
        : null,
    };
  });
}

const noFindings: Record<Severity, number> = { error: 0, warning: 0, hint: 0 };

/** Counted by the database: the findings themselves are long, and a queue shows many reports. */
async function countFindings(
  reportIds: readonly string[],
  client: Db | Tx,
): Promise<Map<string, Record<Severity, number>>> {
  const rows = await client.$queryRaw<{ reportId: string; severity: Severity; count: number }[]>`
    SELECT "latest"."reportId"::text AS "reportId", "finding"->>'severity' AS "severity", count(*)::int AS "count"
    FROM (
      SELECT DISTINCT ON ("reportId") "reportId", "findings" FROM "Version"
      WHERE "reportId" = ANY(${[...reportIds]}::uuid[])
      ORDER BY "reportId", "number" DESC
    ) AS "latest", jsonb_array_elements("latest"."findings") AS "finding"
    GROUP BY 1, 2`;
  const counts = new Map<string, Record<Severity, number>>();
  for (const { reportId, severity, count } of rows)
    counts.set(reportId, { ...(counts.get(reportId) ?? noFindings), [severity]: count });
  return counts;
}

/** The days that counties settled: one row for each county and year. */
export async function listDueDays(countyCodes: readonly string[], client: Db | Tx = db) {
  return client.countyYear.findMany({
    where: { countyCode: { in: [...countyCodes] } },
    select: { countyCode: true, year: true, dueOn: true },
  });
}

/** Every version of a report without its document, oldest first; the last is the one under review. */
export async function listSubmissions(reportId: string, client: Db | Tx = db) {
  const rows = await client.version.findMany({
    where: { reportId },
    orderBy: { number: "asc" },
    select: { id: true, number: true, publication: { select: { number: true } } },
  });
  return rows.map(({ id, number, publication }) => ({
    id,
    number,
    publicationNumber: publication?.number ?? null,
  }));
}

/** The documents of these versions, by version id. */
export async function listDocuments(
  versionIds: readonly string[],
  client: Db | Tx = db,
): Promise<Map<string, Block[]>> {
  const rows = await client.version.findMany({
    where: { id: { in: [...versionIds] } },
    select: { id: true, blocks: true },
  });
  return new Map(rows.map(({ id, blocks }) => [id, parseBlocks(blocks)]));
}

/** What a review reads of the version submitted last, besides its document; null before the first submission. */
export async function findReviewedVersion(reportId: string, client: Db | Tx = db) {
  const row = await client.version.findFirst({
    where: { reportId },
    orderBy: { number: "desc" },
    select: {
      id: true,
      number: true,
      title: true,
      sha256: true,
      createdAt: true,
      form: true,
      findings: true,
      explanations: true,
    },
  });
  if (!row) return null;
  const { createdAt, form, findings, explanations, ...version } = row;
  return {
    ...version,
    submittedAt: createdAt,
    countyForm: countyFormSchema.parse(form),
    findings: parseFindings(findings),
    explanations: parseExplanations(explanations),
  };
}

/** The document of the version submitted last, on which a note is hung; null before the first submission. */
export async function findReviewedDocument(reportId: string, client: Db | Tx = db) {
  const row = await client.version.findFirst({
    where: { reportId },
    orderBy: { number: "desc" },
    select: { id: true, blocks: true, form: true },
  });
  return row && { id: row.id, blocks: parseBlocks(row.blocks), countyForm: countyFormSchema.parse(row.form) };
}
