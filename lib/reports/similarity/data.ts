import type { AlikePassage } from "@/lib/core/checks/engine/check";
import { type Counted, countedText } from "@/lib/core/similarity/counted";
import { namesOf } from "@/lib/core/similarity/own-names";
import { similarityOf } from "@/lib/core/similarity/shingles";
import { bandKeys, bandScope, minHash } from "@/lib/core/similarity/signature";
import type { UnitKind } from "@/lib/core/unit-kind";
import { type Db, db, type Tx } from "@/lib/platform/db";
import { parseFigures } from "../stored/parse";

/** A report and the paragraphs of it that count, for which others like them are looked for. */
export type Probe = {
  unitCode: string;
  countyCode: string;
  year: number;
  /** Reports that were first submitted later do not count; null where all do. */
  before: Date | null;
  passages: readonly { chapterId: string; counted: Counted }[];
};

/**
 * At most this many passages are read for a key: a model sentence of the province meets tens of thousands.
 */
const PER_KEY = 16;
/** At most this many of them are compared word by word with a passage: those that share most keys with it. */
const PER_PASSAGE = 6;
/** Less alike than this is not handed on; what is reported is decided by the rules. */
const WORTH_KEEPING = 0.6;

/** This many keys are looked up first: a passage that was copied word for word shares each of them. */
const FIRST_KEYS = 3;
/** Where the county has a passage this similar, other counties are not searched. */
const SETTLED = 0.9;

/**
 * Passages of other units' reports that resemble those of the probe, most alike first. Reports of the county
 * count from their submission on, so that two townships that write alike are shown it while both may still
 * change it; those of other counties once they are published.
 *
 * Asked in two steps: sentences that thousands of reports share are settled by the first, with few keys; what
 * is new meets hardly anything in the many keys of the second.
 */
export async function findAlike(probe: Probe, client: Db | Tx = db): Promise<AlikePassage[]> {
  const scope = bandScope(probe.countyCode, probe.year);
  const keys = probe.passages.map(({ counted }) => bandKeys(minHash(counted.shingles), scope));
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

type Found = { passage: number; alike: AlikePassage };

/**
 * The passages that meet the probe's in some of these keys, a list for each passage, and are really alike.
 */
async function alikeBy(probe: Probe, keys: readonly number[][], client: Db | Tx): Promise<Found[]> {
  const asked = keys.flatMap((each, passage) => each.map((key) => ({ key, passage })));
  if (asked.length === 0) return [];
  const rows = await candidates(probe, asked, client);
  return rows.flatMap(({ passage, text, organ, year, near }): Found[] => {
    const own = probe.passages[passage];
    const other = countedText(text, namesOf(organ));
    if (!own || !other) return [];
    const similarity = similarityOf(own.counted.shingles, other.shingles);
    if (similarity < WORTH_KEEPING) return [];
    const alike = {
      chapterId: own.chapterId,
      text: own.counted.text,
      other: { unit: organ, year, text, own: false, near },
      similarity: Math.round(similarity * 1000) / 1000,
    };
    return [{ passage, alike }];
  });
}

type Candidate = { passage: number; text: string; organ: string; year: number; near: boolean };

/**
 * Each key is looked up by itself: however many share one of them, no more than the few oldest are read, so
 * that the same passages are compared whoever asks.
 */
async function candidates(
  { unitCode, countyCode, before }: Probe,
  asked: readonly { key: number; passage: number }[],
  client: Db | Tx,
): Promise<Candidate[]> {
  return client.$queryRaw<Candidate[]>`
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

/** The figures that the county's units of a kind reported for a year, without those of one unit. */
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

/**
 * What the index of submitted reports is made of, of all or of those without one; `after` pages through them
 * by id.
 */
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

/** When the clerk last handed the report over, null where that never happened. */
export async function findHandedOver(reportId: string, client: Db | Tx = db): Promise<Date | null> {
  const event = await client.event.findFirst({
    where: { reportId, move: "handOver" },
    orderBy: { sequence: "desc" },
    select: { at: true },
  });
  return event?.at ?? null;
}
