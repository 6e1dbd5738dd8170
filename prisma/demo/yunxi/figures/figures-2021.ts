import type { YearHistory } from "../year-history";
import { caseFigures } from "./cases";
import type { KnownFigures } from "./known";

/** The current edition (2021). A township makes no rules: those three cells are zero. */
export function figures2021(history: YearHistory): KnownFigures {
  const { normative, decisions, fees } = history;
  return {
    "normativeDocuments:made": normative.made,
    "normativeDocuments:repealed": normative.repealed,
    "normativeDocuments:inForce": normative.inForce,
    "licences:decisions": decisions.licences,
    "penalties:decisions": decisions.penalties,
    "coercion:decisions": decisions.coercion,
    "fees:amount": fees,
    ...caseFigures(history),
  };
}
