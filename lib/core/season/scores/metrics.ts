import { dayFrom } from "../../beijing-time";
import type { Severity } from "../../checks/engine/check";
import { daysUntil, isForTheRecord } from "../deadline";
import { faultyFindings, isCopied, isOnFigures, type Mended, type ScoredMove } from "../faults";

/** What the record of a season counts for a unit: each is a pure function of `ReportRecord`. */
export const metrics = [
  "filedLate",
  "publishedLate",
  "elementFindings",
  "elementNotes",
  "figureFindings",
  "figureNotes",
  "copied",
  "openFindings",
  "returned",
  "mendedLate",
  "takenDown",
  "corrected",
  "reminded",
  "extended",
] as const;
export type Metric = (typeof metrics)[number];

/** The field that a finding is about, the step of the draft with it, and in a chapter the words. */
export type FindingPlace = {
  path: string;
  step: string;
  words?: { block: number; from: number; to: number; text: string } | undefined;
};

/**
 * Where in the record a deduction comes from: a finding of a version, a note, a move, a reminder
 * (`isMessage`: the unit received it in the product) or the extension of a unit's year.
 */
export type ScoreSource =
  | { kind: "finding"; version: number; key: string; place: FindingPlace | null }
  | { kind: "note"; id: string; place: FindingPlace | null }
  | { kind: "move"; id: string }
  | { kind: "reminder"; id: string; unitCode: string; year: number; isMessage: boolean }
  | { kind: "extension"; unitCode: string; year: number };

type FirstFinding = NonNullable<Mended["first"]>["findings"][number];
export type ScoredFinding = FirstFinding & { severity: Severity; place: FindingPlace | null };

/** The recorded facts about a unit's report of a year. Days are ISO days in Beijing time. */
export type ReportRecord = Omit<Mended, "first" | "notes"> & {
  unitCode: string;
  year: number;
  first: { number: number; findings: readonly ScoredFinding[] } | null;
  dueOn: string | null;
  /** The last day on which publication is in time. */
  publishBy: string | null;
  filedOn: string | null;
  publishedOn: string | null;
  today: string;
  moves: readonly ScoredMove[];
  notes: readonly (Mended["notes"][number] & { place: FindingPlace | null })[];
  /** Each reminder of the unit, oldest first, with its means in words. */
  reminders: readonly { id: string; on: string; means: string; isMessage: boolean }[];
  /** The later due day that it was granted; null if none was. */
  extension: { dueOn: string; reason: string } | null;
};

/** One thing that is counted: how often or how many days, and its source; null if there is no entry of it. */
type Occurrence = {
  reason: string;
  count: number;
  source: ScoreSource | null;
  /** The day, of what has one: the deductions of a criterion stand in this order. */
  on?: string;
};

/**
 * - `unit`: what is counted; days go on while nothing happens;
 * - `of`: the occurrences so far;
 * - `isOpen`: there may be others: without any, the criterion cannot be judged yet;
 * - `isExempt`: it is not counted for this report at all;
 * - `remarks`: what costs no points and is said all the same, because the record shows it elsewhere.
 */
type MetricTraits = {
  label: string;
  what: string;
  unit: "天" | "次" | "处";
  of: (record: ReportRecord) => Occurrence[];
  isOpen: (record: ReportRecord) => boolean;
  isExempt?: (record: ReportRecord) => boolean;
  remarks?: (record: ReportRecord) => string[];
};

/** Days within which a returned report is to be submitted again. */
const MENDING_DAYS = 5;

const notDue = (done: string | null, by: string | null, today: string) =>
  done === null && (by === null || daysUntil(by, today) <= 0);
const unfiled = ({ filedOn }: ReportRecord) => filedOn === null;
const fileable = ({ filedOn, dueOn, today }: ReportRecord) => notDue(filedOn, dueOn, today);
/** What a unit was granted for its filing postpones what it answers for. */
const unpublished = ({ publishedOn, publishBy, dueOn, today }: ReportRecord) =>
  notDue(publishedOn, publishBy !== null && dueOn !== null && dueOn > publishBy ? dueOn : publishBy, today);
const unfinished = (record: ReportRecord) => unpublished(record) || unfiled(record);

