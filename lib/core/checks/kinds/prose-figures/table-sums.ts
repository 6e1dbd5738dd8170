import Big from "big.js";
import type { Check, CheckInput, Finding } from "../../engine/check";
import type { Rule } from "../../engine/finding";
import { passageFinding, rewrite } from "../../engine/passages";
import { type CountColumn, countColumns, type TableFigure } from "./own-tables";

/** In a table of the writer's own the row 合计 is the sum of the others. */
export function ownTablesAddUp(rule: Rule): Check {
  return {
    ...rule,
    run: (input) =>
      countColumns(input).flatMap((column) => {
        const { line, head, total, parts, overlapping } = column;
        const sum = sumOfParts(column);
        if (!total || sum.eq(total.value)) return [];
        const name = head === "" ? "表中合计" : `表中“${head}”的合计`;
        const unsure = overlapping && sum.gt(total.value);
        const found = { ...rule, severity: unsure ? "hint" : rule.severity } as const;
        return [
          passageFinding(found, input, line, [total.from, total.to], {
            message: `${name} ${total.value.toFixed()}，各行（${parts.length} 行）之和 ${sum.toFixed()}，相差 ${sum.minus(total.value).abs().toFixed()}`,
            sides: [
              { label: "合计", value: total.value.toFixed() },
              { label: "各行之和", value: sum.toFixed() },
            ],
            difference: sum.minus(total.value).abs().toFixed(),
            repairs: [rewrite(line, total.from, total.to, sum.toFixed(), `把合计改为 ${sum.toFixed()}`)],
          }),
        ];
      }),
  };
}

/**
 * The shares that such a table prints next to its counts: each of the stated total, or of the sum if most
 * shares are of that.
 */
export function wrongSharesInTables(rule: Rule, input: CheckInput): Finding[] {
  return countColumns(input).flatMap((column) => {
    const { line, parts, total, shares } = column;
    const whole = total?.value ?? sumOfParts(column);
    if (shares.length !== parts.length || whole.eq(0)) return [];
    const rows = parts.flatMap(({ label, figure }, at) => {
      const share = shares[at];
      if (!share) return [];
      const right = figure.value.times(100).div(whole).round(share.decimals, Big.roundHalfUp);
      return [{ label, figure, share, right, off: right.minus(share.value).abs() }];
    });
    const wrong = rows.filter(({ off, share }) => off.gt(lastDigit(share)));
    if (wrong.length * 2 > rows.length) return [];
    return wrong.map(({ label, figure, share, right, off }) => {
      const [written, computed] = [share, { ...share, value: right }].map(printedShareOf);
      const sum = `${figure.value.toFixed()}÷${whole.toFixed()}`;
      return passageFinding(rule, input, line, [share.from, share.to], {
        message: `表中“${label}”占比 ${written}，按 ${sum} 计算应为 ${computed}`,
        sides: [
          { label: `“${label}”占比`, value: written ?? "" },
          { label: sum, value: computed ?? "" },
        ],
        difference: off.toFixed(),
        repairs: [rewrite(line, share.from, share.to, right.toFixed(share.decimals), `改为 ${computed}`)],
      });
    });
  });
}

/** The largest share of a table is often adjusted in its last digit, so that all make 100 %. */
function lastDigit({ decimals }: TableFigure): Big {
  return new Big(10).pow(-decimals);
}

function printedShareOf({ value, decimals }: TableFigure): string {
  return `${value.toFixed(decimals)}%`;
}

function sumOfParts({ parts }: CountColumn): Big {
  return parts.reduce((sum, { figure }) => sum.plus(figure.value), new Big(0));
}
