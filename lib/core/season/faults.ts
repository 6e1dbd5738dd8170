import { dayFrom } from "../beijing-time";
import type { Finding } from "../checks/engine/check";
import { daysUntil } from "./deadline";
import type { Criterion, ScoreFault } from "./scoring";

/** A workflow move that counts for a report's score, with its day in Beijing time. */
export type ScoredMove = { id: string; move: string; on: string };

type FirstFinding = Pick<Finding, "key" | "code" | "group" | "message">;

/**
 * What a report had to correct: the findings of the first and of the last version, the first version's
 * number, and the county's notes.
 */
export type Mended = {
  first: { number: number; findings: readonly FirstFinding[] } | null;
  lastKeys: ReadonlySet<string>;
  notes: readonly { id: string; text: string; onFigures: boolean }[];
};

/** The recorded facts about a unit's report of a year. Days are ISO days in Beijing time. */
export type ReportRecord = Mended & {
  dueOn: string | null;
  /** The last day on which publication is in time. */
  publishBy: string | null;
  filedOn: string | null;
  publishedOn: string | null;
  today: string;
  moves: readonly ScoredMove[];
};

/** The kinds of problems that a bulletin distinguishes, in its order. */
export const problemKinds = [
  "figures",
  "lastYear",
  "proseTable",
  "prose",
  "privacy",
  "report",
  "copied",
  "note",
] as const;
export type ProblemKind = (typeof problemKinds)[number];
export const problemLabels: Readonly<Record<ProblemKind, string>> = {
  figures: "统计表内部、各表之间数据不符",
  lastYear: "与上年结转数据不衔接",
  proseTable: "文字与统计表数据不一致",
  prose: "文字表述有误",
  privacy: "涉及个人信息等不应公开的内容",
  report: "内容要素不全、格式不符",
  copied: "与上年或者其他单位雷同",
  note: "审核批注指出的其他问题",
};

/** Codes of the rules on text copied from another report. */
const copiedCodes: readonly string[] = ["R00-70", "R00-71"];
const figureGroups: readonly string[] = ["table", "tables", "lastYear", "sums", "proseTable"];
/** Days within which a returned report is to be submitted again. */
const MENDING_DAYS = 5;

/** The deductions from a report's score, with the source of each. */
export function faultsOf(record: ReportRecord): ScoreFault[] {
  return [
    ...ofFiling(record),
    ...ofPublishing(record),
    ...ofFindings(record),
    ...ofNotes(record),
    ...ofMending(record),
  ];
}

/**
 * The criteria that cannot be judged yet: filing and publication until they happen or their last day is over,
 * the content until it is filed, and mending until publication, unless there was something to mend.
 */
export function pendingOf(record: ReportRecord): Criterion[] {
  const { dueOn, publishBy, filedOn, publishedOn, today } = record;
  const isOpen = (done: string | null, by: string | null) =>
    done === null && (by === null || daysUntil(by, today) <= 0);
  const unpublished = isOpen(publishedOn, publishBy);
  return [
    ...(isOpen(filedOn, dueOn) ? (["filed"] as const) : []),
    ...(unpublished ? (["published"] as const) : []),
    ...(filedOn === null ? (["elements", "figures", "original"] as const) : []),
    ...((unpublished || filedOn === null) && ofMending(record).length === 0 ? (["mending"] as const) : []),
  ];
}

/**
 * The number of problems of each kind: those of the first filing that were corrected afterwards or were
 * copied, and the county's notes.
 */
export function problemsOf({ first, lastKeys, notes }: Mended): Partial<Record<ProblemKind, number>> {
  const kinds = [
    ...faultyFindings({ first, lastKeys }).map(({ code, group }) => problemKindOf(code, group)),
    ...notes.map((): ProblemKind => "note"),
  ];
  const counted = new Map<ProblemKind, number>();
  for (const kind of kinds) counted.set(kind, (counted.get(kind) ?? 0) + 1);
  return Object.fromEntries(counted);
}

