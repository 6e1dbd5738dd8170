import Big from "big.js";
import { amountAt } from "../../engine/amounts";
import type { Check, CheckInput, Finding } from "../../engine/check";
import { cellPlaces, type Rule } from "../../engine/finding";
import { type Line, passageFinding } from "../../engine/passages";
import { spokenName } from "./prose-table";
import { factsByLine, factsOfTheYear } from "./read-lines";

/** “收到申请13件，均为自然人申请”, read behind the number; not of a part that 其中 names. */
const allOfOneKind =
  /^(?:(?!其中)[^。；]){0,30}?[，,（(](?:申请人)?((?:均|全部|全|都)(?:系|为|是|由)(自然人|公民|个人|商业企业|企业))/;
const columns: Readonly<Record<string, string>> = { 商业企业: "commercial", 企业: "commercial" };

/** Applicants of whom the text says that all are of one kind, against the columns of table three. */
export function applicantsAsSaid(rule: Rule): Check {
  return {
    ...rule,
    run: (input) =>
      factsOfTheYear(input).flatMap(({ indicator, quantity, line }): Finding[] => {
        if (indicator.id !== "received" || !quantity) return [];
        const [whole = "", said = "", who = ""] = allOfOneKind.exec(line.text.slice(quantity.to)) ?? [];
        const to = quantity.to + whole.length;
        return said === "" ? [] : otherApplicants(rule, input, line, [to - said.length, said, who]);
      }),
  };
}

function otherApplicants(
  rule: Rule,
  input: CheckInput,
  line: Line,
  [at, said, who]: [number, string, string],
): Finding[] {
  const column = columns[who] ?? "naturalPerson";
  const [total, own] = [amountAt(input, "received:total"), amountAt(input, `received:${column}`)];
  if (total === null || total.eq(0) || total.lte(own ?? 0)) return [];
  const others = total.minus(own ?? 0).toFixed();
  return [
    passageFinding(rule, input, line, [at, at + said.length], {
      message: `文中说申请“${said}”，表中本年新收 ${total.toFixed()} 件里有 ${others} 件是其他申请人的`,
      sides: [
        { label: `表中${who}`, value: (own ?? new Big(0)).toFixed() },
        { label: "表中其他申请人", value: others },
      ],
      difference: others,
      more: cellPlaces(input, ["received:total", `received:${column}`]),
    }),
  ];
}

const explains = /延期|逾期|超期|撤回|撤销|终止|不再处理|补正|转办|移交|尚未|正在|其余|另有|其[他它]处理/;
const answers: readonly string[] = ["answered", "answeredOnTime", "completedOnTime"];

/**
 * How many applications the text says were answered, against the outcomes of table three. A question: some
 * may be finished without an answer.
 */
export function answersAsOutcomes(rule: Rule): Check {
  return {
    ...rule,
    run: (input) => {
      const finished = amountAt(input, "outcome.total:total");
      const received = amountAt(input, "received:total");
      if (finished === null || finished.eq(0)) return [];
      return factsByLine(input).flatMap(([line, facts]) =>
        // Where the text counts what was finished, that number is compared.
        explains.test(line.text) || facts.some(({ indicator }) => indicator.id === "completed")
          ? []
          : facts
              .filter(({ indicator, quantity }) => answers.includes(indicator.id) && quantity !== null)
              .filter(({ value }) => !value.eq(finished) && !(received && value.eq(received)))
              .slice(0, 1)
              .map(({ indicator, value, span }) =>
                passageFinding(rule, input, line, [span.from, span.to], {
                  message: `文中写${spokenName(indicator.name)}${value.toFixed()}件，表中办理结果总计为 ${finished.toFixed()}件，请核对；其余的请写明怎样处理`,
                  sides: [
                    { label: `文中${indicator.name}`, value: value.toFixed() },
                    { label: "表中办理结果总计", value: finished.toFixed() },
                  ],
                  difference: value.minus(finished).abs().toFixed(),
                  more: cellPlaces(input, ["outcome.total:total"]),
                }),
              ),
      );
    },
  };
}
