import { cellLabel } from "../../../tables/cell-label";
import type { CheckInput, Finding } from "../../engine/check";
import { cellPlaces, type Rule } from "../../engine/finding";
import { passageFinding } from "../../engine/passages";
import type { IndicatorCells } from "../../indicator-cells";
import { amountFor } from "../prose-figures/prose-table";
import { factsOfTheYear, type StatedFact } from "../prose-figures/read-lines";

/** Narrower than the whole: one channel of applications, one outcome, another body. */
const narrower =
  /网站|网络|网上|在线|平台|渠道|途径|方式|信函|信件|传真|当面|现场|窗口|微信|微博|邮箱|邮件|热线|各村|村级|社区|部门|事业单位|如果?|若|凡|是否|除/;
const outcome = /纠错|纠正|维持|败诉|撤销|审结|驳回|责令|变更|确认|超期|逾期|后果|责任|赔偿/;
/** Text that may stand between the phrase and the end of the clause without narrowing it. */
const closes =
  /^(?:案件|申请|情况|情形|事项|的|发生|和|、|及|以及|或者?|与|行政|诉讼|复议|提起|被|举报|投诉|也|均|案|行为|事件|信息公开|政府)*(?:[。；，）！\s]|$)/;

/** “未收到政府信息公开申请”, “没有被申请行政复议” although the corresponding cells hold more than zero. */
export function zeroFactsAgainstTable(
  rule: Rule,
  input: CheckInput,
  links: readonly IndicatorCells[],
): Finding[] {
  return factsOfTheYear(input).flatMap((fact) => {
    const { quantity, line, span, indicator } = fact;
    const [reading] = links.find((each) => each.indicator === indicator.id)?.anyOf ?? [];
    const value = quantity || !reading ? null : amountFor(input, reading);
    if (!reading || !value?.gt(0) || !saysAll(fact)) return [];
    const words = line.text.slice(span.from, span.to);
    const [id] = reading.plus;
    const cell = id && reading.plus.length === 1 ? input.form.cells.get(id) : undefined;
    const label = `表中${cell ? `“${cellLabel(cell)}”` : indicator.name}`;
    return [
      passageFinding(rule, input, line, [span.from, span.to], {
        message: `这里写“${words}”，而${label}是 ${value.toFixed()}`,
        sides: [
          { label: "文字", value: words },
          { label, value: value.toFixed() },
        ],
        more: cellPlaces(input, reading.plus),
      }),
    ];
  });
}

function saysAll({ line, span }: StatedFact): boolean {
  const words = line.text.slice(span.from, span.to);
  const begins =
    Math.max(...["。", "；", "，", "："].map((mark) => line.text.lastIndexOf(mark, span.from - 1))) + 1;
  return (
    !outcome.test(words) &&
    !narrower.test(words) &&
    !narrower.test(line.text.slice(begins, span.from)) &&
    closes.test(line.text.slice(span.to))
  );
}
