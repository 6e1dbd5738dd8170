import { type HandMark, scoreSchema } from "@/lib/core/season/scores/score";
import { type Db, db, type Tx } from "@/lib/platform/db";
import { findShownScores, listPaperLines } from "../season-papers/data";
import type { ShownSheets } from "./release-refusal";
import type { GivenMark, PastScore } from "./types";

/** Reads for score sheets. The caller has checked the permission. */

/** What these units were given by hand in a year, with who gave it; of each criterion the latest first. */
export async function listMarks(
  unitCodes: readonly string[],
  year: number,
  reader: Db | Tx = db,
): Promise<GivenMark[]> {
  const rows = await reader.scoreMark.findMany({
    where: { unitCode: { in: [...unitCodes] }, year },
    orderBy: { sequence: "desc" },
    select: {
      ...{ id: true, unitCode: true, criterionId: true, points: true, reason: true, at: true },
      author: { select: { name: true } },
    },
  });
  return rows.map(({ author, at, ...mark }) => ({ ...mark, author: author.name, at: at.toISOString() }));
}

/** The marks that count: the latest of each criterion. */
export function latestMarks(marks: readonly GivenMark[], unitCode: string): HandMark[] {
  const own = marks.filter((mark) => mark.unitCode === unitCode);
  return own.filter(
    (mark, at) => own.findIndex(({ criterionId }) => criterionId === mark.criterionId) === at,
  );
}

/** The scores of a county and year as units were shown them, with their answers; null if they were not. */
export async function findShownSheets(
  of: { countyCode: string; year: number },
  reader: Db | Tx = db,
): Promise<ShownSheets | null> {
  const shown = await findShownScores(of, reader);
  if (!shown?.answerBy) return null;
  const { id: paperId, answerBy } = shown;
  const [lines, rows] = [
    await listPaperLines(paperId, reader),
    await reader.seasonPaperLine.findMany({ where: { paperId }, select: { unitCode: true, sheet: true } }),
  ];
  const sheets = new Map(rows.map(({ unitCode, sheet }) => [unitCode, scoreSchema.parse(sheet)]));
  return { paperId, answerBy, lines, sheets };
}

/** The released scores of these units, newest year first; of one year or of all (null). */
export async function listReleasedScores(
  unitCodes: readonly string[],
  year: number | null,
  reader: Db | Tx = db,
) {
  const rows = await reader.scoreSheet.findMany({
    where: { unitCode: { in: [...unitCodes] }, ...(year === null ? {} : { year }) },
    orderBy: [{ year: "desc" }, { unitCode: "asc" }],
    select: { unitCode: true, year: true, sheet: true, releasedAt: true, unit: { select: { name: true } } },
  });
  return rows.map(({ sheet, unit, ...row }) => ({
    ...row,
    unit: unit.name,
    score: scoreSchema.parse(sheet),
  }));
}

/** These units' scores of previous years. */
export async function listPastScores(
  unitCodes: readonly string[],
  before: number,
  reader: Db | Tx = db,
): Promise<PastScore[]> {
  return reader.$queryRaw<PastScore[]>`
    SELECT "unitCode", "year", ("sheet" ->> 'total')::float AS "total", ("sheet" ->> 'full')::float AS "full"
    FROM "ScoreSheet" WHERE "unitCode" = ANY(${[...unitCodes]}::bpchar[]) AND "year" < ${before}
    ORDER BY "year" DESC, "unitCode"`;
}
