import { z } from "zod";
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

/** A saved revision of a paper's text; `auto` if the page saved it by itself. */
export type PaperRevision = { revision: number; author: string; at: Date; drafted: boolean; auto: boolean };

/** An answer to lines that were replaced since, with the decision on it if there was one. Moments in ISO. */
export type EarlierAnswer = z.output<typeof earlierAnswerSchema>;

const saidSchema = { text: z.string(), author: z.string(), at: z.iso.datetime() };
export const earlierAnswerSchema = z.object({
  lines: z.array(z.string()),
  answer: z.object(saidSchema),
  decision: z.object({ ...saidSchema, accepted: z.boolean() }).nullable(),
});

/** The lines of a paper shown to a unit, its answer, and the county's decision. */
export type PaperLine = {
  unitCode: string;
  unit: string;
  lines: string[];
  answer: { text: string; author: string; at: Date } | null;
  decision: { accepted: boolean; text: string; author: string; at: Date } | null;
  /** What it answered to texts that were replaced, oldest first. */
  earlier: EarlierAnswer[];
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
