import type { ProseBlock } from "@/lib/core/prose/prose";
import type { FrontField } from "@/lib/core/report";
import type { CellId } from "@/lib/core/tables/table";
import type { PictureInfo } from "../read/source-block";

/** The place of a source block in the report. */
export type PlacementTarget =
  | { kind: "front"; field: FrontField }
  /** The heading of a chapter: the outline prints it. */
  | { kind: "heading"; chapterId: string }
  | { kind: "chapter"; chapterId: string }
  | { kind: "figures"; tableId: string; rowId: string; cells: CellId[] }
  /** What the form prints itself: heads of tables, names of annexes. */
  | { kind: "form"; tableId: string | null };

/** One block or one table row with its place; `target` is null if it has none. */
export type Placement = {
  /** Its index among the source blocks. */
  from: number;
  text: string;
  target: PlacementTarget | null;
  /** From 0 to 1. Below CONFIDENT a person should check it. */
  confidence: number;
  reason: string;
  /**
   * Only for a picture: null if it is left out, whatever a person decides. `text` is its alternative text.
   */
  picture?: PictureInfo | null;
  /**
   * The prose blocks it became: a chapter's prose consists of those of all its blocks in order. Absent
   * elsewhere.
   */
  blocks?: readonly ProseBlock[];
};

/** Placements below this confidence should be checked by a person. */
export const CONFIDENT = 0.7;

/** What a person should know before accepting the draft. */
export type ImportFinding = {
  code: string;
  severity: "error" | "warning" | "hint";
  message: string;
  /**
   * True if the reading itself may be wrong: a person who imports the file has to check it; checking a report
   * only asks.
   */
  guessed?: boolean;
};
