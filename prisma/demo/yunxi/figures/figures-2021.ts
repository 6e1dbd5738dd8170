import type { YearFacts } from "../facts";
import { caseFigures } from "./cases";
import type { Known } from "./known";

/** The format in force. A township makes no rules: those three cells are zero. */
export function figures2021(facts: YearFacts): Known {
  const { normative, decisions, fees } = facts;
  return {
    "normativeDocuments:made": normative.made,
    "normativeDocuments:repealed": normative.repealed,
    "normativeDocuments:inForce": normative.inForce,
    "licences:decisions": decisions.licences,
    "penalties:decisions": decisions.penalties,
    "coercion:decisions": decisions.coercion,
    "fees:amount": fees,
    ...caseFigures(facts),
  };
}
