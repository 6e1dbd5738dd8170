import type { Random } from "../random";
import type { Applicant, Application, ApplicationChannel, Outcome } from "./year-history";

const applicants: readonly Applicant[] = [
  "naturalPerson",
  "naturalPerson",
  "naturalPerson",
  "commercial",
  "legalService",
];
const channels: readonly ApplicationChannel[] = ["online", "online", "letter", "inPerson"];
const outcomes: readonly Outcome[] = [
  "granted",
  "granted",
  "granted",
  "partlyGranted",
  "notHeld",
  "toBeMade",
  "petition",
];

/**
 * The applications of a year. Most townships receive none in most years; a year with a review or lawsuit has
 * at least one. Only editions since 2019 carry pending applications over to the next year.
 */
export function applicationsOf(
  random: Random,
  year: number,
  scale: number,
  disputed: boolean,
): Application[] {
  const some = random.chance(0.3 + scale / 5);
  const count = some || disputed ? random.int(1, Math.round(1 + 2 * scale)) : 0;
  return Array.from({ length: count }, (_, index) => ({
    applicant: random.pick(applicants),
    channel: random.pick(channels),
    outcome: random.pick(outcomes),
    // The last one may have come in December.
    closed: year < 2019 || index < count - 1 || !random.chance(0.35),
  }));
}
