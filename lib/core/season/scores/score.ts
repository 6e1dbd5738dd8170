import { z } from "zod";
import { type Criterion, firstCriteria, firstIds, type Scoring } from "./criteria";
import { metrics, metricTraits, type ReportRecord, type ScoreSource } from "./metrics";

const placeSchema = z.object({
  path: z.string(),
  step: z.string(),
  words: z.object({ block: z.int(), from: z.int(), to: z.int(), text: z.string() }).optional(),
});
const sourceSchema = z.discriminatedUnion("kind", [
  z.object({
    ...{ kind: z.literal("finding"), version: z.int(), key: z.string() },
    place: placeSchema.nullable().default(null),
  }),
  z.object({ kind: z.literal("note"), id: z.string(), place: placeSchema.nullable().default(null) }),
  z.object({ kind: z.literal("move"), id: z.string() }),
  z.object({
    ...{ kind: z.literal("reminder"), id: z.string(), unitCode: z.string(), year: z.int() },
    isMessage: z.boolean(),
  }),
  z.object({ kind: z.literal("extension"), unitCode: z.string(), year: z.int() }),
]);
const deductionSchema = z.object({
  reason: z.string(),
  points: z.number(),
  source: sourceSchema.nullable(),
  /** Null on sheets from before criteria were data. */
  metric: z.enum(metrics).nullable().default(null),
});
const pointsSchema = {
  weight: z.number(),
  points: z.number(),
  pending: z.boolean().default(false),
  deductions: z.array(deductionSchema),
};
const lineSchema = z.object({
  ...pointsSchema,
  ...{ id: z.string(), name: z.string(), group: z.string() },
  /** True if the criterion is not judged for this report, now or later; it is pending then. */
  exempt: z.boolean().default(false),
  /** What costs no points and is said all the same. */
  remarks: z.array(z.string()).default([]),
  /** Points of one occurrence; 0 where there are none, or the sheet does not say. */
  each: z.number(),
  /** What a reviewer judged, or why the points of a criterion that is counted were adjusted; else null. */
  mark: z
    .object({ id: z.string(), reason: z.string(), author: z.string(), at: z.string() })
    .nullable()
    .default(null),
  by: z.enum(["record", "hand"]),
});
export type ScoreLine = z.output<typeof lineSchema>;

/** Sheets that were released before criteria were data name one of the first six. */
const firstLineSchema = z
  .object({ ...pointsSchema, criterion: z.enum(firstIds) })
  .transform(({ criterion, ...line }): ScoreLine => {
    const { name } = firstCriteria[criterion];
    const none = { group: "", each: 0, exempt: false, remarks: [], mark: null };
    return { ...line, ...none, id: criterion, name, by: "record" };
  });

/**
 * The score of one unit's report, stored when it is released, with the criteria's names as they were. A
 * `pending` criterion cannot be judged yet: its points are neither given nor lost, and are in neither `total`
 * nor `full`.
 */
export const scoreSchema = z.object({
  total: z.number(),
  full: z.number(),
  reportId: z.string().nullable(),
  lines: z.array(z.union([lineSchema, firstLineSchema])),
});
export type Score = z.output<typeof scoreSchema>;

/** What a reviewer gave a unit by hand. `at`: the moment in ISO. */
export type HandMark = {
  id: string;
  criterionId: string;
  points: number;
  reason: string;
  author: string;
  at: string;
};

/** The points of a report by criterion; those that are pending are left out of the totals. */
export function scoreOf(
  record: ReportRecord,
  scoring: Scoring,
  { reportId, marks = [] }: { reportId: string | null; marks?: readonly HandMark[] },
): Score {
  const lines = scoring.map((criterion) => lineOf(criterion, record, marks));
  const judged = lines.filter((line) => !line.pending);
  return {
    total: sumOf(judged.map(({ points }) => points)),
    full: sumOf(judged.map(({ weight }) => weight)),
    reportId,
    lines,
  };
}

function lineOf(criterion: Criterion, record: ReportRecord, marks: readonly HandMark[]): ScoreLine {
  const { id, name, group, max: weight, by } = criterion;
  const line = { id, name, group, weight, by, points: 0, deductions: [], exempt: false, remarks: [] };
  const given = marks.find(({ criterionId }) => criterionId === id);
  if (by === "hand") {
    if (!given) return { ...line, each: 0, pending: true, mark: null };
    return { ...line, each: 0, pending: false, points: Math.min(given.points, weight), mark: markOf(given) };
  }
  const { each } = criterion;
  const remarks = criterion.metrics.flatMap((metric) => metricTraits[metric].remarks?.(record) ?? []);
  const judged = criterion.metrics.filter((metric) => !metricTraits[metric].isExempt?.(record));
  if (judged.length === 0) return { ...line, each, remarks, pending: true, exempt: true, mark: null };
  const counted = judged.flatMap((metric) =>
    metricTraits[metric].of(record).map((occurrence) => ({ ...occurrence, metric })),
  );
  // Of a report that is under way something may be judged already, as a return is, and the rest may follow.
  if (counted.length === 0 && judged.some((metric) => metricTraits[metric].isOpen(record)))
    return { ...line, each, remarks, pending: true, mark: null };
  let left = weight;
  const deductions = counted
    .sort((one, other) => (one.on ?? "").localeCompare(other.on ?? ""))
    .map(({ reason, count, source, metric }) => {
      const points = Math.min(left, tenth(count * each));
      left = tenth(left - points);
      // A note is a whole sentence: what follows it is the loss.
      return { reason: reason.replace(/[。；]+$/, ""), points, source, metric };
    });
  // What was counted stays to be read beside the points that a reviewer put in its place.
  const points = given ? Math.min(given.points, weight) : left;
  return { ...line, each, remarks, points, pending: false, deductions, mark: markOf(given) };
}

