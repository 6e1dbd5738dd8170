import type { Check } from "../../engine/check";
import type { Rule } from "../../engine/finding";
import { passageFinding } from "../../engine/passages";
import { factsOfTheYear, readLines } from "../prose-figures/read-lines";

const ofTheYear = new Set(["disclosed", "received"]);
/** Words of a count of several years, which may be added to the year's own. */
const since =
  /(?:到|截至|截止)目前|至今|历年|(?:建站|开通|运行|成立|实施|上线|建成)以来|20\d\d年(?:\d{1,2}月)?以来/;

/** R00-27: a cumulative count may be added to the year's count but not replace it. */
export function yearBesideCumulative(rule: Rule): Check {
  return {
    ...rule,
    run: (input) => {
      const { year } = input.form;
      const stated = new Set(factsOfTheYear(input).map(({ indicator }) => indicator.id));
      // “历年累计5600条，2025年公开206条”: the year's own count beside the other in one sentence.
      const ownClause = new RegExp(`(?:${year}年|本年|当年|今年|全年)[^，。；]*$`);
      for (const { line, facts } of readLines(input))
        for (const { indicator, span } of facts)
          if (ownClause.test(line.text.slice(Math.max(0, span.from - 40), span.from)))
            stated.add(indicator.id);
      return readLines(input).flatMap(({ line, sentences, facts }) =>
        facts.flatMap(({ indicator, quantity, scope, span }) => {
          if (!quantity || !ofTheYear.has(indicator.id) || stated.has(indicator.id) || scope.otherKind)
            return [];
          const sentence = sentences.find(({ to }) => span.from < to);
          const head = line.text.slice(sentence?.from ?? 0, span.from);
          if (!scope.otherTime || !since.test(head) || scope.area !== null) return [];
          if (new RegExp(`${year}年(?:\\d{1,2}月(?:\\d{1,2}日)?)?以来`).test(head)) return [];
          return [
            passageFinding(rule, input, line, [span.from, span.to], {
              message: `${indicator.name}写的是历年累计，没有写${year}年当年的数`,
            }),
          ];
        }),
      );
    },
  };
}
