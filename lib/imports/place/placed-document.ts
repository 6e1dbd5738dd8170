import type { EditionId } from "@/lib/core/editions/edition";
import type { CountyForm, Form } from "@/lib/core/editions/form";
import type { ReportContent } from "@/lib/core/report";
import type { CellId } from "@/lib/core/tables/table";
import type { Cleaned } from "../read/clean/cleaned";
import type { ImportFinding, Placement } from "./placement";
import type { Detected } from "./recognise/recognise-document";

/** What the caller knows of a document; the document's own statements are compared with it. */
export type KnownBefore = {
  year?: number;
  /** The unit that it is imported for. */
  unit?: { name: string; organ: string };
  /** The file name with its folders: what it states is compared with the document. */
  fileName?: string;
  /** The county's outline and local rows for the year, where its edition allows them. */
  county?: CountyForm;
  /** True if the caller runs the rules itself, on an input of its own. */
  withoutRules?: boolean;
};

export type PlacedDocument = {
  edition: EditionId;
  /** Null if neither the document nor the caller states it. */
  year: number | null;
  /** The unit's short name, “青城镇”; null if the document names none. */
  unit: string | null;
  /** The organ's full name from the document; empty if it has none. */
  organ: string;
  title: string;
  /** What the document itself states, regardless of what was known. */
  detected: Detected;
  /** The form of the content; reproduced by `formFor(form.year, countyForm)`. */
  form: Form;
  countyForm: CountyForm;
  content: ReportContent;
  /** Chapter id → the source's headings above its text. */
  sourceHeadings: Record<string, string[]>;
  /** Those of them that were under another chapter's heading in the source. */
  itemHeadings: ReadonlySet<string>;
  /** Cells that a table of the source prints, blank ones included. */
  printed: ReadonlySet<CellId>;
  /** Tables of the form that the document prints in the form of another edition. */
  otherEdition: ReadonlySet<string>;
  placements: Placement[];
  unplaced: Placement[];
  cleaned: Cleaned[];
  findings: ImportFinding[];
  /** How certain the placement is, 0 to 1; below 1 where the document or its file name contradicts itself. */
  certainty: number;
};