function markOf(given: HandMark | undefined): ScoreLine["mark"] {
  return given ? { id: given.id, reason: given.reason, author: given.author, at: given.at } : null;
}

/** The points of the criteria that cannot be judged yet. */
export function pendingPoints({ lines }: Pick<Score, "lines">): number {
  return sumOf(lines.filter(({ pending, exempt }) => pending && !exempt).map(({ weight }) => weight));
}

/** Why a criterion has no points: judged by nobody yet, not due yet, or not judged for this report. */
export function pendingWord({ by, exempt }: Pick<ScoreLine, "by" | "exempt">): string {
  if (exempt) return "不评";
  return by === "hand" ? "未评" : "未到";
}

/** “92 / 100 分”, “40 / 40 分，另有 60 分还不能计”, “还没有计分：100 分都要等办理以后才能计”. */
export function scoreWords(score: Score): string {
  const pending = pendingPoints(score);
  if (score.full === 0 && pending > 0) return `还没有计分：${pending} 分都要等办理以后才能计`;
  return `${score.total} / ${score.full} 分${pending > 0 ? `，另有 ${pending} 分还不能计` : ""}`;
}

/** What a unit is shown of its score before the release: the total, and every criterion that lost points. */
export function scoreLines(score: Score): string[] {
  const lost = score.lines.filter((line) => !line.pending && (line.points < line.weight || isAdjusted(line)));
  return [`总分 ${scoreWords(score)}。`, ...lost.map(lineWords)];
}

function lineWords(line: ScoreLine): string {
  const { name, points, weight, deductions } = line;
  const reasons = [...deductions.map((each) => `${each.reason}，扣 ${each.points} 分`), ...markWords(line)];
  return `${name} ${points} / ${weight}：${reasons.join("；")}。`.replace(/。+$/, "。");
}

/** What the reviewer wrote to the points; of a criterion that is counted, to what they were adjusted. */
export function markWords(line: Pick<ScoreLine, "by" | "mark" | "points">): string[] {
  if (!line.mark) return [];
  return [isAdjusted(line) ? `调整为 ${line.points} 分：${line.mark.reason}` : line.mark.reason];
}

function isAdjusted({ by, mark }: Pick<ScoreLine, "by" | "mark">): boolean {
  return by === "record" && mark !== null;
}

/** True if points were given back since a score was shown, or a reviewer gave some since then (ISO). */
export function isMended(shown: Score, present: Score, since: string): boolean {
  return present.lines.some(({ id, pending, points, mark }) => {
    const before = shown.lines.find((line) => line.id === id);
    const isMore = before && !before.pending && !pending && points > before.points;
    return isMore || (mark !== null && mark.at >= since);
  });
}

/**
 * True if a score lost points for something that was not in the one that the unit was shown, or counts other
 * than that did. That days have passed since is nothing new.
 */
export function saysMore(shown: Score, present: Score): boolean {
  return present.lines.some((line) => {
    const before = shown.lines.find(({ id }) => id === line.id);
    if (!before) return !line.pending && line.points < line.weight;
    if (line.by === "hand" || line.mark || before.mark)
      return !line.pending && line.points < (before.pending ? line.weight : before.points);
    if (line.weight !== before.weight || line.each !== before.each) return line.deductions.length > 0;
    const keys = before.deductions.map(keyOf);
    return line.deductions.some((deduction) => {
      const at = keys.indexOf(keyOf(deduction));
      if (at >= 0) keys.splice(at, 1);
      return at < 0;
    });
  });
}

/** What a deduction is for: days that go on are the same, whatever ended them. */
function keyOf({ metric, source }: ScoreLine["deductions"][number]): string {
  const counted = metric ?? "";
  if (source === null || (metric !== null && metricTraits[metric].unit === "天")) return counted;
  return `${counted} ${source.kind} ${idOf(source)}`;
}

function idOf(source: ScoreSource): string {
  if (source.kind === "finding") return source.key;
  return source.kind === "extension" ? `${source.unitCode} ${source.year}` : source.id;
}

function sumOf(values: readonly number[]): number {
  return tenth(values.reduce((total, value) => total + value, 0));
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
