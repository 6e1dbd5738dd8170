import type { PaperBlock } from "@/lib/core/season/paper-text";
import type { SeasonPaper, ShownToUnits } from "@/lib/core/season/season-paper";
import type { UnitKind } from "@/lib/core/unit-kind";

/** A paper edited by a county, with its latest text. Days are ISO days. */
export type EditedPaper = {
  id: string;
  countyCode: string;
  year: number;
  paper: SeasonPaper;
  number: number;
  answerBy: string | null;
  issuedAt: Date | null;
  revision: number;
  blocks: PaperBlock[];
};

/** What was, or can be, shown to units to be answered. */
export type Shown = Pick<EditedPaper, "id" | "countyCode" | "year" | "number" | "answerBy" | "issuedAt"> & {
  paper: ShownToUnits;
};

/** A saved revision of a paper's text. */
export type PaperRevision = { revision: number; author: string; at: Date; drafted: boolean };

/** The lines of a paper shown to a unit, its answer, and the county's decision. */
export type PaperLine = {
  unitCode: string;
  unit: string;
  lines: string[];
  answer: { text: string; author: string; at: Date } | null;
  decision: { accepted: boolean; text: string; author: string; at: Date } | null;
};

/** The same for the unit's own page. */
export type OwnPaperLine = PaperLine & {
  kind: UnitKind;
  paperId: string;
  paper: ShownToUnits;
  title: string;
  year: number;
  answerBy: string;
  /** True if an answer can be given or changed. */
  open: boolean;
};
