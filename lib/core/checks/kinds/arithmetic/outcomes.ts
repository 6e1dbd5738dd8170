import type Big from "big.js";
import { matchesOf } from "@/lib/core/matches";
import { amountAt } from "../../engine/amounts";
import type { Check, CheckInput, Finding } from "../../engine/check";
import type { Rule } from "../../engine/finding";
import { linesOf, passageFinding } from "../../engine/passages";
import type { IndicatorCells } from "../../indicator-cells";
import { amountFor } from "../prose-figures/prose-table";
import { factsByLine, type StatedFact } from "../prose-figures/read-lines";

/** The counts of applications that one paragraph states; null if it states none, or two different ones. */
type Account = Record<"received" | "carriedIn" | "completed" | "carriedOut", StatedFact | null>;

const open = /撤回|撤销|终止|正在|尚在|尚未|未办结|未到期|办理中|延期|不再处理|转办|移交|补正/;

/**
 * R00-23: received plus carried in equals completed plus carried out. A warning, because applications may be
 * withdrawn.
 */
export function applicationsAddUp(rule: Rule, links: readonly IndicatorCells[]): Check {
  const byIndicator = new Map(links.map((link) => [link.indicator, link]));
  return {
    ...rule,
    run: (input) =>
      accounts(input).flatMap(({ account, line }): Finding[] => {
        const { received, completed, carriedOut } = account;
        if (!received || !completed || !carriedOut || open.test(line.text)) return [];
        // Where the text differs from the table, that finding already says which number is wrong.
        if (Object.values(account).some((fact) => fact && differsFromTable(input, fact, byIndicator)))
          return [];
        const stated = account.carriedIn?.value ?? null;
        const carriedIn = stated ?? amountAt(input, "carriedIn:total");
        const out = completed.value.plus(carriedOut.value);
        const came = received.value.plus(carriedIn ?? 0);
        // 收到 may include applications carried in, and those carried in may be left out of the text.
        const fits = out.eq(came) || out.eq(received.value) || (carriedIn === null && out.gt(came));
        return fits ? [] : [differing(rule, input, account, came, out, stated)];
      }),
  };
}

/** R00-25: a report that states how many applications came also states the outcome of all of them. */
export function outcomesStated(rule: Rule): Check {
  return {
    ...rule,
    run: (input) =>
      accounts(input).flatMap(({ account, line }): Finding[] => {
        const { received, completed, carriedOut, carriedIn } = account;
        if (!received?.quantity || received.value.eq(0)) return [];
        const point = (message: string) => [
          passageFinding(rule, input, line, [received.span.from, received.span.to], { message }),
        ];
        if (!completed)
          return hasOutcome(input) || inTable(input) ? [] : point("写了收到申请的件数，没有写办理结果");
        const counted = completedInTable(input);
        // A number that differs from the table has its own finding.
        if (counted?.gt(0) && !counted.eq(completed.value)) return [];
        // The 2014 table counts both and asks nothing of the rest; text that repeats the table states enough.
        if (counted?.gt(0) && amountAt(input, "applications.received:count")?.eq(received.value)) return [];
        if (carriedOut || open.test(line.text) || /结转|转结/.test(line.text.replace(/上年[^，。；]*/g, "")))
          return [];
        const came = received.value.plus(carriedIn?.value ?? 0);
        if (completed.value.gte(received.value) || completed.value.gte(came)) return [];
        return point(
          `收到 ${came.toFixed()} 件，办结 ${completed.value.toFixed()} 件，其余 ${came.minus(completed.value).toFixed()} 件没有写是结转下年还是撤回`,
        );
      }),
  };
}

const answers =
  /(?:出具|作出|做出|制作|发出|印发|送达|书面)[^，。；\d]{0,8}(?:答复书|答复函|书面答复)(?:共|共计)?\s?(\d+)\s?[份件封]/g;

/**
 * R00-97: each application gets one answer, so more answers than applications are a mistake or count
 * something else.
 */
