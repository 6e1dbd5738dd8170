import { printedDay } from "../../../numerals/days";
import type { Check, CheckInput } from "../../engine/check";
import { finding, frontPlace, type Rule } from "../../engine/finding";
import { passageFinding } from "../../engine/passages";
import { datedLines } from "./signed";

/**
 * Month and day by which the report must be public, in the year after the report's, with its legal source,
 * and what moves it: a day of the Regulation stays where it is, however late the report may be filed.
 */
type Deadline = { day: string; source: string; otherwise: string };
const byLaw = "这与向上级报送的期限是两回事，报送延期的，公布期限不变";

/**
 * 2008: all organs by 31 March (Art. 31). 2019: departments by 31 January, governments by 31 March (Art. 49).
 * Counties set the day for their townships and streets, usually the end of January.
 */
function deadlineOf({ form, unit }: CheckInput): Deadline | null {
  if (form.edition.regulation === "2008")
    return { day: "03-31", source: "2008年《条例》第三十一条", otherwise: byLaw };
  if (unit.name === "") return null;
  if (unit.kind === "department") return { day: "01-31", source: "《条例》第四十九条", otherwise: byLaw };
  if (unit.kind === "township")
    return {
      day: "01-31",
      source: "各地一般的要求",
      otherwise: "上级定的报送期限比它晚的，在报送期限以前公布即可",
    };
  return { day: "03-31", source: "《条例》第四十九条", otherwise: byLaw };
}

/**
 * Reports a signature date after the publication deadline. A hint, since the county may have set another day.
 */
export function signedInTime(rule: Rule): Check {
  return {
    ...rule,
    run: (input) => {
      const deadline = deadlineOf(input);
      const last = deadline && `${input.form.year + 1}-${deadline.day}`;
      if (!deadline || !last) return [];
      // A date in another year is reported by the rules on the year.
      const isLate = (day: string) => day.startsWith(`${input.form.year + 1}-`) && day > last;
      const message = (day: string, what: string) =>
        `${what}是${printedDay(day)}，已过向社会公布的期限${printedDay(last)}（${deadline.source}）；${deadline.otherwise}`;
      const sides = (day: string, what: string) => [
        { label: what, value: printedDay(day) },
        { label: "公布期限", value: printedDay(last) },
      ];
      const signed = (input.content.front.signedOn ?? "").trim();
      return [
        ...(isLate(signed)
          ? [
              finding(rule, "signedOn", {
                message: message(signed, "落款日期"),
                places: [frontPlace("signedOn", "成文日期")],
                sides: sides(signed, "成文日期"),
              }),
            ]
          : []),
        ...datedLines(input)
          .filter(({ day }) => isLate(day))
          .map(({ line, day, from, to, what }) =>
            passageFinding(rule, input, line, [from, to], {
              message: message(day, what),
              sides: sides(day, what),
            }),
          ),
      ];
    },
  };
}
