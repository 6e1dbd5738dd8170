import type { Block } from "@/lib/core/document/block";
import type { CountyForm } from "@/lib/core/editions/form";
import type { Refusal } from "@/lib/core/refusal";
import type { ReportContent } from "@/lib/core/report";
import type { OwnWorkMove } from "@/lib/core/workflow/own-work";

/** A fault that the reviewer let stand, as the public page states it. */
export type PublishedWaiver = { message: string; reason: string };

/** Where and when a report that is entered as issued was first made public. */
type AsIssued = { issuedOn: string; where: string };

/** A unit as it was called when it was published. `present`: how it is called now, where that is something else. */
export type PublishedUnit = {
  code: string;
  name: string;
  organ: string;
  demonstration: boolean;
  present: { name: string; organ: string } | null;
};
export type County = { code: string; name: string; demonstration: boolean };

/** A published version as lists show it. `number` counts the publications of that unit and year. */
type Publication = {
  unit: PublishedUnit;
  county: County | null;
  year: number;
  edition: string;
  title: string;
  number: number;
  publishedAt: Date;
};

/** Where searched words stand in a report: a piece of one of its lines, with the words apart. */
export type Excerpt = { text: string; found: boolean }[];

/** A publication as a search finds it; no excerpt where the words stand in names and title alone. */
export type FoundPublication = Publication & { excerpt: Excerpt | null };

/** One publication as news: a first version, or a correction with its reason. */
export type LatestPublication = Publication & { correctionReason: string | null };

/** A published version with all that its page shows. Blocks and content are frozen since it was submitted. */
export type PublishedReport = Publication & {
  /** The units from the outermost down to its own, as they were called when it was published. */
  lineage: { code: string; name: string }[];
  sha256: string;
  blocks: Block[];
  content: ReportContent;
  countyForm: CountyForm;
  waivers: PublishedWaiver[];
  asIssued: AsIssued | null;
  /** Why it replaced the version before; null for the first. */
  correctionReason: string | null;
  /** What somebody decided on their own work, as the county allows a unit with one person. */
  onePersonMoves: OwnWorkMove[];
  replacedAt: Date | null;
};

/** One of the published versions of a unit and year. */
export type PublishedVersion = {
  number: number;
  publishedAt: Date;
  correctionReason: string | null;
  /** Null while it is shown. */
  takenDownAt: Date | null;
};

export type PublicationQuery = {
  year?: number;
  countyCode?: string;
  unitCode?: string;
  /** Words of the unit's name or of the title. */
  q?: string;
};

export type Page<Item> = { items: Item[]; page: number; pages: number; total: number };

/** What became of one report that was to be published with others: no refusal where it is public. */
export type ReleaseOutcome = { reportId: string; refusals: Refusal[] };
