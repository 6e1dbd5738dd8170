import { matchesOf } from "@/lib/core/matches";
import type { Check, CheckInput, Finding } from "../../engine/check";
import type { Rule } from "../../engine/finding";
import { type Line, passageFinding, rewrite } from "../../engine/passages";
import { readLines } from "../prose-figures/read-lines";

/**
 * `zero`: the rule also applies to a count of zero. `unless`: words of the clause that make it a count of
 * something else.
 */
type Measure = {
  before: RegExp;
  units: RegExp;
  right: string;
  name: string;
  zero?: boolean;
  unless?: RegExp;
};

const close = "(?:数量?|总数|共计|共|总计|合计|为|：)*$";
const measures: Measure[] = [
  {
    before: new RegExp(
      `(?:政府信息公开申请|信息公开申请|依申请公开申请|依申请公开(?:政府)?信息|(?:收到|受理|接到|新收)(?:了|公民|群众|社会公众|自然人|法人)*(?:的)?(?:公开)?申请)${close}`,
    ),
    units: /^(?:条|次|个|项|篇|份|起|例)$/,
    right: "件",
    name: "政府信息公开申请",
  },
  {
    before: new RegExp(`行政(?:复议|诉讼)(?:案件)?${close}`),
    units: /^(?:条|项|个|篇|份|次)$/,
    right: "件",
    name: "行政复议、行政诉讼",
  },
  {
    before: new RegExp(`规范性文件${close}`),
    units: /^(?:条|篇|项|则|册)$/,
    right: "件",
    name: "规范性文件",
    unless: /解读|信息|征求|意见|公示/,
  },
  {
    // What is published of them is counted in 条: “公示行政处罚12条”.
    before: new RegExp(
      `(?:作出|办理|办结|实施|核发|审批)(?:了|的|各类)*行政(?:许可|处罚|强制)(?:决定|案件)*${close}`,
    ),
    units: /^(?:条|篇|份|张|则|项|次|例)$/,
    right: "件",
    name: "行政许可、行政处罚和行政强制的决定",
    unless: /公开|公示|公布|发布|信息|案卷|文书|事项|清单|权力|目录/,
  },
  {
    before: new RegExp(`(?:人大(?:代表)?(?:建议|议案)|政协(?:委员)?提案|代表建议|委员提案)${close}`),
    units: /^(?:条|项|个|篇|份)$/,
    right: "件",
    name: "人大代表建议和政协提案",
  },
  {
    before: new RegExp(`(?:举办|组织|开展)[^，。；]{0,12}培训班${close}`),
    units: /^(?:人|名|条|件|篇)$/,
    right: "期",
    name: "培训班",
  },
  {
    before: /(?:收到|受理|办理)(?:依申请公开|公开申请)(?:政府)?(?:信息)?(?:共|共计|总计|为)*$/,
    units: /^(?:条|次|个|项|篇)$/,
    right: "件",
    name: "政府信息公开申请",
    zero: true,
  },
  {
    before: new RegExp(`依申请公开${close}`),
    units: /^(?:条|次|个|项|篇)$/,
    right: "件",
    name: "政府信息公开申请",
  },
  {
    before: new RegExp(`主动公开(?:各类)?(?:政府|政务)?信息${close}`),
    units: /^(?:件|次|个|份)$/,
    right: "条",
    name: "主动公开的政府信息",
  },
  {
    before: new RegExp(
      `(?:全年|共|累计|本年度?|我[镇乡局县])(?:主动)?公开(?:各类|的)*(?:政府|政务)?信息${close}`,
    ),
    units: /^(?:件|个|份)$/,
    right: "条",
    name: "公开的政府信息",
  },
];

/** Measure words that do not fit documents or cases: “规范性文件6部”, “投诉件36只”. */
const odd =
  /(?:规范性文件|文件|信息|申请|投诉件?|举报件?|信访件?|工单)(?:共|共计|为)?[0-9]{1,6}(部|只|头|本|台|辆|支|枚)(?![一-龥]*(?:手机|门|队|电话|法))/g;

/** “收取信息处理费380，”, “工作经费共3万。”: an amount without a unit. */
const bareAmount =
  /(?:收取|处理费|事业性收费|许可收费|收费(?:金额|总额)|(?:公开|工作|专项|保障|宣传|培训)经费)(?:信息处理费|行政事业性收费|费用)?(?:金额|投入|支出|共计|合计|共|为)*\s?((?!0(?:[.．]0+)?[，。；、）])\d{1,9}(?:\.\d{1,6})?\s?万?)(?=[，。；、）]|$)/g;

function amountsWithoutUnit(rule: Rule, input: CheckInput, line: Line): Finding[] {
  if (line.kind === "table" || !line.text.includes("费")) return [];
  return matchesOf(line.text, bareAmount).map((match) => {
    const to = match.index + match[0].length;
    const number = match[1] ?? "";
    return passageFinding(rule, input, line, [to - number.length, to], {
      message: `金额“${number}”没有写单位（元、万元）`,
    });
  });
}

/** True if the form's own table counts this in that unit, as the one of 2014 counts 规范性文件 in 条. */
function isPrintedSo({ form }: CheckInput, name: string, unit: string): boolean {
  return form.tables.some(({ sections }) =>
    sections.some(({ rows }) => rows.some((row) => row.unit === unit && row.label.includes(name))),
  );
}

/** R00-26: what is counted in 件 is not counted in 条. Counts of zero are skipped. */
export function measureWords(rule: Rule): Check {
  return {
    ...rule,
    run: (input) =>
      readLines(input).flatMap(({ line, quantities }) => [
        ...oddIn(rule, input, line),
        ...amountsWithoutUnit(rule, input, line),
        ...quantities.flatMap(({ from, to, unit, value }) => {
          const head = line.text.slice(Math.max(0, from - 24), from).replace(/\s/g, "");
          const measure = measures.find(
            (each) =>
              (each.zero || !value.eq(0)) &&
              each.units.test(unit) &&
              each.before.test(head) &&
              !each.unless?.test(head.split(/[，。；]/).at(-1) ?? ""),
          );
          if (!measure || isPrintedSo(input, measure.name, unit)) return [];
          return [
            passageFinding(rule, input, line, [from, to], {
              message: `${measure.name}一般以“${measure.right}”计，这里写“${unit}”`,
              repairs: [rewrite(line, to - unit.length, to, measure.right, `改为“${measure.right}”`)],
            }),
          ];
        }),
      ]),
  };
}

function oddIn(rule: Rule, input: CheckInput, line: Line): Finding[] {
  if (line.kind === "table") return [];
  return matchesOf(line.text, odd).map((match) => {
    const to = match.index + match[0].length;
    const unit = match[1] ?? "";
    return passageFinding(rule, input, line, [match.index, to], {
      message: `这里一般以“件”计，写的是“${unit}”`,
      repairs: [rewrite(line, to - unit.length, to, "件", "改为“件”")],
    });
  });
}
