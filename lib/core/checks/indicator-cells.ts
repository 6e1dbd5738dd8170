import { dismissed, refusedGrounds, unavailable } from "../editions/national/outcomes";
import type { CellId } from "../tables/table";

/** Cells of a table whose sum counts the same as an indicator of prose. */
export type Expression = { plus: readonly CellId[] };

/**
 * An indicator of prose in an edition's tables: any of the readings is accepted if the words are ambiguous.
 */
export type IndicatorCells = {
  indicator: string;
  /** The rule that compares them. */
  rule: "same" | "received" | "carried" | "disputes" | "loose";
  anyOf: readonly Expression[];
};

function one(indicator: string, rule: IndicatorCells["rule"], ...cells: CellId[]): IndicatorCells {
  return { indicator, rule, anyOf: cells.map((cell) => ({ plus: [cell] })) };
}

function sum(indicator: string, rule: IndicatorCells["rule"], ...plus: CellId[]): IndicatorCells {
  return { indicator, rule, anyOf: [{ plus }] };
}

const rows2014: [string, string, IndicatorCells["rule"]][] = [
  ["disclosed", "disclosure.total", "same"],
  ["documents.published", "disclosure.total.normative", "loose"],
  ["documents.made", "disclosure.normativeIssued", "loose"],
  ["channel.gazette", "disclosure.channels.gazette", "loose"],
  ["channel.website", "disclosure.channels.website", "loose"],
  ["channel.weibo", "disclosure.channels.weibo", "loose"],
  ["channel.wechat", "disclosure.channels.wechat", "loose"],
  ["interpretations", "response.channels.articles", "loose"],
  ["received", "applications.received", "same"],
  ["intake.inPerson", "applications.received.inPerson", "loose"],
  ["intake.fax", "applications.received.fax", "loose"],
  ["intake.online", "applications.received.online", "loose"],
  ["intake.letter", "applications.received.letter", "loose"],
  ["handled", "applications.received", "loose"],
  ["completed", "applications.completed", "same"],
  ["completedOnTime", "applications.completed.onTime", "loose"],
  ["completedLate", "applications.completed.extended", "loose"],
  ["answered", "applications.answered", "same"],
  ["outcome.alreadyPublic", "applications.answered.alreadyPublic", "loose"],
  ["outcome.granted", "applications.answered.granted", "loose"],
  ["outcome.partlyGranted", "applications.answered.partlyGranted", "loose"],
  ["outcome.refused", "applications.answered.refused", "loose"],
  ["outcome.notHeld", "applications.answered.nonexistent", "loose"],
  ["review", "review", "same"],
  ["litigation", "litigation", "same"],
  ["complaints", "complaints", "loose"],
  ["feesTaken", "fees", "loose"],
  ["readingPoints", "resources.readingPoints", "loose"],
  ["staff", "resources.staff", "loose"],
  ["budget", "resources.budget", "loose"],
  ["press", "response.channels.press", "loose"],
  ["interviews", "response.channels.interview", "loose"],
  ["responses", "response.total", "loose"],
  ["fullTime", "resources.staff.fullTime", "loose"],
  ["partTime", "resources.staff.partTime", "loose"],
  ["meetings", "training.meetings", "loose"],
  ["courses", "training.courses", "loose"],
  ["trained", "training.people", "loose"],
];

export const cells2014: IndicatorCells[] = [
  ...rows2014.map(([indicator, row, rule]) => one(indicator, rule, `${row}:count`)),
  sum("disputes", "loose", "review:count", "litigation:count"),
];

function outcomes(indicator: string, rows: readonly string[]): IndicatorCells {
  return sum(indicator, "loose", ...rows.map((row) => `outcome.${row}:total`));
}

const direct = "litigation:direct.total";
const afterReview = "litigation:afterReview.total";
const received = "received:total";
const carriedIn = "carriedIn:total";

/** Common to the editions of 2019 and 2021. */
const national: IndicatorCells[] = [
  { indicator: "received", rule: "received", anyOf: [{ plus: [received] }, { plus: [received, carriedIn] }] },
  {
    indicator: "handled",
    rule: "received",
    anyOf: [{ plus: [received] }, { plus: [received, carriedIn] }, { plus: ["outcome.total:total"] }],
  },
  one("carriedIn", "carried", carriedIn),
  one("carriedOut", "carried", "carriedOut:total"),
  one("completed", "loose", "outcome.total:total"),
  outcomes("outcome.granted", ["granted"]),
  outcomes("outcome.partlyGranted", ["partlyGranted"]),
  outcomes(
    "outcome.refused",
    refusedGrounds.map((row) => `refused.${row}`),
  ),
  outcomes(
    "outcome.unavailable",
    unavailable.map((row) => `unavailable.${row}`),
  ),
  outcomes(
    "outcome.dismissed",
    dismissed.map((row) => `dismissed.${row}`),
  ),
  outcomes("outcome.notHeld", ["unavailable.notHeld"]),
  outcomes("outcome.toBeMade", ["unavailable.toBeMade"]),
  ...["naturalPerson", "commercial", "research", "charity", "legalService"].map(
    (who): IndicatorCells => ({
      indicator: `applicant.${who}`,
      rule: "loose",
      anyOf: [{ plus: [`received:${who}`] }, { plus: [`received:${who}`, `carriedIn:${who}`] }],
    }),
  ),
  one("review", "disputes", "litigation:review.total"),
  sum("litigation", "disputes", direct, afterReview),
  one("direct", "disputes", direct),
  one("afterReview", "disputes", afterReview),
  sum("disputes", "disputes", "litigation:review.total", direct, afterReview),
  ...["licences", "penalties", "coercion"].map((row) => one(row, "loose", `${row}:decisions`)),
];

const documents = "normativeDocuments";

export const cells2019: IndicatorCells[] = [
  ...national,
  outcomes("outcome.otherHandling", ["otherHandling"]),
  one("documents.made", "loose", `${documents}:made`),
  one("documents.published", "loose", `${documents}:published`, `${documents}:publicTotal`),
  one("procurements", "loose", "procurement:projects"),
  one("procurementAmount", "loose", "procurement:amount"),
];

export const cells2021: IndicatorCells[] = [
  ...national,
  outcomes(
    "outcome.otherHandling",
    ["notAmended", "unpaid", "other"].map((row) => `otherHandling.${row}`),
  ),
  one("documents.made", "loose", `${documents}:made`),
  one("documents.repealed", "loose", `${documents}:repealed`),
  one("documents.inForce", "loose", `${documents}:inForce`),
  one("charges", "loose", "fees:amount"),
];
