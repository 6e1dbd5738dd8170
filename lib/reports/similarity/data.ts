import type {
  AlikePassage,
  FoundAlike,
  KeyedPassage,
  PassageCandidate,
} from "@/lib/core/similarity/keyed-passages";
import type { UnitKind } from "@/lib/core/unit-kind";
import { type Db, db, type Tx } from "@/lib/platform/db";
import { alikeOfReport } from "../long/long-work";
import { parseFigures } from "../stored/parse";

/** A report with its compared paragraphs, for which similar ones are searched. */
export type Probe = {
  unitCode: string;
  organ: string;
  countyCode: string;
  /** Only reports first submitted before this time are compared; null for all. */
  before: Date | null;
  passages: readonly KeyedPassage[];
};

/** Maximum number of passages read per key: a province's model sentence occurs tens of thousands of times. */
const PER_KEY = 16;
/** Maximum number of candidates compared word by word with a passage: those that share most keys with it. */
const PER_PASSAGE = 6;
/** Number of keys looked up first: a verbatim copy shares each of them. */
const FIRST_KEYS = 3;
/** If the county has a passage this similar, other counties are not searched. */
const SETTLED = 0.9;

/**
 * Passages of other units' reports that are similar to those of the probe, most similar first. Reports of the
 * county count from their submission, so that two similar townships are warned while both may still change
 * it; those of other counties only when published. Searched in two steps: sentences shared by thousands of
 * reports are found by the first, with few keys; new sentences match almost nothing in the many keys of the
 * second.
 */
export async function findAlike(probe: Probe, client: Db | Tx = db): Promise<AlikePassage[]> {
  const keys = probe.passages.map((passage) => passage.keys);
  const first = await alikeBy(
    probe,
    keys.map(({ near }) => near.slice(0, FIRST_KEYS)),
    client,
  );
  const settled = first.filter(({ alike: { similarity } }) => similarity >= SETTLED);
  const done = new Set(settled.map(({ passage }) => passage));
  const rest = keys.map(({ near, far }, passage) => (done.has(passage) ? [] : [...near, ...far]));
  const found = [...settled, ...(await alikeBy(probe, rest, client))];
  return found.map(({ alike }) => alike).sort((a, b) => b.similarity - a.similarity);
}

/**
 * The passages that share some of these keys with the probe's and are actually similar, a list for each
 * passage.
 */
async function alikeBy(probe: Probe, keys: readonly number[][], client: Db | Tx): Promise<FoundAlike[]> {
  const asked = keys.flatMap((each, passage) => each.map((key) => ({ key, passage })));
  if (asked.length === 0) return [];
  const found = await candidates(probe, asked, client);
  const passages = probe.passages.map(({ chapterId, text }) => ({ chapterId, text }));
  return alikeOfReport({ passages, organ: probe.organ, candidates: found });
}

/**
 * Each key is looked up separately and limited to its oldest rows, so that the same passages are compared for
 * every caller.
 */
async function candidates(
  { unitCode, countyCode, before }: Probe,
  asked: readonly { key: number; passage: number }[],
  client: Db | Tx,
): Promise<PassageCandidate[]> {
  return client.$queryRaw<PassageCandidate[]>`
    WITH "met" AS (
      SELECT "asked"."passage", "hit"."id", count(*) AS "keys"
      FROM unnest(${asked.map(({ key }) => key)}::int[], ${asked.map(({ passage }) => passage)}::int[])
        AS "asked" ("key", "passage")
      CROSS JOIN LATERAL (
        SELECT "Passage"."id" FROM "PassageKey" JOIN "Passage" ON "Passage"."id" = "PassageKey"."passageId"
        WHERE "PassageKey"."key" = "asked"."key"
          AND "Passage"."reportId" NOT IN (SELECT "id" FROM "Report" WHERE "unitCode" = ${unitCode}::bpchar)
        ORDER BY "PassageKey"."passageId"
        LIMIT ${PER_KEY}
      ) AS "hit"
      GROUP BY "asked"."passage", "hit"."id"
    ), "best" AS (
      SELECT *, row_number() OVER (PARTITION BY "passage" ORDER BY "keys" DESC, "id") AS "rank" FROM "met"
    )
    SELECT "best"."passage", "Passage"."text", "Unit"."organ", "Report"."year",
      "YearFigures"."countyCode" = ${countyCode}::bpchar AS "near"
    FROM "best"
    JOIN "Passage" ON "Passage"."id" = "best"."id"
    JOIN "Report" ON "Report"."id" = "Passage"."reportId"
    JOIN "Unit" ON "Unit"."code" = "Report"."unitCode"
    JOIN "YearFigures" ON "YearFigures"."reportId" = "Report"."id"
    WHERE "best"."rank" <= ${PER_PASSAGE}
      AND EXISTS (
        SELECT 1 FROM "Version" WHERE "Version"."reportId" = "Report"."id"
          AND "Version"."createdAt" < COALESCE(${before}::timestamptz, 'infinity')
      )
      AND ("YearFigures"."countyCode" = ${countyCode}::bpchar
        OR EXISTS (
          SELECT 1 FROM "Version" JOIN "Publication" ON "Publication"."versionId" = "Version"."id"
          WHERE "Version"."reportId" = "Report"."id" AND "Publication"."takenDownAt" IS NULL
        ))
    ORDER BY "best"."passage", "best"."rank"`;
}

/** The figures of the county's units of a kind for a year, without those of one unit. */
export async function listYearFigures(
  { countyCode, year, kind, except }: { countyCode: string; year: number; kind: UnitKind; except: string },
  client: Db | Tx = db,
): Promise<Record<string, string>[]> {
  const rows = await client.yearFigures.findMany({
    where: { countyCode, year, kind, report: { unitCode: { not: except } } },
    select: { figures: true },
  });
  return rows.map(({ figures }) => parseFigures(figures));
}

/** The input of the similarity index, for all reports or those without one; `after` is the cursor (id). */
export async function listReportsToIndex(
  { missing, after }: { missing: boolean; after: string | null },
  take: number,
  client: Db | Tx = db,
) {
  return client.report.findMany({
    where: {
      versions: { some: {} },
      ...(missing ? { yearFigures: null } : {}),
      ...(after === null ? {} : { id: { gt: after } }),
    },
    orderBy: { id: "asc" },
    take,
    select: {
      id: true,
      year: true,
      unit: { select: { code: true, organ: true, kind: true } },
      versions: { orderBy: { number: "desc" }, take: 1, select: { content: true, form: true } },
    },
  });
}

/** When the clerk last handed the report over; null if never. */
export async function findHandedOver(reportId: string, client: Db | Tx = db): Promise<Date | null> {
  const event = await client.event.findFirst({
    where: { reportId, move: "handOver" },
    orderBy: { sequence: "desc" },
    select: { at: true },
  });
  return event?.at ?? null;
}