function problemKindOf(code: string, group: FirstFinding["group"]): ProblemKind {
  if (copiedCodes.includes(code)) return "copied";
  return group === "table" || group === "tables" || group === "sums" ? "figures" : group;
}

function ofFiling({ dueOn, filedOn, today, moves }: ReportRecord): ScoreFault[] {
  if (dueOn === null) return [];
  const late = daysUntil(dueOn, filedOn ?? today);
  if (late <= 0) return [];
  const submitted = moves.find(({ move }) => move === "submit");
  return [
    {
      criterion: "filed",
      reason: filedOn ? `${filedOn} 报送，迟 ${late} 天` : `没有报送，逾期 ${late} 天`,
      count: late,
      source: filedOn && submitted ? { kind: "move", id: submitted.id } : null,
    },
  ];
}

/**
 * Time that the county takes never counts as lateness of the unit: a report filed in time and not returned is
 * not late.
 */
function ofPublishing({ dueOn, publishBy, filedOn, publishedOn, today, moves }: ReportRecord): ScoreFault[] {
  if (publishBy === null) return [];
  const late = daysUntil(publishBy, publishedOn ?? today);
  const returned = moves.some(({ move }) => move === "return");
  const filedLate = dueOn !== null && (filedOn === null || daysUntil(dueOn, filedOn) > 0);
  if (late <= 0 || !(returned || filedLate)) return [];
  const published = moves.find(({ move }) => move === "publish");
  return [
    {
      criterion: "published",
      reason: publishedOn ? `${publishedOn} 公布，迟 ${late} 天` : `没有公布，超过规定日期 ${late} 天`,
      count: late,
      source: publishedOn && published ? { kind: "move", id: published.id } : null,
    },
  ];
}

/**
 * Copied text, and problems of the first filing that had to be corrected; a finding that was explained and
 * kept is no fault.
 */
function faultyFindings({ first, lastKeys }: Pick<Mended, "first" | "lastKeys">): FirstFinding[] {
  return (first?.findings ?? []).filter(({ key, code }) => copiedCodes.includes(code) || !lastKeys.has(key));
}

function ofFindings({ first, lastKeys }: ReportRecord): ScoreFault[] {
  if (!first) return [];
  return faultyFindings({ first, lastKeys }).map(({ key, code, group, message }): ScoreFault => {
    const copied = copiedCodes.includes(code);
    const criterion: Criterion = copied ? "original" : figureGroups.includes(group) ? "figures" : "elements";
    return { criterion, reason: message, count: 1, source: { kind: "finding", version: first.number, key } };
  });
}

function ofNotes({ notes }: ReportRecord): ScoreFault[] {
  return notes.map(({ id, text, onFigures }) => ({
    criterion: onFigures ? "figures" : "elements",
    reason: `审核批注：${text}`,
    count: 1,
    source: { kind: "note", id },
  }));
}

function ofMending({ moves, today }: ReportRecord): ScoreFault[] {
  return withoutMistakes(moves).flatMap(({ id, move, on }, at, all): ScoreFault[] => {
    if (move === "takeDown")
      return [{ criterion: "mending", reason: `${on} 撤下公开`, count: 1, source: { kind: "move", id } }];
    if (move !== "return") return [];
    const answered = all.slice(at + 1).find((each) => each.move === "submit");
    const over = daysUntil(dayFrom(on, MENDING_DAYS), answered?.on ?? today);
    const source = { kind: "move", id } as const;
    return [
      { criterion: "mending", reason: `${on} 退回`, count: 1, source },
      ...(over > 0
        ? [
            {
              criterion: "mending" as const,
              reason: `退回后超过 ${MENDING_DAYS} 天 ${over} 天`,
              count: over,
              source,
            },
          ]
        : []),
    ];
  });
}

/** Leaves out versions that were taken down by mistake and put back. */
function withoutMistakes(moves: readonly ScoredMove[]): readonly ScoredMove[] {
  return moves.filter(
    ({ move }, at) =>
      move !== "takeDown" ||
      moves.slice(at + 1).find((later) => later.move === "takeDown" || later.move === "putBack")?.move !==
        "putBack",
  );
}
