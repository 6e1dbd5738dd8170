import type { Finding, Severity } from "@/lib/core/checks/engine/check";
import type { Block } from "@/lib/core/document/block";
import type { BlockDifference } from "@/lib/core/document/comparison/compare";
import type { FilingPoint } from "@/lib/core/season/filing-curve";
import type { UnitKind, UnitLevel } from "@/lib/core/unit-kind";
import type { OwnWorkVerdict } from "@/lib/core/workflow/own-work";
import type { TakenDown } from "@/lib/core/workflow/take-down";
import type { Move, State } from "@/lib/core/workflow/workflow";
import type { Contact, Reminded } from "@/lib/counties/season/types";
import type { AsIssued, NoteAnchor } from "@/lib/reports/types";

export type NoteState = "open" | "answered" | "resolved";

export type ReviewNote = {
  id: string;
  state: NoteState;
  text: string;
  /** Where the note stood in the version it was written on. */
  anchor: NoteAnchor;
  /** Where that place is found in the version under review; null where it is gone. */
  blockId: string | null;
  author: string;
  at: Date;
  versionNumber: number;
  replies: { id: string; text: string; author: string; at: Date }[];
  /** Whether the actor may still change or take back the words. */
  mayEdit: boolean;
};

/** A state of the workflow, or none yet. */
export type QueueState = State | "notBegun";

/** One unit and year of the reviewer's counties. Of a draft nothing but the state is shown. */
export type QueueRow = {
  unitCode: string;
  unit: string;
  kind: UnitKind;
  county: string;
  contact: Contact | null;
  year: number;
  state: QueueState;
  /** Whether a version of it is public, also while it is being corrected. */
  published: boolean;
  /** Null where nothing was submitted yet: there is nothing to open. */
  reportId: string | null;
  /** Of the version that was submitted last: what a decision rests on. */
  versionId: string | null;
  /** "2026-01-31", null where the county set no day; and the calendar days until then, null also where the report is public. */
  dueOn: string | null;
  daysLeft: number | null;
  /** The first filing against the day on which it was due, as ISO days: what holds for ever. Null before, and without a due day. */
  filed: { on: string; late: boolean } | null;
  /** Why this unit was given a later day, which is then the one on which it is due. */
  extension: string | null;
  reminded: Pick<Reminded, "times" | "last"> | null;
  /** Notes that wait for the unit's answer, and answers that wait for the county; null where there are none. */
  notes: { open: number; answered: number } | null;
  /** The latest move of the workflow. */
  activity: { move: string; at: Date } | null;
  /** Of the latest version. */
  findings: Record<Severity, number> | null;
  versionNumber: number | null;
  /** Why the county lets one person of the unit write and sign; left out, as the next two, of the many rows where it does not. */
  onePerson?: string;
  /** Whether of what waits, or is public, somebody signed or decided on their own work so. */
  byOnePerson?: true;
  /** Why the reader of this queue may not approve or publish it: their own work. */
  ownWork?: string;
};

/** The groups of rows that the queue counts: what waits for the county, what was never filed, what of that is late, what is public. */
export const queueGroups = ["mine", "unfiled", "overdue", "published"] as const;
export type QueueGroup = (typeof queueGroups)[number];

/** The queue of one year, or of all; `years` are all that there are, newest first. `year` is null where there is none. */
export type ReviewQueue = {
  year: number | "all" | null;
  years: { year: number; waiting: number }[];
  /** The day that the county settled for the year, and the calendar days until then; null where there is none, or are several. */
  season: { dueOn: string; daysLeft: number } | null;
  /** How the units filed over the season, beside the year before; empty where `season` is null. */
  filing: FilingPoint[];
  /** The counties whose units stand here. */
  counties: { code: string; name: string }[];
  rows: QueueRow[];
};

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
  /** The chapters that a return left open, by heading; empty where all were. */
  unlocked: string[];
  versionNumber: number | null;
  /** Where somebody decided on their own work: why the county allows it. */
  onePerson: string | null;
};

/** What became of the report since the version that was returned last or, in a correction, since what is public. */
export type Comparison = {
  since: "returned" | "published";
  versionNumber: number;
  differences: BlockDifference[];
  changes: number;
};

/** Last year's figures by cell id, decimal strings; `merged` names the units whose own are contained since they were merged. */
export type LastYearFigures = { year: number; figures: Record<string, string>; merged: string[] };

/** Everything that the page of a review shows. Always a frozen version, never the draft. */
export type Review = {
  reportId: string;
  unit: { code: string; name: string; organ: string; kind: UnitLevel };
  year: number;
  state: State;
  asIssued: AsIssued | null;
  daysLeft: number | null;
  version: { id: string; number: number; title: string; blocks: Block[]; submittedAt: Date; sha256: string };
  /** Chapters in printed order with their numbered headings. */
  chapters: { id: string; heading: string }[];
  /** Cell id → how a sentence calls the cell. */
  cellLabels: Record<string, string>;
  findings: ReviewFinding[];
  notes: ReviewNote[];
  events: ReviewEvent[];
  comparison: Comparison | null;
  lastYear: LastYearFigures | null;
  /** How many other reports wait to be read, and the one whose turn is next. */
  waiting: { count: number; next: { reportId: string; unit: string; year: number } | null };
  /** The newest published version, and whether the public may read it; null before the first. */
  published: { number: number; takenDown: TakenDown | null } | null;
  mayTakeDown: boolean;
  moves: Move[];
  /** Of approval or publication, where one of them is open: whether it would be of the actor's own work. */
  ownWork: OwnWorkVerdict | null;
  mayNote: boolean;
  mayWaive: boolean;
};