export const metricTraits: Readonly<Record<Metric, MetricTraits>> = {
  filedLate: {
    ...{ label: "迟报", what: "第一次报送晚于截止日，或者没有报送", unit: "天" },
    ...{ of: filedLate, isOpen: fileable, isExempt: isFiledForTheRecord, remarks: filedForTheRecord },
  },
  publishedLate: {
    label: "迟公布",
    what: "过了规定的公布日期，报告还在单位手里没有报送的天数；等待审核的时间不算",
    ...{ unit: "天", of: publishedLate, isOpen: unpublished },
    ...{ isExempt: isPublishedForTheRecord, remarks: excusedDays },
  },
  elementFindings: {
    ...{ label: "改正的内容问题", what: "第一次报送时内容上后来改掉的问题", unit: "处" },
    of: (record) => mended(record, (finding) => !isCopied(finding) && !isOnFigures(finding)),
    isOpen: unfiled,
  },
  elementNotes: {
    ...{ label: "对文字的批注", what: "审核员写在文字上的批注", unit: "处" },
    ...{ of: ({ notes }) => ofNotes(notes.filter(({ onFigures }) => !onFigures)), isOpen: unfiled },
  },
  figureFindings: {
    ...{ label: "改正的数据问题", what: "第一次报送时数据上后来改掉的问题", unit: "处" },
    of: (record) => mended(record, (finding) => !isCopied(finding) && isOnFigures(finding)),
    isOpen: unfiled,
  },
  figureNotes: {
    ...{ label: "对数据的批注", what: "审核员写在统计表里的批注", unit: "处" },
    ...{ of: ({ notes }) => ofNotes(notes.filter(({ onFigures }) => onFigures)), isOpen: unfiled },
  },
  copied: {
    ...{ label: "雷同段落", what: "与上年或者其他单位雷同的段落", unit: "处" },
    ...{ of: (record) => mended(record, isCopied), isOpen: unfiled },
  },
  openFindings: {
    label: "带着报送的问题",
    what: "第一次报送时还有的错误和警告，不论后来改了没有、有没有说明",
    ...{ unit: "处", of: openFindings, isOpen: unfiled },
  },
  returned: {
    ...{ label: "退回", what: "被退回修改的次数", unit: "次" },
    of: (record) => movesOf(record, "return", "退回"),
    isOpen: unfinished,
  },
  mendedLate: {
    label: "退回后迟改",
    what: `退回后超过 ${MENDING_DAYS} 天才重新报送的天数`,
    ...{ unit: "天", of: mendedLate, isOpen: unfinished },
  },
  takenDown: {
    ...{ label: "撤下公开", what: "公布后因内容不当被撤下的次数，误撤后恢复的不算", unit: "次" },
    of: (record) => movesOf({ moves: withoutMistakes(record.moves) }, "takeDown", "撤下公开"),
    isOpen: unfinished,
  },
  corrected: {
    ...{ label: "公布后更正", what: "公布后又公布更正版的次数", unit: "次" },
    of: (record) => movesOf(record, "publish", "公布更正").slice(1),
    isOpen: unfinished,
  },
  reminded: {
    ...{ label: "催报", what: "收到催报和逾期提醒的次数", unit: "次" },
    of: remindersOf,
    isOpen: fileable,
  },
  extended: {
    ...{ label: "延期", what: "延长过报送期限", unit: "次" },
    of: extensionOf,
    isOpen: fileable,
  },
};

/** Of a year that was long over by then, nobody was waiting for it any more. */
function isFiledForTheRecord({ dueOn, filedOn, today }: ReportRecord): boolean {
  return dueOn !== null && isForTheRecord(filedOn ?? today, dueOn);
}

function isPublishedForTheRecord(record: ReportRecord): boolean {
  const { publishBy, publishedOn } = record;
  const late = publishBy !== null && publishedOn !== null && isForTheRecord(publishedOn, publishBy);
  return late || isFiledForTheRecord(record);
}

function filedForTheRecord(record: ReportRecord): string[] {
  if (!isFiledForTheRecord(record)) return [];
  const { filedOn } = record;
  return [filedOn ? `${filedOn} 补报往年的报告，不评时效` : "这一年度早已结束，不评时效"];
}

function filedLate({ dueOn, filedOn, today, moves }: ReportRecord): Occurrence[] {
  if (dueOn === null) return [];
  const late = daysUntil(dueOn, filedOn ?? today);
  if (late <= 0) return [];
  const submitted = moves.find(({ move }) => move === "submit");
  return [
    {
      reason: filedOn ? `${filedOn} 报送，迟 ${late} 天` : `没有报送，逾期 ${late} 天`,
      count: late,
      source: filedOn && submitted ? { kind: "move", id: submitted.id } : null,
    },
  ];
}

/**
 * The days after the last day of publication in time on which the report was in the unit's hands: before its
 * first filing, after a return, while it had withdrawn it. Time that the county takes never counts.
 */
function publishedLate(record: CourseOfPublication): Occurrence[] {
  const { dueOn, publishBy, filedOn, publishedOn, today, moves } = record;
  if (publishBy === null) return [];
  const end = publishedOn ?? today;
  const submitted = moves.find(({ move }) => move === "submit");
  // What the unit was granted for its filing is not late, even where the Regulation's day is over.
  const filing = {
    from: dueOn !== null && dueOn > publishBy ? dueOn : publishBy,
    to: filedOn ?? end,
    words: filedOn ? `${filedOn} 才第一次报送` : "没有报送",
    source: filedOn && submitted ? moveSource(submitted) : null,
  };
  return [filing, ...stretchesAfterMoves(moves, end)].flatMap(({ from, to, words, source }): Occurrence[] => {
    const late = Math.min(daysUntil(from, to), daysUntil(publishBy, to));
    if (late <= 0) return [];
    const reason = `${words}，过了公布日期 ${publishBy}，在单位手里 ${late} 天`;
    return [{ reason, count: late, source, on: to }];
  });
}

