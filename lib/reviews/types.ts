import type { Finding, Severity } from "@/lib/core/checks/engine/check";
import type { Block } from "@/lib/core/document/block";
import type { BlockDifference } from "@/lib/core/document/comparison/compare";
import type { FirstFiling } from "@/lib/core/season/deadline";
import type { FilingCourse } from "@/lib/core/season/filing-curve";
import type { UnitKind, UnitLevel } from "@/lib/core/unit-kind";
import type { OwnWorkVerdict } from "@/lib/core/workflow/own-work";
import type { TakenDown } from "@/lib/core/workflow/take-down";
import type { Move, State } from "@/lib/core/workflow/workflow";
import type { Reminded } from "@/lib/counties/season/types";
import type { RowTable } from "@/lib/platform/http/row-table";
import type { AsIssued, NoteAnchor } from "@/lib/reports/types";

export type NoteState = "open" | "answered" | "resolved";

export type ReviewNote = {
  id: string;
  state: NoteState;
  text: string;
  /** The note as it is, which a decision on it includes. */
  seen: string;
  /** The note's place in the version it was written on. */
  anchor: NoteAnchor;
  /** That place in the version under review; null if it no longer exists. */
  blockId: string | null;
  author: string;
  at: Date;
  versionNumber: number;
  replies: { id: string; text: string; author: string; at: Date }[];
  /** True if the actor may still change or delete the note. */
  mayEdit: boolean;
};

/** A state of the workflow, or not begun. */
export type QueueState = State | "notBegun";

/**
 * One unit and year of the reviewer's counties. Of a draft only the state is shown. A county sends ninety of
 * them: what a row lacks is absent, and what the browser can derive is not sent. Days are ISO days, moments
 * milliseconds since 1970.
 */
export type QueueRow = {
  unitCode: string;
  unit: string;
  kind: UnitKind;
  /** The county or city that it owes its report to; absent if it is the same for the whole queue. */
  county?: string;
  /** The unit's contact person, and their phone. */
  contact?: string;
  phone?: string;
  year: number;
  state: QueueState;
  /** The day of the first publication, also during a correction. Absent before it. */
  publishedOn?: string;
  /** Set if the newest published version is taken from public sight. */
  isTakenDown?: true;
  /** Absent if nothing was submitted yet, so that nothing can be opened. */
  reportId?: string;
  /** The latest version with its notes and waivers, if it can be approved or published with others now. */
  seen?: string;
  /** Absent if the county set no day. */
  dueOn?: string;
  /** Calendar days until then; absent once the report is filed or public. */
  daysLeft?: number;
  /**
   * The day of the first filing, which is late if it is after `dueOn`, the due day in force at that time.
   * Absent before it, without a due day, and for a report that was issued elsewhere.
   */
  filedOn?: string;
  /** Calendar days since the last day on which it would have been public in time, while it is not. */
  unpublishedFor?: number;
  /** The reason for the unit's extension; `dueOn` is then the later day. */
  extension?: string;
  reminded?: Omit<Reminded["last"], "at"> & { times: number; at: number };
  /** Set for the topmost unit of the queue, such as the county itself: the right to remind it lies above. */
  topmost?: true;
  /** Number of notes that wait for the unit's answer, and of answers that wait for the county. */
  notes?: { open: number; answered: number };
  /** The latest move of the workflow. */
  activity?: { move: string; at: number };
  /** Number of findings of the latest version by severity, without zeros. */
  findings?: Partial<Record<Severity, number>>;
  /** The number of the latest submission; absent for the first. */
  versionNumber?: number;
  /** The reason why the county lets one person of the unit both write and sign. */
  onePerson?: string;
  /**
   * Present if, in the waiting or public version, somebody signed or decided on their own work with that
   * permission.
   */
  byOnePerson?: true;
  /** The reason why the reader of this queue may not approve or publish it: own work. */
  ownWork?: string;
};

/** The groups that the queue counts: waiting for the county, never filed, of those late, and public. */
export const queueGroups = ["mine", "unfiled", "overdue", "published"] as const;
export type QueueGroup = (typeof queueGroups)[number];

/** Whose turn it is, in the order of the queue: the county's, the unit's, nobody's yet, nobody's any more. */
export const queueTurns = ["county", "unit", "notBegun", "published"] as const;
export type QueueTurn = (typeof queueTurns)[number];

