import { z } from "zod";
import { type Metric, metrics, metricTraits } from "./metrics";

const points = (what: string) =>
  z.number(`请填写${what}。`).min(0, `${what}不小于 0。`).max(100, `${what}不超过 100。`);

/** Points that a person types: with one decimal at most, as they are added up and printed. */
export const typedPoints = (what: string) => points(what).refine(isInTenths, `${what}最多一位小数。`);

function isInTenths(value: number): boolean {
  return Math.abs(value * 10 - Math.round(value * 10)) < 1e-9;
}

const named = {
  id: z.string().regex(/^[A-Za-z0-9-]{1,60}$/),
  /** As printed on the score sheet. */
  name: z.string().trim().min(1, "请填写名称。").max(20, "名称不超过 20 个字。"),
  /** The heading under which a county lists it; empty for none. */
  group: z.string().trim().max(20, "类别不超过 20 个字。"),
  max: points("满分"),
};

/**
 * A criterion of a county's score sheet. One that is counted loses `each` points for an occurrence of its
 * metrics, down to 0; one that is judged by hand gets points from a reviewer, with the reason.
 */
const criterionSchema = z.discriminatedUnion("by", [
  z.object({
    ...{ ...named, by: z.literal("record") },
    metrics: z.array(z.enum(metrics)).min(1, "请至少选一项要计的事项。").max(metrics.length),
    each: points("扣分"),
  }),
  z.object({ ...named, by: z.literal("hand") }),
]);
export type Criterion = z.output<typeof criterionSchema>;
type CountedCriterion = Extract<Criterion, { by: "record" }>;
export type JudgedCriterion = Extract<Criterion, { by: "hand" }>;

/** Maximum number of criteria of a county and year. */
export const MOST_CRITERIA = 30;

/** The criteria of a county and year. Nothing is counted twice, and every name is its own. */
export const scoringSchema = z
  .array(criterionSchema)
  .min(1, "至少要有一个评分项目。")
  .max(MOST_CRITERIA, `不超过 ${MOST_CRITERIA} 个评分项目。`)
  .superRefine((criteria, context) => {
    for (const [at, criterion] of criteria.entries()) {
      for (const [path, message] of pointFaults(criterion))
        context.addIssue({ code: "custom", path: [at, path], message });
      const before = criteria.slice(0, at);
      if (before.some(({ id, name }) => id === criterion.id || name === criterion.name))
        context.addIssue({ code: "custom", path: [at, "name"], message: "与前面一项重名。" });
      const twice = metricsOf(criterion).filter((metric) =>
        before.some((one) => metricsOf(one).includes(metric)),
      );
      if (twice.length > 0)
        context.addIssue({
          ...{ code: "custom", path: [at, "metrics"] },
          message: `“${twice.map((metric) => metricTraits[metric].label).join("”“")}”在前面一项已经计过，一件事不扣两次分。`,
        });
    }
  });
export type Scoring = z.output<typeof scoringSchema>;

/** Refused when it is set; what was stored before is still read. */
function pointFaults(criterion: Criterion): [path: "max" | "each", message: string][] {
  const faults: [path: "max" | "each", message: string][] = [];
  if (criterion.max === 0) faults.push(["max", "满分应大于 0。"]);
  if (!isInTenths(criterion.max)) faults.push(["max", "满分最多一位小数。"]);
  if (criterion.by === "record" && !isInTenths(criterion.each)) faults.push(["each", "扣分最多一位小数。"]);
  return faults;
}

/** The metrics of a criterion; none of one that is judged by hand. */
function metricsOf(criterion: Criterion): readonly Metric[] {
  return criterion.by === "record" ? criterion.metrics : [];
}

/** What a criterion counts, in words. */
export function criterionWords(criterion: Criterion): string {
  if (criterion.by === "hand") return "由审核员评分并写明理由";
  return criterion.metrics.map((metric) => metricTraits[metric].what).join("；");
}

/** “天”, or “次、天” of a criterion that counts both: the points are lost for each. */
export function unitsOf(counted: readonly Metric[]): string {
  return [...new Set(counted.map((metric) => metricTraits[metric].unit))].join("、");
}

/** The criteria of every county before they were data: their ids, with what each counted. */
export const firstCriteria = {
  filed: { name: "按时报送", metrics: ["filedLate"], max: 20, each: 4 },
  published: { name: "按时公布", metrics: ["publishedLate"], max: 20, each: 4 },
  elements: { name: "内容要素", metrics: ["elementFindings", "elementNotes"], max: 20, each: 2 },
  figures: { name: "数据准确", metrics: ["figureFindings", "figureNotes"], max: 20, each: 2 },
  original: { name: "不照搬雷同", metrics: ["copied"], max: 10, each: 5 },
  mending: { name: "修改质量", metrics: ["returned", "mendedLate", "takenDown"], max: 10, each: 3 },
} satisfies Record<string, Pick<CountedCriterion, "name" | "metrics" | "max" | "each">>;
export type FirstCriterion = keyof typeof firstCriteria;
export const firstIds = Object.keys(firstCriteria) as FirstCriterion[];

/** The default, until a county sets its own. */
export const usualScoring: Scoring = firstIds.map((id) => ({
  ...{ ...firstCriteria[id], metrics: [...firstCriteria[id].metrics] },
  ...{ id, group: "", by: "record" as const },
}));

const share = z.object({ weight: z.number(), each: z.number() });

/** Settings from before criteria were data: the points of the first six. */
const firstScoringSchema = z
  .object({
    filed: share,
    published: share,
    elements: share,
    figures: share,
    original: share,
    mending: share,
  })
  .transform((shares) =>
    usualScoring.map((criterion) => {
      const { weight, each } = shares[criterion.id as FirstCriterion];
      return { ...criterion, max: weight, each } as Criterion;
    }),
  );

/** Stored settings of any time. */
export const storedScoringSchema = z.union([z.array(criterionSchema), firstScoringSchema]);
