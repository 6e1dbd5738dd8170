import type { FindingPlace, ScoreSource } from "@/lib/core/season/scores/metrics";
import type { ScoreLine } from "@/lib/core/season/scores/score";
import { fromRowTable, type RowTable, toRowTable } from "@/lib/platform/http/row-table";
import type { GivenMark, PastScore, UnitScore } from "./types";

/** Number of previous years beside the current one. */
const PAST_YEARS = 3;

/** What is the same in the lines of one criterion. */
type NamedLine = Pick<ScoreLine, "id" | "name" | "group" | "by" | "weight" | "each">;

/**
 * One criterion of one unit: `of` is the unit's number in the list, `as` that of the criterion. What is not
 * sent is as usual: all points of a criterion that is judged, none of one that is not, and nothing to say.
 */
type SentLine = {
  of: number;
  as: number;
  points?: number;
  pending?: true;
  exempt?: true;
  remarks?: string[];
  /** The number of one of `marks`. */
  mark?: number;
};
/**
 * A deduction of the line with the number `of`. `id`: the key or the id of its source. `path`: of a finding
 * whose key does not end with it.
 */
type SentDeduction = {
  of: number;
  reason: string;
  points: number;
  kind?: ScoreSource["kind"];
  id?: string;
  version?: number;
  path?: string;
  words?: FindingPlace["words"];
  isMessage?: true;
};
type SentUnit = {
  unitCode: string;
  unit: string;
  total: number;
  full: number;
  reportId?: string;
  past: (number | null)[];
};

/** The scores of a county's units as they are sent to the page: 90 units have hundreds of lines. */
export type SentScores = {
  year: number;
  /** The previous years, newest first. */
  years: number[];
  units: RowTable<SentUnit>;
  named: NamedLine[];
  lines: RowTable<SentLine>;
  deductions: RowTable<SentDeduction>;
  marks: RowTable<GivenMark>;
};

type Scores = {
  year: number;
  scores: readonly UnitScore[];
  past: readonly PastScore[];
  marks: readonly GivenMark[];
};

export function toSentScores({ year, scores, past, marks }: Scores): SentScores {
  const years = [...new Set(past.map(({ year }) => year))].slice(0, PAST_YEARS);
  const totals = new Map(past.map(({ unitCode, year, total }) => [`${unitCode} ${year}`, total]));
  const all = new Map(scores.flatMap(({ score }) => score.lines.map((line) => [keyOf(line), line])));
  const keys = [...all.keys()];
  const given = [...marks, ...marksBesides(scores, marks)];
  const numbers = new Map(given.map(({ id }, at) => [id, at]));
  return {
    ...{ year, years },
    units: toRowTable(
      scores.map(({ unitCode, unit, score: { total, full, reportId } }) => ({
        ...{ unitCode, unit, total, full, ...(reportId !== null && { reportId }) },
        past: years.map((before) => totals.get(`${unitCode} ${before}`) ?? null),
      })),
    ),
    named: [...all.values()].map(namedOf),
    lines: toRowTable(
      scores.flatMap(({ score }, of) =>
        score.lines.map((line) => ({ of, as: keys.indexOf(keyOf(line)), ...changing(line, numbers) })),
      ),
    ),
    deductions: toRowTable(
      scores
        .flatMap(({ score }) => score.lines)
        .flatMap(({ deductions }, of) =>
          deductions.map(({ reason, points, source }) => ({ of, reason, points, ...sentSource(source) })),
        ),
    ),
    marks: toRowTable(given),
  };
}

function keyOf(line: ScoreLine): string {
  return JSON.stringify(namedOf(line));
}

function namedOf({ id, name, group, by, weight, each }: ScoreLine): NamedLine {
  return { id, name, group, by, weight, each };
}

function changing(line: ScoreLine, marks: ReadonlyMap<string, number>): Partial<SentLine> {
  const { weight, points, pending, exempt, remarks, mark } = line;
  const given = mark && marks.get(mark.id);
  return {
    ...(points !== usualPoints({ weight, pending }) && { points }),
    ...(pending && { pending }),
    ...(exempt && { exempt }),
    ...(remarks.length > 0 && { remarks }),
    ...(typeof given === "number" && { mark: given }),
  };
}

