import Big from "big.js";
import { checksOf } from "../checks/edition-checks";
import type { Finding } from "../checks/engine/check";
import { examine } from "../checks/engine/examine";
import type { Form } from "../editions/form";
import { cellPathLabel } from "../tables/cell-label";
import type { Figures } from "../tables/figure";
import { kindTraits, type UnitKind } from "../unit-kind";
import {
  controlSource,
  controlTotal,
  departs,
  departsFromControl,
  type RolledCell,
  type RollUp,
} from "./roll-up";

/**
 * What the county has to answer before it signs a sum:
 * - `identity`: the sum violates a rule on figures, as for a single report;
 * - `unchecked`: the sum is to be compared with the register of an office, whose figure is not entered;
 * - `control`: the sum and a control total differ;
 * - `replaced`: the county's figure replaces the sum;
 * - `notZero`: units report a number that must be zero at this level;
 * - `entry`: an office of the county has to state the figure;
 * - `shared`: two units may have counted the same case.
 */
export type QuestionKind = "identity" | "unchecked" | "control" | "replaced" | "notZero" | "entry" | "shared";

/**
 * `key` identifies the question over time, so that its reason stays with it. `units` are indices of the
 * contributions concerned.
 */
type Question = {
  key: string;
  kind: QuestionKind;
  message: string;
  cellIds: string[];
  units: number[];
};

/** The county or city of the roll-up. */
type Collector = { name: string; kind: UnitKind };

/**
 * Every question of a roll-up in printed order, those of the rules first. `lastYear` is the county's roll-up
 * of the year before.
 */
export function questionsOf(
  form: Form,
  rolled: RollUp,
  county: Collector,
  lastYear: { form: Form; rolled: RollUp } | null,
): Question[] {
  const broken = brokenIdentities(form, rolled, county, lastYear).map(({ key, message, places }) => ({
    key,
    kind: "identity" as const,
    message,
    cellIds: places.map(({ path }) => path.replace(/^figure\./, "")),
    units: [],
  }));
  const shared = new Set(form.edition.adding.sharedCases);
  return [
    ...broken,
    ...[...rolled.values()].flatMap((cell) => [
      ...ofPolicy(cell),
      ...(shared.has(cell.cell.id) ? ofSharedCases(cell) : []),
    ]),
  ];
}

/**
 * The rules on figures with severity error or warning, applied to the county's own figures. Blank cells are
 * permitted in a sum.
 */
function brokenIdentities(
  form: Form,
  rolled: RollUp,
  county: Collector,
  lastYear: { form: Form; rolled: RollUp } | null,
): Finding[] {
  const onFigures = checksOf(form.edition).filter(
    ({ group, severity }) =>
      (group === "table" || group === "tables" || group === "lastYear") && severity !== "hint",
  );
  const asReport = (each: RollUp) => ({ front: {}, chapters: {}, figures: figuresOf(each) });
  return examine(onFigures, {
    form,
    content: asReport(rolled),
    lastYear: lastYear && { form: lastYear.form, content: asReport(lastYear.rolled) },
    unit: { name: county.name, kind: kindTraits[county.kind].level },
  }).filter(({ missing }) => !missing);
}

/** The county's figures in the form that a report has them. */
function figuresOf(rolled: RollUp): Figures {
  return Object.fromEntries([...rolled].map(([id, { value }]) => [id, { value }]));
}

function ofPolicy(rolled: RolledCell): Question[] {
  const { cell, policy, sum, value, entered } = rolled;
  const ask = (kind: QuestionKind, message: string, units: number[] = []): Question[] => [
    {
      key: `${kind}@${cell.id}`,
      kind,
      message: `${cellPathLabel(cell)}：${message}`,
      cellIds: [cell.id],
      units,
    },
  ];
  if (policy.kind === "own" && value === null) return ask("entry", `请填写${policy.source}的数`);
  if (policy.kind === "zero" && sum !== null && !Big(sum).eq(0))
    return ask("notZero", `${policy.reason}，应为 0，各单位共填 ${sum}`, reporting(rolled));
  const control = controlTotal(rolled);
  if (control && departsFromControl(rolled)) {
    const used = control.replaces ? "，以登记数为准" : "";
    return ask(
      "control",
      `${controlSource(policy, control)} ${control.value}，各单位合计 ${sum ?? "无"}${used}`,
    );
  }
  if (policy.kind === "control" && entered === null && sum !== null)
    return ask("unchecked", `合计 ${sum}，请填写${policy.source}的数核对`);
  if (!control && entered?.replaces && departs(rolled))
    return ask("replaced", `另填 ${value}，各单位合计 ${sum ?? "无"}（${entered.reason}）`);
  return [];
}

function ofSharedCases(rolled: RolledCell): Question[] {
  const units = reporting(rolled);
  if (units.length < 2) return [];
  const { cell } = rolled;
  return [
    {
      key: `shared@${cell.id}`,
      kind: "shared",
      message: `${cellPathLabel(cell)}：${units.length} 个单位都有案件，可能是同一件，请核对案号`,
      cellIds: [cell.id],
      units,
    },
  ];
}

/** The units whose figure is not zero or blank. */
function reporting({ parts }: RolledCell): number[] {
  return parts.flatMap((part, index) => (part !== null && !Big(part).eq(0) ? [index] : []));
}
