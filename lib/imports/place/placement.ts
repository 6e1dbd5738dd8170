import type { ProseBlock } from "@/lib/core/prose/prose";
import type { FrontField } from "@/lib/core/report";
import type { CellId } from "@/lib/core/tables/table";
import type { PictureInfo } from "../read/source-block";

/** Where a block of the source goes. */
export type PlacementTarget =
  | { kind: "front"; field: FrontField }
  /** The heading of a chapter: the outline prints it. */
  | { kind: "heading"; chapterId: string }
  | { kind: "chapter"; chapterId: string }
  | { kind: "figures"; tableId: string; rowId: string; cells: CellId[] }
  /** What the form prints by itself: heads of tables, names of annexes. */
  | { kind: "form"; tableId: string | null };

/** One block, or one row of a table, and where it was placed; `target` is null where it found no place. */
export type Placement = {
  /** Its position among the blocks that were read. */
  from: number;
  text: string;
  target: PlacementTarget | null;
  /** 0 to 1. Below CONFIDENT a person should look first. */
  confidence: number;
  reason: string;
  /** Only where the block is a picture: null where it stays out, whatever a person decides. `text` is what stands for it. */
  picture?: PictureInfo | null;
  /** What it brings into its chapter: the chapter's prose is these of all its blocks, in order. Absent elsewhere. */
  blocks?: readonly ProseBlock[];
};

/** Below this confidence a person should look at a placement first. */
export const CONFIDENT = 0.7;

/** What a person should know before accepting the draft. */
export type ImportFinding = { code: string; severity: "error" | "warning" | "hint"; message: string };
