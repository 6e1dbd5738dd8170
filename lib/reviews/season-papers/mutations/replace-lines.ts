import type { Score } from "@/lib/core/season/scores/score";
import type { Tx } from "@/lib/platform/db";
import { listPaperLines } from "../data";
import type { EarlierAnswer, PaperLine } from "../types";

/** What a unit is shown of a paper, with its score if it is one. */
type ShownLine = { unitCode: string; lines: string[]; sheet?: Score };

/**
 * Stores what units are shown, instead of what they were shown before. Where the text is another, the unit
 * may answer anew: its answer and the decision on it become history, with the text that they answered. Where
 * it is the same, both stand. Returns the codes of the units that are asked for an answer by it.
 */
export async function replaceLines(
  tx: Tx,
  paperId: string,
  shown: readonly ShownLine[],
): Promise<ReadonlySet<string>> {
  const codes = shown.map(({ unitCode }) => unitCode);
  const before = new Map((await listPaperLines(paperId, tx)).map((line) => [line.unitCode, line]));
  const replaced = shown.flatMap(({ unitCode, lines }) => {
    const line = before.get(unitCode);
    return line && line.lines.join("\n") !== lines.join("\n") ? [line] : [];
  });
  await tx.seasonPaperLine.deleteMany({
    where: { paperId, unitCode: { notIn: codes }, answer: null, earlier: { equals: [] } },
  });
  await tx.seasonPaperLine.updateMany({
    where: { paperId, unitCode: { in: replaced.map(({ unitCode }) => unitCode) } },
    data: {
      ...{ answer: null, answererId: null, answeredAt: null },
      ...{ accepted: null, decision: null, deciderId: null, decidedAt: null },
    },
  });
  const earlier = new Map(replaced.map((line) => [line.unitCode, withAnswer(line)]));
  await tx.$executeRaw`
    INSERT INTO "SeasonPaperLine" ("paperId", "unitCode", "lines", "sheet", "earlier")
    SELECT ${paperId}::uuid, said."code", said."lines"::jsonb, nullif(said."sheet", '')::jsonb, said."earlier"::jsonb
    FROM unnest(
      ${codes}::text[],
      ${shown.map(({ lines }) => JSON.stringify(lines))}::text[],
      ${shown.map(({ sheet }) => (sheet ? JSON.stringify(sheet) : ""))}::text[],
      ${codes.map((code) => JSON.stringify(earlier.get(code) ?? before.get(code)?.earlier ?? []))}::text[]
    ) AS said ("code", "lines", "sheet", "earlier")
    ON CONFLICT ("paperId", "unitCode") DO UPDATE
      SET "lines" = EXCLUDED."lines", "sheet" = EXCLUDED."sheet", "earlier" = EXCLUDED."earlier"`;
  return new Set(codes.filter((code) => earlier.has(code) || !before.get(code)?.answer));
}

/** The history of a line with what is answered to it now. */
function withAnswer({ lines, answer, decision, earlier }: PaperLine): EarlierAnswer[] {
  if (!answer) return earlier;
  return [
    ...earlier,
    {
      lines,
      answer: { ...answer, at: answer.at.toISOString() },
      decision: decision && { ...decision, at: decision.at.toISOString() },
    },
  ];
}
