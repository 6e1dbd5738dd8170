import type { EditionId } from "@/lib/core/editions/edition";
import type { CountyForm, Form } from "@/lib/core/editions/form";
import type { ReportContent } from "@/lib/core/report";
import type { CellId } from "@/lib/core/tables/table";
import type { Cleaned } from "../read/clean/cleaned";
import type { ImportFinding, Placement } from "./placement";
import type { Detected } from "./recognise/recognise-document";

/** What is known of a document beforehand; what it says itself is checked against it. */
export type KnownBefore = {
  year?: number;
  /** The unit for which it is brought in. */
  unit?: { name: string; organ: string };
  /** The name of the file, folders before it: what it states is compared with what the document says. */
  fileName?: string;
  /** What the county settled for the year: outline and local rows, where its edition lets it. */
  county?: CountyForm;
  /** True where the caller runs the rules itself, on an input of its own. */
  withoutRules?: boolean;
};

export type PlacedDocument = {
  edition: EditionId;
  /** Null where neither the document nor the caller states it. */
  year: number | null;
  /** The unit's short name, “青城镇”; null where the document names none. */
  unit: string | null;
  /** The organ in full, as the document names itself; empty where it does not. */
  organ: string;
  title: string;
  /** What the document says itself, whatever was known beforehand. */
  detected: Detected;
  /** The form in which the content is laid out, and what makes it again: `formFor(form.year, countyForm)`. */
  form: Form;
  countyForm: CountyForm;
  content: ReportContent;
  /** Chapter id → the headings under which the source had its text. */
  sourceHeadings: Record<string, string[]>;
  /** Those of them that stand under another chapter's heading in the source. */
  itemHeadings: ReadonlySet<string>;
  /** Cells that a table of the source prints, blank ones included. */
  printed: ReadonlySet<CellId>;
  /** Tables of the form that the document prints in another edition's shape. */
  otherEdition: ReadonlySet<string>;
  placements: Placement[];
  unplaced: Placement[];
  cleaned: Cleaned[];
  findings: ImportFinding[];
  /** How surely it was placed, 0 to 1; never 1 where the document, or its file's name, says two things of itself. */
  certainty: number;
};
