import { areaWordsOf } from "../self-word";
import { isCountedKind, kindTraits, type UnitKind, unitKinds } from "../unit-kind";

/**
 * What a county's own report covers: all units that are added up, the government and its departments, its
 * office alone, or everything but the office, which reports for itself.
 */
export const coverages = ["area", "departments", "office", "withoutOffice"] as const;
export type CoverageKind = (typeof coverages)[number];

type CoverageLabels = Readonly<Record<CoverageKind, string>>;

/** The labels in the words of a county, a district or a city. */
export function coverageLabelsOf(collector: { kind: UnitKind; name: string }): CoverageLabels {
  const { whole, government } = areaWordsOf(collector);
  const below = collector.kind === "city" ? "县（市、区）" : "乡镇（街道）";
  return {
    area: `${whole}：办公室、部门和${below}`,
    departments: `${government}办公室和部门，不含${below}`,
    office: `仅${government}办公室`,
    withoutOffice: `部门和${below}，办公室另行报告`,
  };
}

/**
 * True if the figures of a unit of that kind are added up under a coverage. Those of vertically managed
 * bodies never are: see `kindTraits`.
 */
export function isCovered(coverage: CoverageKind, kind: UnitKind): boolean {
  switch (coverage) {
    case "area":
      return true;
    case "departments":
      return kind !== "township" && !kindTraits[kind].collects;
    case "office":
      return kind === "office";
    case "withoutOffice":
      return kind !== "office";
  }
}

type CoveredUnit = { name: string; kind: UnitKind };
export type CoveredUnits = {
  included: readonly CoveredUnit[];
  missing: readonly CoveredUnit[];
  /** Listed but not added: vertically managed bodies, and units outside the coverage. */
  listed: readonly CoveredUnit[];
};

/** Listed units by the reason why they are not added up: vertical management, or the chosen coverage. */
export function listedBecause<Listed extends { kind: UnitKind }>(
  listed: readonly Listed[],
): { vertical: Listed[]; outside: Listed[] } {
  const isVertical = ({ kind }: Listed) => !isCountedKind(kind);
  return { vertical: listed.filter(isVertical), outside: listed.filter((unit) => !isVertical(unit)) };
}

/**
 * The sentence that a county prints under its first table: which reports its figures include, and which they
 * do not.
 */
export function coverageSentence({ included, missing, listed }: CoveredUnits): string {
  if (included.length === 0) return "";
  const { vertical, outside } = listedBecause(listed);
  return [
    `各表的数为${countedKinds(included)}年度报告的合计`,
    missing.length > 0 ? `，尚缺${namesOf(missing)}` : "",
    outside.length > 0 ? `，不含${countedKinds(outside)}` : "",
    vertical.length > 0 ? `；${namesOf(vertical)}实行垂直管理，不计入` : "",
    "。",
  ].join("");
}

const words: Partial<Record<UnitKind, { label: string; measure: string }>> = {
  office: { label: "政府办公室", measure: "" },
  department: { label: "部门", measure: "个" },
  county: { label: "县（市、区）", measure: "个" },
  township: { label: "乡镇（街道）", measure: "个" },
  zone: { label: "开发区", measure: "个" },
  body: { label: "其他单位", measure: "个" },
};
const order: readonly UnitKind[] = ["office", "department", "county", "township", "zone", "body"];

/** “政府办公室、34个部门、24个乡镇（街道）”. */
function countedKinds(units: readonly CoveredUnit[]): string {
  const kinds = [...order, ...unitKinds.filter((kind) => !order.includes(kind))];
  return kinds
    .flatMap((kind) => {
      const count = units.filter((unit) => unit.kind === kind).length;
      const { label, measure } = words[kind] ?? { label: "单位", measure: "个" };
      if (count === 0) return [];
      return [measure === "" && count === 1 ? label : `${count}个${label}`];
    })
    .join("、");
}

/** The maximum number of names that are listed. */
const NAMED = 5;

function namesOf(units: readonly CoveredUnit[]): string {
  const names = units
    .slice(0, NAMED)
    .map(({ name }) => name)
    .join("、");
  return units.length > NAMED ? `${names}等${units.length}个单位` : names;
}
