import type { Check } from "../../engine/check";
import type { Rule } from "../../engine/finding";
import { passageFinding } from "../../engine/passages";
import { factsOfTheYear, readLines } from "../prose-figures/read-lines";

const ofTheYear = new Set(["disclosed", "received"]);
/** “历年累计” says openly that it covers all years; these phrases could be taken for the year's own count. */
const since = /(?:到|截至|截止)目前|至今/;

/** R00-27: a cumulative count may be added to the year's count but not replace it. */
export function yearBesideCumulative(rule: Rule): Check {
  return {
    ...rule,
    run: (input) => {
      const stated = new Set(factsOfTheYear(input).map(({ indicator }) => indicator.id));
      return readLines(input).flatMap(({ line, sentences, facts }) =>
        facts.flatMap(({ indicator, quantity, scope, span }) => {
          if (!quantity || !ofTheYear.has(indicator.id) || stated.has(indicator.id) || scope.otherKind)
            return [];
          const sentence = sentences.find(({ to }) => span.from < to);
          const head = line.text.slice(sentence?.from ?? 0, span.from);
          if (!scope.otherTime || !since.test(head) || scope.area !== null) return [];
          return [
            passageFinding(rule, input, line, [span.from, span.to], {
              message: `${indicator.name}写的是历年累计，没有写${input.form.year}年当年的数`,
            }),
          ];
        }),
      );
    },
  };
}