type CourseOfPublication = Pick<
  ReportRecord,
  "dueOn" | "publishBy" | "filedOn" | "publishedOn" | "today" | "moves"
>;

/** Of the days by which a publication is late, those on which the report was in the unit's hands. */
export function unitDaysPublishedLate(record: CourseOfPublication): number {
  return publishedLate(record).reduce((sum, { count }) => sum + count, 0);
}

/** The days by which publication is late and for which the unit does not answer: what became of them. */
function excusedDays(record: ReportRecord): string[] {
  const { dueOn, publishBy, filedOn, publishedOn, today } = record;
  if (publishBy === null) return [];
  if (isPublishedForTheRecord(record)) return [`${publishedOn ?? "尚未"} 公布，是往年的报告，不评时效`];
  const end = publishedOn ?? today;
  const late = daysUntil(publishBy, end);
  const own = unitDaysPublishedLate(record);
  if (late - own <= 0) return [];
  // Until it was filed, or its later day was over.
  const [until = end] = [filedOn ?? end, dueOn ?? end].sort();
  const granted = dueOn === null ? 0 : Math.max(0, daysUntil(publishBy, until));
  const parts = [
    { days: granted, words: "在准予的延期以内" },
    { days: late - own - granted, words: "在审核公布期间" },
  ].filter(({ days }) => days > 0);
  const where =
    parts.length === 1 && own === 0
      ? `都${parts[0]?.words}`
      : `其中 ${parts.map(({ days, words }) => `${days} 天${words}`).join("、")}`;
  return [`${publishedOn ? "公布迟" : "没有公布，逾期"} ${late} 天，${where}，不扣分`];
}

const movesToUnit: Readonly<Record<string, string>> = { return: "退回", withdraw: "撤回" };

/**
 * From each return or withdrawal until it was submitted again, or until `end`; up to the first publication.
 */
function stretchesAfterMoves(moves: readonly ScoredMove[], end: string) {
  const published = moves.findIndex(({ move }) => move === "publish");
  const before = published < 0 ? moves : moves.slice(0, published);
  return before.flatMap((each, at) => {
    const words = movesToUnit[each.move];
    if (words === undefined) return [];
    const again = before.slice(at + 1).find(({ move }) => move === "submit");
    const until = again ? `${again.on} 重新报送` : "没有重新报送";
    return [
      {
        from: each.on,
        to: again?.on ?? end,
        words: `${each.on} ${words}，${until}`,
        source: moveSource(each),
      },
    ];
  });
}

function moveSource({ id }: ScoredMove): ScoreSource {
  return { kind: "move", id };
}

function mended(
  { first, lastKeys }: Pick<ReportRecord, "first" | "lastKeys">,
  isOfKind: (finding: ScoredFinding) => boolean,
): Occurrence[] {
  if (!first) return [];
  return faultyFindings({ first, lastKeys })
    .filter(isOfKind)
    .map((finding) => ofFinding(first.number, finding));
}

function openFindings({ first }: ReportRecord): Occurrence[] {
  if (!first) return [];
  return first.findings
    .filter(({ severity }) => severity !== "hint")
    .map((finding) => ofFinding(first.number, finding));
}

function ofFinding(version: number, { key, message, place }: ScoredFinding): Occurrence {
  return { reason: message, count: 1, source: { kind: "finding", version, key, place } };
}

function ofNotes(notes: ReportRecord["notes"]): Occurrence[] {
  return notes.map(({ id, text, place }) => ({
    ...{ reason: `审核批注：${text}`, count: 1 },
    source: { kind: "note", id, place },
  }));
}

function remindersOf({ unitCode, year, reminders }: ReportRecord): Occurrence[] {
  return reminders.map(({ id, on, means, isMessage }) => ({
    ...{ reason: `${on} 催报（${means}）`, count: 1, on },
    source: { kind: "reminder", id, unitCode, year, isMessage },
  }));
}

function extensionOf({ unitCode, year, extension }: ReportRecord): Occurrence[] {
  if (!extension) return [];
  const reason = `报送期限延至 ${extension.dueOn}：${extension.reason}`;
  return [{ reason, count: 1, source: { kind: "extension", unitCode, year } }];
}

function movesOf({ moves }: Pick<ReportRecord, "moves">, counted: string, words: string): Occurrence[] {
  return moves
    .filter(({ move }) => move === counted)
    .map(({ id, on }) => ({ reason: `${on} ${words}`, count: 1, on, source: { kind: "move", id } }));
}

function mendedLate({ moves, today }: ReportRecord): Occurrence[] {
  return moves.flatMap(({ id, move, on }, at, all): Occurrence[] => {
    if (move !== "return") return [];
    const answered = all.slice(at + 1).find((each) => each.move === "submit");
    const over = daysUntil(dayFrom(on, MENDING_DAYS), answered?.on ?? today);
    if (over <= 0) return [];
    const reason = `退回后超过 ${MENDING_DAYS} 天 ${over} 天`;
    return [{ reason, count: over, on, source: { kind: "move", id } }];
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
