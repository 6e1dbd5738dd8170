import type { Check } from "../engine/check";
import { choicesLeft, compiledOfOthers } from "../kinds/names/leftovers";
import { ownNameAsItIs } from "../kinds/names/near-names";
import { levelOfOwnCounty, otherCountyGovernment } from "../kinds/names/other-areas";
import { bodyOfTheReport } from "../kinds/names/reported-body";

/**
 * Another body, county or level in the text, recognised from the unit's own name alone. For every edition.
 */
export const bodyChecks: Check[] = [
  bodyOfTheReport({
    code: "R00-101",
    severity: "warning",
    group: "report",
    rule: "引言公布的是本单位的年度报告。",
    source: "审核实践",
  }),
  otherCountyGovernment({
    code: "R00-102",
    severity: "warning",
    group: "prose",
    rule: "所写的县（区）人民政府是本单位所在的县（区）的。",
    source: "审核实践",
  }),
  levelOfOwnCounty({
    code: "R00-103",
    severity: "warning",
    group: "prose",
    rule: "县里的单位写县委、县政府，区里的单位写区委、区政府。",
    source: "审核实践",
  }),
  choicesLeft({
    code: "R00-104",
    severity: "warning",
    group: "prose",
    rule: "通用稿里供各类单位选择的字样已经删去。",
    source: "审核实践",
  }),
  compiledOfOthers({
    code: "R00-105",
    severity: "warning",
    group: "report",
    rule: "本单位的报告不由各乡镇、各部门的报告汇总而成。",
    source: "审核实践",
  }),
  ownNameAsItIs({
    code: "R00-106",
    severity: "hint",
    group: "prose",
    rule: "本单位的名称写得完整、前后一致。",
    source: "审核实践",
  }),
];
