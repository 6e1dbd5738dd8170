import { luckOf } from "../luck";
import type { SeasonUnit } from "./world";

/** The figures typed into the tables of a report, by row and column; missing ones are 0. */
export type Typed = Record<string, number>;

const applicants = [
  "naturalPerson",
  "commercial",
  "research",
  "charity",
  "legalService",
  "otherOrg",
] as const;
const outcomes = [
  ...["outcome.granted", "outcome.partlyGranted", "outcome.refused.thirdParty", "outcome.refused.process"],
  ...["outcome.unavailable.notHeld", "outcome.unavailable.toBeMade", "outcome.dismissed.petition"],
  ...["outcome.dismissed.repeated", "outcome.otherHandling.other"],
];
const untouched = [
  ...["stateSecret", "forbiddenByLaw", "security", "internalAffairs", "caseFile", "inquiry"].map(
    (each) => `outcome.refused.${each}`,
  ),
  ...["outcome.unavailable.unclear", "outcome.dismissed.publication", "outcome.dismissed.excessive"],
  ...["outcome.dismissed.reconfirmation", "outcome.otherHandling.notAmended", "outcome.otherHandling.unpaid"],
];
const cases = ["review", "direct", "afterReview"] as const;
const ends = ["upheld", "corrected", "other", "pending"] as const;

/** Every typed cell in the edition of 2021. */
export const typedCells: readonly string[] = [
  ...["rules", "normativeDocuments"].flatMap((row) =>
    ["made", "repealed", "inForce"].map((column) => `${row}:${column}`),
  ),
  ...["licences:decisions", "penalties:decisions", "coercion:decisions", "fees:amount"],
  ...["received", "carriedIn", ...outcomes, ...untouched, "carriedOut"].flatMap((row) =>
    applicants.map((applicant) => `${row}:${applicant}`),
  ),
  ...cases.flatMap((kind) => ends.map((end) => `litigation:${kind}.${end}`)),
];

/**
 * The figures of a unit for a year. Carried in is what the year before carried out, as given by `carriedIn`;
 * each column balances.
 */
export function figuresOf(unit: SeasonUnit, year: number, carriedIn: Typed = {}): Typed {
  const luck = luckOf(Number(unit.code.slice(4)) * 7 + year);
  const upTo = (most: number) => Math.floor(luck() * (most + 1));
  const isBureau = unit.kind !== "township";
  const typed: Typed = {};
  const put = (cell: string, value: number) => {
    if (value !== 0) typed[cell] = value;
  };
  put("licences:decisions", upTo(isBureau ? 4000 : 60));
  put("penalties:decisions", upTo(isBureau ? 900 : 15));
  put("coercion:decisions", upTo(isBureau ? 40 : 3));
  if (isBureau && luck() < 0.3) put("fees:amount", upTo(9_000_000) / 100_00);
  if (luck() < 0.25) {
    const made = 1 + upTo(2);
    put("normativeDocuments:made", made);
    put("normativeDocuments:repealed", upTo(1));
    put("normativeDocuments:inForce", made + 3 + upTo(20));
  }
  for (const applicant of applicants) {
    const received = applicant === "naturalPerson" ? upTo(isBureau ? 40 : 9) : luck() < 0.2 ? 1 + upTo(4) : 0;
    const before = carriedIn[`carriedOut:${applicant}`] ?? 0;
    put(`received:${applicant}`, received);
    put(`carriedIn:${applicant}`, before);
    let open = received + before;
    const out = luck() < 0.4 ? Math.min(open, upTo(2)) : 0;
    put(`carriedOut:${applicant}`, out);
    open -= out;
    while (open > 0) {
      const row = outcomes[luck() < 0.6 ? 0 : upTo(outcomes.length - 1)] ?? "outcome.granted";
      const share = Math.min(open, 1 + upTo(open));
      put(`${row}:${applicant}`, (typed[`${row}:${applicant}`] ?? 0) + share);
      open -= share;
    }
  }
  if (luck() < 0.15) put(`litigation:review.${ends[upTo(2)]}`, 1);
  if (luck() < 0.06) put(`litigation:direct.${ends[upTo(2)]}`, 1);
  return typed;
}

/**
 * Tables 3 and 4 of a report with their totals, from the typed figures: added here, as integers in hundredths
 * of yuan for money.
 */
export function withTotals(typed: Typed): Typed {
  const all: Typed = Object.fromEntries(typedCells.map((cell) => [cell, typed[cell] ?? 0]));
  const sum = (cells: readonly string[]) => cells.reduce((total, cell) => total + (all[cell] ?? 0), 0);
  const rows = [...outcomes, ...untouched];
  for (const applicant of applicants)
    all[`outcome.total:${applicant}`] = sum(rows.map((row) => `${row}:${applicant}`));
  for (const row of ["received", "carriedIn", ...rows, "outcome.total", "carriedOut"])
    all[`${row}:total`] = sum(applicants.map((applicant) => `${row}:${applicant}`));
  for (const kind of cases)
    all[`litigation:${kind}.total`] = sum(ends.map((end) => `litigation:${kind}.${end}`));
  return all;
}

/**
 * The sum of several reports, cell by cell. Money is added in units of 0.000001万元, to avoid binary
 * fractions.
 */
export function sumOf(reports: readonly Typed[]): Typed {
  const cells = Object.keys(withTotals({}));
  return Object.fromEntries(
    cells.map((cell) => [
      cell,
      reports.reduce((total, each) => total + Math.round((each[cell] ?? 0) * 1_000_000), 0) / 1_000_000,
    ]),
  );
}
