import type { CountyForm } from "@/lib/core/editions/form";
import type { Prose } from "@/lib/core/prose/prose";
import type { FieldPath, FieldValue, ReportContent } from "@/lib/core/report";
import type { UnitKind, UnitLevel } from "@/lib/core/unit-kind";
import type { OnePersonAllowance } from "@/lib/core/workflow/own-work";
import type { TakeDownGround } from "@/lib/core/workflow/take-down";
import type { State } from "@/lib/core/workflow/workflow";

/** A report without its content: the data that permissions and moves need. */
export type ReportHead = {
  id: string;
  unit: {
    code: string;
    name: string;
    organ: string;
    kind: UnitLevel;
    listed: UnitKind;
    /** As its county registered it; null to go by its kind. */
    mayMakeDocuments: boolean | null;
  };
  /** The codes of the unit and its ancestors, nearest first. */
  lineage: string[];
  year: number;
  edition: string;
  countyForm: CountyForm;
  state: State;
  asIssued: AsIssued | null;
  /** Ids of the chapters that a return left unlocked; null for all fields. */
  unlocked: string[] | null;
  begunFromId: string | null;
};

/** Where and when a report entered as issued was first published. */
export type AsIssued = { issuedOn: string; where: string };

export type Draft = ReportHead & {
  content: ReportContent;
  /** The version of each field that was ever saved. */
  versions: Partial<Record<FieldPath, number>>;
  savedAt: Date | null;
};

/** The author, time and field version of the current text. */
export type CurrentChange = { author: string; at: Date; version: number };

/** A text that was set aside because somebody else had changed the field in the meantime. */
export type Conflict = {
  changeId: string;
  path: FieldPath;
  value: FieldValue;
  author: string;
  at: Date;
  /** Absent if nobody wrote the current text: it is the initial one. */
  current?: CurrentChange | undefined;
  /** For a chapter, the text that both versions were written on; null if it is no longer known. */
  base?: Prose | null;
};

export type SavedField = {
  path: FieldPath;
  operationId: string;
  /** The field's version after the save. */
  version: number;
  at: string;
} & (
  | { outcome: "accepted" }
  /** `value` is the current value: the merged text, or the other person's if this one was set aside. */
  | { outcome: "merged"; value: FieldValue }
  | {
      outcome: "setAside";
      value: FieldValue | null;
      /** `at` as ISO text, because the response is JSON. */
      conflict: {
        changeId: string;
        current?: (Omit<CurrentChange, "at"> & { at: string }) | undefined;
        base?: Prose | null;
      };
    }
);

/** The origin of a change, shown in the history. */
export type Origin =
  | SentOrigin
  | "prefilled"
  | "lastYear"
  | "imported"
  /** The sums of a county's units, in the county's own report. */
  | "rolledUp"
  | "settled"
  | "restored"
  /** The published text restored by an abandoned correction. */
  | "abandoned"
  /** An undone replacement. */
  | "undone";

/** The origins that a page may send: typed, or one of its tools. */
export const sentOrigins = [
  "typed",
  /** Last year's text of a chapter. */
  "taken",
  "statement",
  "preface",
  "zero",
  /** A pasted block, blank cells set to zero, and cells cleared together, in one table. */
  "pasted",
  "zeroed",
  "cleared",
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

/** The details of a move, stored in its event. */
export type MovePayload = {
  note?: string;
  reasons?: string[];
  checklist?: Checklist;
  /** Chapters that a return unlocks; empty or absent means all. */
  unlock?: string[];
  versionNumber?: number;
  /** For an import: the source of the text, and the number of fields filled. */
  source?: { kind: "file" | "pasted"; name: string; sha256: string; base?: boolean };
  fields?: number;
  /**
   * For taking down and putting back: the numbers of the published versions, and the ground shown to the
   * public.
   */
  publications?: number[];
  ground?: TakeDownGround;
  /** For moves that take responsibility for the text, and for imports: the id of the last change before. */
  lastChange?: string;
  /** For a decision on one's own work: the ground on which the county allows it, and who allowed it. */
  onePerson?: OnePersonAllowance;
  /** For an approval: what was approved, as in lib/core/workflow/seen, and the version's digest. */
  approved?: { seen: string; sha256: string };
  /** For a publication by a joint release: its id. */
  jointRelease?: string;
};

/** The clerk's explanation of a warning, frozen with a version. `at` is ISO 8601. */
export type FrozenExplanation = { findingKey: string; text: string; author: string; at: string };

/**
 * The place of a note in its version. `blockId` is always present, so that every note links to a place on the
 * page; a cell's block is its table, a chapter's its heading (for the preface: its first block). `quote` is
 * the selected text.
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
