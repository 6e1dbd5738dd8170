import { z } from "zod";

/** The criteria by which a county scores a unit's report of a year. */
export const criteria = ["filed", "published", "elements", "figures", "original", "mending"] as const;
export type Criterion = (typeof criteria)[number];

/** What a criterion counts; `each` is the label of one deduction. */
export const criterionTraits: Readonly<Record<Criterion, { label: string; what: string; each: string }>> = {
  filed: { label: "按时报送", what: "第一次报送晚于截止日，或者没有报送", each: "迟一天" },
  published: {
    label: "按时公布",
    what: "报送迟了或者被退回过，公布又晚于规定日期；等待审核的时间不算",
    each: "迟一天",
  },
  elements: { label: "内容要素", what: "第一次报送时内容上后来改掉的问题和审核批注", each: "一处" },
  figures: { label: "数据准确", what: "第一次报送时数据上后来改掉的问题和审核批注", each: "一处" },
  original: { label: "不照搬雷同", what: "与上年或者其他单位雷同的段落", each: "一处" },
  mending: {
    label: "修改质量",
    what: "被退回、公布后被撤下的次数，以及退回后超过五天才重新报送的天数",
    each: "一次或超过的一天",
  },
};

const share = z.object({
  weight: z.number("请填写分值。").min(0, "分值不小于 0。").max(100, "分值不超过 100。"),
  each: z.number("请填写扣分。").min(0, "扣分不小于 0。").max(100, "扣分不超过 100。"),
});

/** For each criterion, its maximum points and the points of one deduction. */
export const scoringSchema = z.object({
  filed: share,
  published: share,
  elements: share,
  figures: share,
  original: share,
  mending: share,
});
export type Scoring = z.output<typeof scoringSchema>;

/** The default, until a county sets its own. */
export const usualScoring: Scoring = {
  filed: { weight: 20, each: 4 },
  published: { weight: 20, each: 4 },
  elements: { weight: 20, each: 2 },
  figures: { weight: 20, each: 2 },
  original: { weight: 10, each: 5 },
  mending: { weight: 10, each: 3 },
};

/** A deduction: its number of occurrences, and the source in the record. */
export type ScoreFault = {
  criterion: Criterion;
  reason: string;
  count: number;
  /** A finding of a version, a note, or a move; null if the reason is that something was not done. */
  source:
    | { kind: "finding"; version: number; key: string }
    | { kind: "note"; id: string }
    | { kind: "move"; id: string }
    | null;
};

const sourceSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("finding"), version: z.int(), key: z.string() }),
  z.object({ kind: z.literal("note"), id: z.string() }),
  z.object({ kind: z.literal("move"), id: z.string() }),
]);

/**
 * The score of one unit's report, stored when it is released. A `pending` criterion cannot be judged yet: its
 * points are neither given nor lost, and are in neither `total` nor `full`.
 */
export const scoreSchema = z.object({
  total: z.number(),
  full: z.number(),
  reportId: z.string().nullable(),
  lines: z.array(
    z.object({
      criterion: z.enum(criteria),
      weight: z.number(),
      points: z.number(),
      pending: z.boolean().default(false),
      deductions: z.array(
        z.object({ reason: z.string(), points: z.number(), source: sourceSchema.nullable() }),
      ),
    }),
  ),
});
export type Score = z.output<typeof scoreSchema>;

/**
 * The points of a report: for each criterion its maximum minus the deductions, at least 0; those that are
 * `pending` are left out of the totals.
 */
export function scoreOf(
  faults: readonly ScoreFault[],
  scoring: Scoring,
  reportId: string | null,
  pending: readonly Criterion[] = [],
): Score {
  const lines = criteria.map((criterion) => {
    const { weight, each } = scoring[criterion];
    if (pending.includes(criterion)) return { criterion, weight, points: 0, pending: true, deductions: [] };
    let left = weight;
    const deductions = faults
      .filter((fault) => fault.criterion === criterion)
      .map(({ reason, count, source }) => {
        const points = Math.min(left, tenth(count * each));
        left = tenth(left - points);
        return { reason, points, source };
      });
    return { criterion, weight, points: left, pending: false, deductions };
  });
  const judged = lines.filter((line) => !line.pending);
  return {
    total: sumOf(judged.map(({ points }) => points)),
    full: sumOf(judged.map(({ weight }) => weight)),
    reportId,
    lines,
  };
}

/** The points of the criteria that cannot be judged yet. */
export function pendingPoints({ lines }: Pick<Score, "lines">): number {
  return sumOf(lines.filter(({ pending }) => pending).map(({ weight }) => weight));
}

/** “92 / 100 分”, “40 / 40 分，另有 60 分未到”, “还没有计分，100 分未到”. */
export function scoreWords(score: Score): string {
  const pending = pendingPoints(score);
  if (score.full === 0 && pending > 0) return `还没有计分，${pending} 分未到`;
  return `${score.total} / ${score.full} 分${pending > 0 ? `，另有 ${pending} 分未到` : ""}`;
}

function sumOf(values: readonly number[]): number {
  return tenth(values.reduce((total, value) => total + value, 0));
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
