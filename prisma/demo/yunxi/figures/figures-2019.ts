import type { YearFacts } from "../facts";
import { caseFigures } from "./cases";
import type { Known } from "./known";

/** The trial format. A township makes no rules: those three cells are zero. */
export function figures2019(facts: YearFacts): Known {
  const { documents, items, decisions, procurement } = facts;
  return {
    "normativeDocuments:made": documents.made,
    "normativeDocuments:published": documents.published,
    "normativeDocuments:publicTotal": documents.publicTotal,
    ...Object.fromEntries(
      Object.entries(items).flatMap(([kind, { lastYear, change }]) => [
        [`${kind}:lastYear`, lastYear],
        [`${kind}:change`, change],
      ]),
    ),
    ...Object.fromEntries(Object.entries(decisions).map(([kind, made]) => [`${kind}:decisions`, made])),
    "procurement:projects": procurement.projects,
    "procurement:amount": procurement.amountYuan,
    ...caseFigures(facts),
  };
}
