import { type Random, randomOf } from "../random";
import { applicationsOf } from "./applications";
import { disclosedOf } from "./disclosed";
import { disputes } from "./disputes";
import type { Township } from "./township";
import { mergedTownships, townships } from "./townships";
import { type Disclosed, type ItemKind, itemKinds, type YearHistory } from "./year-history";

export const firstYear = 2017;
export const lastDemoYear = 2025;

/** The years of a township in order, each derived from the one before. Deterministic. */
export function historyOf(township: Township): Map<number, YearHistory> {
  const random = randomOf(township.key);
  const history = new Map<number, YearHistory>();
  let last: YearHistory | undefined;
  for (let year = township.years?.first ?? firstYear; year <= lastDemoYear; year += 1) {
    last = yearOf(random, township, year, last);
    history.set(year, last);
  }
  return history;
}

function yearOf(
  random: Random,
  township: Township,
  year: number,
  last: YearHistory | undefined,
): YearHistory {
  const { scale } = township;
  const ownDisputes = disputes.filter(
    (dispute) => dispute.township === township.key && dispute.year === year,
  );
  const disclosed = disclosedOf(random, scale, last?.disclosed.total);
  const courses = random.int(1, 3);
  const interviews = random.int(0, 1);
  return {
    year,
    disclosed,
    response: {
      articles: random.int(2, 6),
      social: random.int(1, 4),
      other: random.int(0, 2),
      interviews,
      interviewsByHead: interviews,
    },
    normative: normativeOf(random, last, inForceBefore(township, year)),
    documents: documentsOf(random, disclosed, last),
    items: itemsOf(random, last),
    decisions: {
      licences: vary(random, last?.decisions.licences, 40 * scale),
      otherServices: vary(random, last?.decisions.otherServices, 120 * scale),
      penalties: vary(random, last?.decisions.penalties, 6 * scale),
      coercion: random.int(0, 1),
    },
    procurement: { projects: random.int(1, 4), amountYuan: random.int(8, 90) * 1000 },
    fees: township.key === "jinsha" ? `${random.int(1, 3)}.${random.int(1, 9)}` : "0",
    applications: applicationsOf(random, year, scale, ownDisputes.length > 0),
    carriedIn: (last?.applications ?? applicationsBefore(township, year)).filter(({ closed }) => !closed),
    disputes: ownDisputes,
    staff: { fullTime: 1, partTime: random.int(1, 3) },
    budget: `${random.int(0, 2)}.${random.int(1, 9)}`,
    meetings: random.int(2, 4),
    courses,
    trained: courses * random.int(8, 22),
    assessment: { ...assessedOf(township, year), ...surveyOf(random) },
    reviewed: { sent: disclosed.total + random.int(3, 15), sentBack: random.int(2, 9) },
  };
}

/** The year before of the units merged into this one; empty if none were. */
function mergedBefore({ key }: Township, year: number): YearHistory[] {
  return mergedTownships
    .filter(({ years }) => years?.successorKey === key)
    .flatMap((merged) => historyOf(merged).get(year - 1) ?? []);
}

/** Their pending applications at its end. */
function applicationsBefore(township: Township, year: number): YearHistory["applications"] {
  return mergedBefore(township, year).flatMap(({ applications }) => applications);
}

/** Their documents in force at its end; undefined if none were merged. */
function inForceBefore(township: Township, year: number): number | undefined {
  const merged = mergedBefore(township, year);
  return merged.length === 0 ? undefined : merged.reduce((sum, { normative }) => sum + normative.inForce, 0);
}

/** A unique rank for each of the twelve townships, different every year; a better rank has a higher score. */
function assessedOf(township: Township, year: number): { score: number; rank: number } {
  const order = [...new Set([...townships, township])]
    .map(({ key }) => ({ key, draw: randomOf(`${key} rank ${year}`).int(0, 1_000_000) }))
    .sort((one, other) => one.draw - other.draw);
  const rank = order.findIndex(({ key }) => key === township.key) + 1;
  return { rank, score: randomOf(`best ${year}`).int(96, 98) - rank };
}

function surveyOf(random: Random): { asked: number; satisfied: number } {
  const asked = random.int(6, 15) * 10;
  return { asked, satisfied: asked - random.int(2, 9) };
}

/** `merged`: what a unit made of others begins with. */
function normativeOf(
  random: Random,
  last: YearHistory | undefined,
  merged: number | undefined,
): YearHistory["normative"] {
  const first = last ? 0 : random.int(3, 6);
  const before = last?.normative.inForce ?? merged ?? first;
  const made = random.int(0, 2);
  const repealed = before > 3 ? random.int(0, 1) : 0;
  return { made, repealed, inForce: before + made - repealed };
}

function documentsOf(
  random: Random,
  disclosed: Disclosed,
  last: YearHistory | undefined,
): YearHistory["documents"] {
  const published = Math.min(random.int(4, 12), disclosed.categories.policies);
  return {
    made: published + random.int(3, 14),
    published,
    publicTotal: (last?.documents.publicTotal ?? random.int(20, 45)) + published,
  };
}

function itemsOf(random: Random, last: YearHistory | undefined): YearHistory["items"] {
  const first: Record<ItemKind, number> = {
    licences: 9,
    otherServices: 42,
    penalties: 14,
    coercion: 3,
    fees: 0,
  };
  const entries = itemKinds.map((kind) => {
    const before = last?.items[kind];
    const change = kind === "fees" || kind === "coercion" ? 0 : random.int(-2, 3);
    return [kind, { lastYear: before ? before.lastYear + before.change : first[kind], change }];
  });
  return Object.fromEntries(entries) as YearHistory["items"];
}

/** Close to last year's value, or to the average without one. */
function vary(random: Random, last: number | undefined, average: number): number {
  const centre = Math.max(last ?? average, 2);
  return Math.round((centre * random.int(85, 115)) / 100);
}
