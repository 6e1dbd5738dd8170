import { matchesOf } from "@/lib/core/matches";
import type { Check, CheckInput, Finding } from "../../engine/check";
import type { Rule } from "../../engine/finding";
import { type Line, passageFinding, rewrite } from "../../engine/passages";
import { readLines } from "../prose-figures/read-lines";

/** `zero`: the rule also applies to a count of zero. */
type Measure = { before: RegExp; units: RegExp; right: string; name: string; zero?: boolean };

const close = "(?:数量?|总数|共计|共|总计|合计|为|：)*$";
const measures: Measure[] = [
  {
    before: new RegExp(`(?:政府信息公开申请|信息公开申请|依申请公开申请|依申请公开(?:政府)?信息)${close}`),
    units: /^(?:条|次|个|项|篇)$/,
    right: "件",
    name: "政府信息公开申请",
  },
  {
    before: new RegExp(`行政(?:复议|诉讼)(?:案件)?${close}`),
    units: /^(?:条|项|个|篇)$/,
    right: "件",
    name: "行政复议、行政诉讼",
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
];

/** Measure words that do not fit documents or cases: “规范性文件6部”, “投诉件36只”. */
const odd =
  /(?:规范性文件|文件|信息|申请|投诉件?|举报件?|信访件?|工单)(?:共|共计|为)?[0-9]{1,6}(部|只|头|本|台|辆|支|枚)(?![一-龥]*(?:手机|门|队|电话|法))/g;

/** “收取信息处理费380，”: an amount without a unit. */
const bareAmount =
  /(?:收取|处理费|事业性收费)(?:信息处理费|行政事业性收费|费用)?(?:金额|共|共计|合计|为)*\s?((?!0(?:[.．]0+)?[，。；、）])\d{1,9}(?:\.\d{1,6})?)(?=[，。；、）]|$)/g;

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
            (each) => (each.zero || !value.eq(0)) && each.units.test(unit) && each.before.test(head),
          );
          if (!measure) return [];
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
