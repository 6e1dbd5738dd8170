import type { PaperBlock } from "@/lib/core/season/paper-text";
import type { SeasonPaper } from "@/lib/core/season/season-paper";

/** A paper that a county edits, with its last text. Days are ISO days. */
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

/** A text of a paper as it was saved. */
export type PaperRevision = { revision: number; author: string; at: Date; drafted: boolean };

/** What a unit was shown of a paper, what it answered, and what the county decided. */
export type PaperLine = {
  unitCode: string;
  unit: string;
  lines: string[];
  answer: { text: string; author: string; at: Date } | null;
  decision: { accepted: boolean; text: string; author: string; at: Date } | null;
};

/** The same as the unit's own page shows it. */
export type OwnPaperLine = PaperLine & {
  paperId: string;
  title: string;
  year: number;
  answerBy: string;
  /** Whether an answer can be given or changed. */
  open: boolean;
};
