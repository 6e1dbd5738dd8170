import type { Severity } from "@/lib/core/checks/check";
import type { State } from "@/lib/core/workflow/workflow";
import { type Db, db, type Tx } from "@/lib/platform/db";

/** Reads of the county's desk. Whoever calls has proved the right. Of a draft nothing but the state is read. */

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
      state: report.state as State,
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

/** Every version of a report, oldest first; the last is the one under review. */
export async function listVersions(reportId: string, client: Db | Tx = db) {
  return client.version.findMany({
    where: { reportId },
    orderBy: { number: "asc" },
    include: { publication: { select: { number: true } } },
    omit: { content: true },
  });
}
