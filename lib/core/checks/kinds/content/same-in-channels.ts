import type { Check } from "../../engine/check";
import type { Rule } from "../../engine/finding";
import { passageFinding, passagePlace } from "../../engine/passages";
import { factsByLine } from "../prose-figures/read-lines";

/** Smaller counts are often equal by chance. */
const NOTABLE = 20;

/**
 * R00-84: two channels have the same count and it is not the total: one number may have been copied to the
 * other.
 */
export function sameInChannels(rule: Rule): Check {
  return {
    ...rule,
    run: (input) =>
      factsByLine(input).flatMap(([line, facts]) => {
        const channels = facts.filter(
          ({ indicator, value }) => indicator.id.startsWith("channel.") && value.gte(NOTABLE),
        );
        const total = facts.find(({ indicator }) => indicator.id === "disclosed");
        return channels.flatMap((one, at) => {
          const other = channels
            .slice(at + 1)
            .find(({ indicator, value }) => indicator.id !== one.indicator.id && value.eq(one.value));
          if (!other || total?.value.eq(one.value)) return [];
          return [
            passageFinding(rule, input, line, [other.span.from, other.span.to], {
              message: `${one.indicator.name}和${other.indicator.name}都写 ${one.value.toFixed()}，请核对是不是同一个数抄了两遍`,
              more: [passagePlace(input, line, one.span.from, one.span.to)],
            }),
          ];
        });
      }),
  };
}