function usualPoints({ weight, pending }: { weight: number; pending: boolean }): number {
  return pending ? 0 : weight;
}

/** The county reads a deduction in the review, which needs no step of the draft. */
function sentSource(source: ScoreSource | null): Partial<SentDeduction> {
  if (!source) return {};
  const { kind } = source;
  switch (kind) {
    case "finding": {
      const { version, key, place } = source;
      const found = place && { ...(!isIn(key, place.path) && { path: place.path }), words: place.words };
      return { kind, version, id: key, ...(place ? found : { path: "" }) };
    }
    case "reminder":
      return { kind, id: source.id, ...(source.isMessage && { isMessage: true }) };
    case "extension":
      return { kind };
    default:
      return { kind, id: source.id };
  }
}

const isIn = (key: string, path: string) => key.endsWith(`@${path}`);

function sourceOf(sent: SentDeduction, { unitCode, year }: Scored): ScoreSource | null {
  const { kind, id = "", version = 0, words, isMessage = false } = sent;
  const path = sent.path ?? id.slice(id.lastIndexOf("@") + 1);
  switch (kind) {
    case undefined:
      return null;
    case "finding":
      return { kind, version, key: id, place: path === "" ? null : { path, words, step: "" } };
    case "note":
      return { kind, id, place: null };
    case "move":
      return { kind, id };
    case "reminder":
      return { kind, id, unitCode, year, isMessage };
    case "extension":
      return { kind, unitCode, year };
  }
}

/** Marks that a released score has and the list has not: of a criterion that is not judged any more. */
function marksBesides(scores: readonly UnitScore[], marks: readonly GivenMark[]): GivenMark[] {
  const known = new Set(marks.map(({ id }) => id));
  return scores.flatMap(({ unitCode, score }) =>
    score.lines.flatMap(({ id: criterionId, points, mark }) =>
      mark && !known.has(mark.id) ? [{ ...mark, unitCode, criterionId, points }] : [],
    ),
  );
}

export type ShownTotal = Pick<PastScore, "unitCode" | "year" | "total">;

type ShownAll = { scores: UnitScore[]; past: ShownTotal[]; marks: GivenMark[] };

/**
 * The scores as the page shows them: a deduction has its source, but neither its metric nor a step of the
 * draft.
 */
export function fromSentScores({ year, years, units, named, ...sentRows }: SentScores): ShownAll {
  const given = fromRowTable(sentRows.marks);
  const sent = fromRowTable(units);
  const own = sent.map((): ScoreLine[] => []);
  const all = fromRowTable(sentRows.lines);
  const deductions = all.map((): SentDeduction[] => []);
  for (const each of fromRowTable(sentRows.deductions)) deductions[each.of]?.push(each);
  for (const [at, line] of all.entries()) {
    const [of, unit] = [named[line.as], sent[line.of]];
    if (!of || !unit) continue;
    const scored = { unitCode: unit.unitCode, year };
    const lost = (deductions[at] ?? []).map((each) => deductionOf(each, scored));
    own[line.of]?.push(lineOf(line, of, lost, given[line.mark ?? -1]));
  }
  return {
    scores: sent.map(({ unitCode, unit, total, full, reportId }, at) => ({
      ...{ unitCode, unit },
      score: { total, full, reportId: reportId ?? null, lines: own[at] ?? [] },
    })),
    past: sent.flatMap(({ unitCode, past }) =>
      past.flatMap((total, at) => (total === null ? [] : [{ unitCode, total, year: years[at] ?? 0 }])),
    ),
    marks: given,
  };
}

type Scored = { unitCode: string; year: number };
type Deduction = ScoreLine["deductions"][number];

function deductionOf(sent: SentDeduction, of: Scored): Deduction {
  return { reason: sent.reason, points: sent.points, metric: null, source: sourceOf(sent, of) };
}

function lineOf(line: SentLine, named: NamedLine, deductions: Deduction[], given?: GivenMark): ScoreLine {
  const { points, pending = false, exempt = false, remarks = [] } = line;
  return {
    ...named,
    ...{ pending, exempt, remarks, deductions },
    points: points ?? usualPoints({ weight: named.weight, pending }),
    mark: given ? { id: given.id, reason: given.reason, author: given.author, at: given.at } : null,
  };
}
