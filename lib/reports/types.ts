import type { CountyForm } from "@/lib/core/editions/form";
import type { FieldPath, FieldValue, ReportContent } from "@/lib/core/report";
import type { UnitKind, UnitLevel } from "@/lib/core/unit-kind";
import type { OnePersonAllowance } from "@/lib/core/workflow/own-work";
import type { TakeDownGround } from "@/lib/core/workflow/take-down";
import type { State } from "@/lib/core/workflow/workflow";

/** A report without its content: what every permission and every move needs. */
export type ReportHead = {
  id: string;
  unit: { code: string; name: string; organ: string; kind: UnitLevel; listed: UnitKind };
  /** The unit's code and its ancestors', nearest first. */
  lineage: string[];
  year: number;
  edition: string;
  countyForm: CountyForm;
  state: State;
  asIssued: AsIssued | null;
  /** Chapter ids that a return left open; null where every field may be changed. */
  unlocked: string[] | null;
  begunFromId: string | null;
};

/** Where and when a report that is entered as issued was first made public. */
export type AsIssued = { issuedOn: string; where: string };

export type Draft = ReportHead & {
  content: ReportContent;
  /** The version of each field that was ever saved. */
  versions: Partial<Record<FieldPath, number>>;
  savedAt: Date | null;
};

/** Who wrote the text that stands, when, and as which version of its field. */
export type CurrentChange = { author: string; at: Date; version: number };

/** A text that was set aside because somebody else had changed the field meanwhile. */
export type Conflict = {
  changeId: string;
  path: FieldPath;
  value: FieldValue;
  author: string;
  at: Date;
  /** Absent where nobody wrote the text that stands: it was there from the beginning. */
  current?: CurrentChange | undefined;
};

export type SavedField = {
  path: FieldPath;
  operationId: string;
  /** The field's version after the save. */
  version: number;
  at: string;
} & (
  | { outcome: "accepted" }
  /** `value` is what now stands: the merged text, or the other person's where mine was set aside. */
  | { outcome: "merged"; value: FieldValue }
  | {
      outcome: "setAside";
      value: FieldValue | null;
      /** `at` as ISO text: an answer is JSON. */
      conflict: { changeId: string; current?: (Omit<CurrentChange, "at"> & { at: string }) | undefined };
    }
);

/** Where a change came from: the history shows it. */
export type Origin =
  | SentOrigin
  | "prefilled"
  | "lastYear"
  | "imported"
  /** The sums of a county's units, in the county's own report. */
  | "rolledUp"
  | "settled"
  | "restored"
  /** The published text, where a correction was given up. */
  | "abandoned"
  /** A replacement that was taken back. */
  | "undone";

/** What the page says of a change that it sends: by hand, or by which of its tools. */
export const sentOrigins = [
  "typed",
  /** Last year's words of a chapter. */
  "taken",
  "statement",
  "preface",
  "zero",
  "upload",
  "repair",
] as const;
export type SentOrigin = (typeof sentOrigins)[number];

/** What the signer confirms before a report leaves the township (保密审查). */
export type Checklist = {
  noStateSecrets: boolean;
  noCommercialSecrets: boolean;
  noPersonalData: boolean;
  reviewedBy: string;
};

/** What came with a move, kept in its event. */
export type MovePayload = {
  note?: string;
  reasons?: string[];
  checklist?: Checklist;
  /** Chapters that a return leaves open; empty or absent means all. */
  unlock?: string[];
  versionNumber?: number;
  /** Of an import: what the text came from, and how many fields it filled. */
  source?: { kind: "file" | "pasted"; name: string; sha256: string; base?: boolean };
  fields?: number;
  /**
   * Of taking down and putting back: which published versions, by number, and the ground that the public is
   * shown.
   */
  publications?: number[];
  ground?: TakeDownGround;
  /** Of moves with which somebody answers for what was written: the last change before, by id. */
  lastChange?: string;
  /** That the mover decided on their own work: on what ground the county allows it, and who allowed it. */
  onePerson?: OnePersonAllowance;
  /** Of a publication at an hour that the county had set: that joint release, by id. */
  jointRelease?: string;
};

/** The clerk's words on a warning, frozen with a version. `at` is ISO 8601. */
export type FrozenExplanation = { findingKey: string; text: string; author: string; at: string };

/**
 * Where a note hangs in its version. `blockId` is always there, so that every note leads to a place on the
 * page; a cell's block is its table, a chapter's its heading (the preface: its first block). `quote` is what
 * was marked.
 */
export type NoteAnchor = {
  kind: "chapter" | "block" | "cell";
  /** Null outside the chapters: title, signature, annexes. */
  chapterId: string | null;
  blockId: string;
  cellId?: string;
  quote: string;
};

/** One move of the record. */
export type LoadedEvent = {
  id: string;
  move: string;
  from: State;
  to: State;
  actor: string;
  at: Date;
  payload: MovePayload;
};
