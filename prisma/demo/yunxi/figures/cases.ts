import type { Outcome, YearHistory } from "../year-history";
import type { KnownFigures } from "./known";

const rows: Record<Outcome, string> = {
  granted: "outcome.granted",
  partlyGranted: "outcome.partlyGranted",
  notHeld: "outcome.unavailable.notHeld",
  toBeMade: "outcome.unavailable.toBeMade",
  petition: "outcome.dismissed.petition",
};

/**
 * Tables 3 and 4, the same in the editions of 2019 and 2021: in each column, cases received and carried in
 * are either closed or carried out.
 */
export function caseFigures({ applications, carriedIn, disputes }: YearHistory): KnownFigures {
  const known: Record<string, number> = {};
  const count = (cell: string) => {
    known[cell] = (known[cell] ?? 0) + 1;
  };
  for (const { applicant } of applications) count(`received:${applicant}`);
  for (const { applicant, outcome } of carriedIn) {
    count(`carriedIn:${applicant}`);
    count(`${rows[outcome]}:${applicant}`);
  }
  for (const { applicant, outcome, closed } of applications)
    count(closed ? `${rows[outcome]}:${applicant}` : `carriedOut:${applicant}`);
  for (const { group, outcome } of disputes) count(`litigation:${group}.${outcome}`);
  return known;
}
