import type { Block } from "@/lib/core/document/block";
import type { CountyForm } from "@/lib/core/editions/form";
import type { Refusal } from "@/lib/core/refusal";
import type { ReportContent } from "@/lib/core/report";
import type { KindGroup } from "@/lib/core/unit-kind";
import type { OwnWorkMove } from "@/lib/core/workflow/own-work";

/** A fault that the reviewer waived, as the public page states it. */
export type PublishedWaiver = { message: string; reason: string };

/** Where and when a report entered as issued was first published. */
type AsIssued = { issuedOn: string; where: string };

/** A unit with its name at the time of publication. `present`: its current name, if different. */
export type PublishedUnit = {
  code: string;
  name: string;
  organ: string;
  demonstration: boolean;
  present: { name: string; organ: string } | null;
};
export type County = { code: string; name: string; demonstration: boolean };

/** A published version in lists. `number` counts the publications of that unit and year. */
type Publication = {
  unit: PublishedUnit;
  county: County | null;
  year: number;
  edition: string;
  title: string;
  number: number;
  publishedAt: Date;
};

/** Searched words in a report: pieces of one of its lines, with the words as separate pieces. */
export type Excerpt = { text: string; found: boolean }[];

/** A publication found by a search; no excerpt if the words are only in names and title. */
export type FoundPublication = Publication & { excerpt: Excerpt | null };

/** A publication as news: a first version, or a correction with its reason. */
export type LatestPublication = Publication & { correctionReason: string | null };

/** A published version with everything on its page. Blocks and content are frozen since its submission. */
export type PublishedReport = Publication & {
  /** The units from the outermost down to its own, with their names at the time of publication. */
  lineage: { code: string; name: string }[];
  sha256: string;
  blocks: Block[];
  content: ReportContent;
  countyForm: CountyForm;
  waivers: PublishedWaiver[];
  asIssued: AsIssued | null;
  /** The reason why it replaced the previous version; null for the first. */
  correctionReason: string | null;
  /** Moves on one's own work with the county's permission for a unit with one person. */
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

/** Filters of publications: `place` is a unit, county, city or province including all below it. */
export type PublicationScope = {
  year?: number;
  unit?: string;
  county?: string;
  place?: string;
  kind?: KindGroup;
  since?: Date;
};

export type PublicationQuery = PublicationScope & {
  /** Words of the unit's name, the title or the text. */
  q?: string;
};

/**
 * A page of the list. `more`: there are more than `total`, which are the newest. `typedYear`: the year among
 * the searched words to which the search was narrowed.
 */
export type FoundPage = {
  items: FoundPublication[];
  page: number;
  pages: number;
  total: number;
  more: boolean;
  typedYear: number | null;
};

/** The result for one report of a release: no refusals if it is public. */
export type ReleaseOutcome = { reportId: string; refusals: Refusal[] };
