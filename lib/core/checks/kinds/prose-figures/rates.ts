import Big from "big.js";
import type { LineFacts } from "../../../facts/facts";
import { kindOf, type PartsKind } from "../../../facts/part-kinds";
import type { Quantity } from "../../../facts/quantities";

/** A percentage as stated, with the two counts that it is computed from. */
export type Rate = { part: Quantity; whole: Quantity; share: Quantity; name: string };

const RATE = /(满意率|满意度|办结率|答复率|按时办结率|按时答复率)(?:为|达到?|是|：|均为|均达)?$/;

/** “收回问卷120份，满意115份，满意率95.8%”: a percentage after the two counts of the same sentence that it is computed from. */
export function statedRates(text: string, { sentences, quantities }: LineFacts): Rate[] {
  return quantities.flatMap((share, index): Rate[] => {
    if (share.unit !== "%") return [];
    const sentence = sentences.find(({ to }) => share.from < to);
    const name = RATE.exec(text.slice(Math.max(sentence?.from ?? 0, share.from - 12), share.from))?.[1];
    if (!sentence || !name) return [];
    const before = quantities
      .slice(0, index)
      .filter(({ from, unit }) => from >= sentence.from && unit !== "%");
    const [whole, part] = before.slice(-2);
    if (!whole || !part || whole.unit !== part.unit || whole.approximate || part.approximate) return [];
    const between = text.slice(Math.max(whole.from - 14, sentence.from), part.to + 10);
    const clear = /满意/.test(name)
      ? /满意/.test(text.slice(whole.to, part.to + 8).replace(/满意[度率]/g, "")) &&
        /问卷|评议|测评|调查|收回|发放/.test(between)
      : /收到|新收|受理|接到/.test(between) && /办结|答复/.test(text.slice(whole.to, part.from));
    return clear ? [{ part, whole, share, name }] : [];
  });
}

/**
 * “民生信息共209条，占92.47%”: a percentage outside any list, without a stated whole. The whole is a larger count of the same
 * line of which the percentage is nearly but not exactly the share, if none gives it exactly.
 */
export function loneShares(text: string, { quantities, totals }: LineFacts): Rate[] {
  const listed = new Set(totals.flatMap(({ list }) => list.parts.map(({ share }) => share)));
  return quantities.flatMap((share, index): Rate[] => {
    const part = quantities[index - 1];
    if (share.unit !== "%" || listed.has(share) || !part || part.unit === "%" || part.approximate) return [];
    if (!/^[，,（(]?占(?:比|全部|总数|公开总数|总量|的|为|全年|信息)*$/.test(text.slice(part.to, share.from)))
      return [];
    const wholes = quantities
      .slice(0, index - 1)
      .filter(({ unit, value, approximate }) => unit === part.unit && !approximate && value.gt(part.value));
    const ratios = wholes.map((whole) => ({ whole, ratio: part.value.times(100).div(whole.value) }));
    if (ratios.some(({ ratio }) => ratio.round(share.decimals, Big.roundHalfUp).eq(share.value))) return [];
    const meant = ratios.find(({ ratio }) => ratio.minus(share.value).abs().lt(1));
    return meant ? [{ part, whole: meant.whole, share, name: "占比" }] : [];
  });
}

type ShareList = { shares: Quantity[]; labels: string[]; kind: PartsKind };

/** “机构职能类占5%、政策法规类占20%、其他占75%”: at least three percentages in a row with no count among them. */
export function shareLists(text: string, quantities: readonly Quantity[]): ShareList[] {
  const lists: Quantity[][] = [];
  let current: Quantity[] = [];
  let end = 0;
  for (const quantity of quantities) {
    const gap = text.slice(end, quantity.from);
    const goesOn =
      quantity.unit === "%" &&
      !/[。！？\n]/.test(gap) &&
      gap.length <= 30 &&
      !/率|增长|下降|提高|同比|其中|以上/.test(gap);
    if (quantity.unit === "%" && !goesOn) {
      lists.push(current);
      current = /率|增长|下降|提高|同比/.test(gap.slice(-20)) ? [] : [quantity];
    } else if (quantity.unit === "%") current.push(quantity);
    else {
      lists.push(current);
      current = [];
    }
    end = quantity.to;
  }
  return [...lists, current]
    .filter(
      (shares) => shares.length > 2 && shares.every(({ approximate, ranged }) => !approximate && !ranged),
    )
    .map((shares) => {
      const labels = shares.map((share, index) => labelBefore(text, shares[index - 1]?.to ?? 0, share.from));
      return { shares, labels, kind: kindOf(labels, "") };
    });
}

function labelBefore(text: string, from: number, to: number): string {
  const gap =
    text
      .slice(Math.max(from, to - 30), to)
      .split(/[，,；;、。：:]/)
      .at(-1) ?? "";
  return gap.replace(/占比?|为|的|信息$/g, "").trim();
}