export function answersWithinApplications(rule: Rule): Check {
  return {
    ...rule,
    run: (input) =>
      accounts(input).flatMap(({ account: { received, carriedIn }, line }): Finding[] => {
        if (!received) return [];
        const came = received.value.plus(carriedIn?.value ?? amountAt(input, "carriedIn:total") ?? 0);
        return matchesOf(line.text, answers).flatMap((match) => {
          const papers = Number(match[1]);
          if (came.gte(papers)) return [];
          return [
            passageFinding(rule, input, line, [match.index, match.index + match[0].length], {
              message: `收到和结转的申请共 ${came.toFixed()} 件，答复书有 ${papers} 份，请核对；一件多次答复的请写明`,
              sides: [
                { label: "收到和结转的申请", value: came.toFixed() },
                { label: "答复书", value: `${papers}` },
              ],
            }),
          ];
        });
      }),
  };
}

function differsFromTable(
  input: CheckInput,
  { indicator, value }: StatedFact,
  links: ReadonlyMap<string, IndicatorCells>,
): boolean {
  const amounts = (links.get(indicator.id)?.anyOf ?? []).map((expression) => amountFor(input, expression));
  const known = amounts.filter((amount) => amount !== null);
  return known.length > 0 && !known.some((amount) => amount.eq(value));
}

const outcome =
  /办结|办理完毕|答复|回复|结转|撤回|予以公开|不予公开|部分公开|无法提供|不予处理|均已|已全部|全部公开|公开率|正在办理/;

function hasOutcome(input: CheckInput): boolean {
  return linesOf(input).some(({ kind, text }) => kind !== "heading" && outcome.test(text));
}

/**
 * Where the table counts outcomes the text need not; those that the text does count must still be complete.
 */
function inTable(input: CheckInput): boolean {
  return completedInTable(input)?.gt(0) || amountAt(input, "applications.answered:count")?.gt(0) || false;
}

function completedInTable(input: CheckInput): Big | null {
  return amountAt(input, "outcome.total:total") ?? amountAt(input, "applications.completed:count");
}

function accounts(input: CheckInput) {
  return factsByLine(input).map(([line, facts]) => {
    const of = (id: string): StatedFact | null => {
      const found = facts.filter(({ indicator }) => indicator.id === id);
      const [first] = found;
      return first && found.every(({ value }) => value.eq(first.value)) ? first : null;
    };
    const account: Account = {
      received: of("received"),
      carriedIn: of("carriedIn"),
      completed: of("completed"),
      carriedOut: of("carriedOut"),
    };
    return { account, line };
  });
}

function differing(
  rule: Rule,
  input: CheckInput,
  { received, completed, carriedOut }: Account,
  came: Big,
  out: Big,
  carriedIn: Big | null,
): Finding {
  const facts = [received, completed, carriedOut].filter((fact) => fact !== null);
  const from = Math.min(...facts.map(({ span }) => span.from));
  const to = Math.max(...facts.map(({ span }) => span.to));
  const line = facts[0]?.line as StatedFact["line"];
  const incoming = carriedIn ? "收到加上年结转" : "收到";
  const difference = came.minus(out).abs().toFixed();
  return passageFinding(rule, input, line, [from, to], {
    message: `${incoming} ${came.toFixed()} 件，办结加结转下年度 ${out.toFixed()} 件，相差 ${difference}；有撤回、转办的请写明`,
    sides: [
      { label: incoming, value: came.toFixed() },
      { label: "办结加结转下年度", value: out.toFixed() },
    ],
    difference,
  });
}

const rate = /(?:按时|按期|及时)?(?:办结|答复|办理)率(?:为|达到?|是|均为|：)*\s?(?:[0-9.]+\s?[%％]|百分之)/g;

/** R00-24: no percentage is stated of zero applications. */
export function noRateOfNothing(rule: Rule): Check {
  return {
    ...rule,
    run: (input) =>
      factsByLine(input).flatMap(([line, facts]) => {
        const none = facts.find(({ indicator, value }) => indicator.id === "received" && value.eq(0));
        if (!none || facts.some(({ value, indicator }) => indicator.id === "carriedIn" && value.gt(0)))
          return [];
        return matchesOf(line.text.slice(none.span.to), rate)
          .slice(0, 1)
          .map((match) => {
            const from = none.span.to + match.index;
            return passageFinding(rule, input, line, [from, from + match[0].length], {
              message: `没有收到申请，“${match[0]}”没有意义，请删去`,
            });
          });
      }),
  };
}