/** A year with reports: how many wait for the county, and how many corrections are on their way. */
export type ReportYear = { year: number; waiting: number; corrections: number };

/** A report of another year than the displayed one that the county must not forget. */
export type OtherYearReport = {
  unit: string;
  year: number;
  state: State;
  isCorrection: boolean;
  /** Null if nothing was submitted yet, so that nothing can be opened. */
  reportId: string | null;
};

/**
 * The queue of one year, or of all; `years` are all years with rows, newest first. `year` is null if there
 * are none.
 */
export type ReviewQueue = {
  year: number | "all" | null;
  years: ReportYear[];
  /** Reports of other years in the county's hands, and corrections wherever they are; some of many. */
  elsewhere: OtherYearReport[];
  /**
   * The county's due day for the year and the calendar days until then; null if there is none or are several.
   */
  season: { dueOn: string; daysLeft: number } | null;
  /**
   * How many units had filed by each day of the season, compared with last year; null if `season` is.
   */
  filing: FilingCourse | null;
  /** The counties and cities of the listed units. */
  counties: { code: string; name: string }[];
  /** The county or city whose queue this is; null for all. */
  chosen: string | null;
  /** The counties to choose from, with the number of reports waiting in each; empty if there is only one. */
  choices: { code: string; name: string; waiting: number }[];
  rows: QueueRow[];
};

/** The queue as the page hands it to the browser. */
export type SentQueue = Omit<ReviewQueue, "rows"> & { rows: RowTable<QueueRow> };

export type ReviewFinding = Finding & {
  explanation: { text: string; author: string } | null;
  waiver: { reason: string; reviewer: string; at: Date } | null;
};

export type ReviewEvent = {
  id: string;
  move: string;
  from: State;
  to: State;
  actor: string;
  at: Date;
  note: string | null;
  reasons: string[];
  /** Headings of the chapters that a return left open; empty if all were. */
  unlocked: string[];
  versionNumber: number | null;
  /** The county's reason for allowing a decision on one's own work, if there was one. */
  onePerson: string | null;
};

/** The changes since the last returned version or, in a correction, since the public one. */
export type Comparison = {
  since: "returned" | "published";
  versionNumber: number;
  differences: readonly BlockDifference[];
  changes: number;
};

/**
 * Last year's figures by cell id, decimal strings; `merged` names the merged units whose figures are
 * included.
 */
export type LastYearFigures = { year: number; figures: Record<string, string>; merged: string[] };

/** Everything on the page of a review. Always of a frozen version, never of the draft. */
export type Review = {
  reportId: string;
  /** The version with its notes and waivers, which every decision on them includes. */
  seen: string;
  unit: { code: string; name: string; organ: string; kind: UnitLevel };
  year: number;
  state: State;
  asIssued: AsIssued | null;
  /** Null if no due day was set, or it was issued before. The time with the county never counts. */
  filed: FirstFiling | null;
  version: {
    id: string;
    number: number;
    title: string;
    blocks: Block[];
    /** True if drawing it on the server would hold up others: it is drawn in the browser alone. */
    isLong: boolean;
    submittedAt: Date;
    sha256: string;
  };
  /** Chapters in printed order with their numbered headings. */
  chapters: { id: string; heading: string }[];
  /** Cell id → the cell's name within a sentence. */
  cellLabels: Record<string, string>;
  findings: ReviewFinding[];
  notes: ReviewNote[];
  events: ReviewEvent[];
  comparison: Comparison | null;
  lastYear: LastYearFigures | null;
  /** Number of other reports that wait for review, and the next one. */
  waiting: { count: number; next: { reportId: string; unit: string; year: number } | null };
  /** The newest published version, and whether it was taken down; null before the first. */
  published: { number: number; takenDown: TakenDown | null } | null;
  mayTakeDown: boolean;
  moves: Move[];
  /** The chapters that the last return left unlocked; null for all. */
  unlocked: string[] | null;
  mayWiden: boolean;
  /** For an open approval or publication: whether it would concern the actor's own work. */
  ownWork: OwnWorkVerdict | null;
  mayNote: boolean;
  mayWaive: boolean;
};
