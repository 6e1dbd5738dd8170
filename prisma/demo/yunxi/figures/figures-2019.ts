import type { YearHistory } from "../year-history";
import { caseFigures } from "./cases";
import type { KnownFigures } from "./known";

/** The trial edition (2019). A township makes no rules: those three cells are zero. */
export function figures2019(history: YearHistory): KnownFigures {
  const { documents, items, decisions, procurement } = history;
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
    ...caseFigures(history),
  };
}
