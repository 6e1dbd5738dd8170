import { runChecks } from "@/lib/core/checks/run-checks";
import type { EditionId } from "@/lib/core/editions/edition";
import type { CountyForm, Form } from "@/lib/core/editions/form";
import { editionById, editionOf, newestEdition } from "@/lib/core/editions/registry";
import type { Front, ReportContent } from "@/lib/core/report";
import type { CellId } from "@/lib/core/tables/table";
import { statutoryTitle } from "@/lib/core/title";
import type { CleanBlock } from "../read/clean/clean";
import type { Cleaned } from "../read/clean/cleaned";
import { type SourceBlock, sourceText } from "../read/source-block";
import { asideWords } from "./aside-words";
import { certaintyOf } from "./certainty";
import { type Body, bodyOf } from "./chapters/body";
import { chapterContent } from "./chapters/chapter-content";
import { blocksOf, proseOfSections } from "./chapters/chapter-prose";
import { chooseForm, coveredYear } from "./chapters/choose-form";
import { headingFindings } from "./chapters/heading-findings";
import { isPrintedAnyway, openingSection } from "./chapters/opening";
import { placementsOf } from "./chapters/placements";
import { type SourceSection, sectionsOf } from "./chapters/sections";
import { asideFindings, commentFindings, pictureFindings } from "./left-out";
import type { ImportFinding, Placement } from "./placement";
import { conflicts } from "./recognise/conflicts";
import { frontIn } from "./recognise/front";
import {
  type Detected,
  type RecognisedDocument,
  recogniseDocument,
  textsOf,
} from "./recognise/recognise-document";
import { type PlacedTables, placeTables } from "./tables/place-tables";

/** What is known of a document beforehand; what it says itself is checked against it. */
export type Known = {
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
  title: string;
  /** What the document says itself, whatever was known beforehand. */
  detected: Detected;
  /** The form in which the content is laid out, and what makes it again: `formFor(form.year, countyForm)`. */
  form: Form;
  countyForm: CountyForm;
  content: ReportContent;
  /** Chapter id → the headings under which the source had its text. */
  sourceHeadings: Record<string, string[]>;
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

/** Reads and places in one go, for whoever knows beforehand what is to be known. */
export function placeDocument(source: readonly SourceBlock[], known: Known = {}): PlacedDocument {
  return placeRecognised(recogniseDocument(source), known);
}

/**
 * Turns a recognised document into the content of a draft. Every block is placed, listed as unplaced, or reported as
 * cleaned away; nothing is thrown out silently. Never fails: what is not recognised is a finding.
 */
export function placeRecognised(recognised: RecognisedDocument, known: Known): PlacedDocument {
  const { sourceBlocks, title: found, titleText, spamTitle, headings, edition, detected } = recognised;
  const year = known.year ?? detected.year;
  const likely = edition.byTables
    ? editionById(edition.byTables)
    : newestEdition(edition.byHeadings ?? undefined);
  const { form, countyForm } = chooseForm(coveredYear(year, likely), sourceBlocks, headings, known.county);
  const tables = placeTables(sourceBlocks, form);
  const body = bodyOf(
    sourceBlocks,
    found,
    firstOf(headings),
    lastOf(headings),
    tablesIn(recognised, tables, form),
    form,
  );
  const preface = body.preface.filter((at) => at < body.end && !tables.taken.has(at));
  const front = frontOf(sourceBlocks, preface, body);
  const unit = detected.unit ?? known.unit?.name ?? null;
  const title = titleOf(titleText, spamTitle, known.unit?.organ ?? known.unit?.name ?? unit, year);
  if (title !== "") front.title = title.slice(0, 500);

  const organ = known.unit?.organ ?? front.signedBy ?? unit;
  const sections = sectionsIn(recognised, form, body, preface, tables);
  const generated = new Set(preface.filter((at) => isPrintedAnyway(sourceBlocks, at, preface, front, organ)));
  const all = allPlacements(recognised, form, { body, sections, generated, tables });
  const content = {
    front,
    chapters: chapterContent(all.flatMap(chapterPart), form.outline),
    figures: tables.figures,
  };
  const placements = all.filter(({ target }) => target !== null);
  const unplaced = all.filter(({ target }) => target === null);
  const judged = { known, year, unit, form, content, sections, placements: all, ofTables: tables.findings };
  const findings = findingsOf(recognised, judged);
  return {
    edition: form.edition.id,
    year,
    unit: known.unit?.name ?? unit,
    title,
    detected,
    form,
    countyForm,
    content,
    sourceHeadings: headingsByChapter(sections),
    printed: tables.printed,
    placements,
    unplaced,
    cleaned: recognised.cleaned,
    findings,
    certainty: certaintyOf(placements, unplaced, findings),
    otherEdition: tables.otherEdition,
  };
}

type Judged = Pick<PlacedDocument, "year" | "unit" | "form" | "content"> & {
  known: Known;
  ofTables: readonly ImportFinding[];
  sections: readonly SourceSection[];
  placements: readonly Placement[];
};

function findingsOf(
  recognised: RecognisedDocument,
  { known, year, unit, form, content, sections, placements, ofTables }: Judged,
): ImportFinding[] {
  const { sourceBlocks, source, titleText, spamTitle, headings, edition, years, unitInText } = recognised;
  const otherTables = ofTables.some(({ code }) => code === "I-edition");
  const units = { unit, unitInText, signedBy: content.front.signedBy };
  const said = { years, edition, title: titleText, spamTitle, headings: headings.size, otherTables };
  const all = [
    ...conflicts({ known, year, form, ...units, ...said }),
    ...ofTables,
    ...headingFindings(recognised, sections, form),
    ...pictureFindings(sourceBlocks),
    ...commentFindings(source),
    ...asideFindings(source),
    ...asideWords(recognised.cleaned, placements, form.year),
    ...(known.withoutRules
      ? []
      : checkFindings(form, content, known.unit?.organ ?? known.unit?.name ?? unit ?? "")),
  ];
  // What is said of several places in the same words is said once.
  return [...new Map(all.map((finding) => [`${finding.code} ${finding.message}`, finding])).values()];
}

/** The parts of the document that go into chapters, without what has a place of its own. */
function sectionsIn(
  { sourceBlocks, headings }: RecognisedDocument,
  form: Form,
  body: Body,
  preface: readonly number[],
  { taken }: PlacedTables,
): SourceSection[] {
  const reserved = new Set([...taken, ...body.annexNames, ...(body.signature?.at ?? [])]);
  return [
    ...openingSection(preface, reserved, headings.size > 0, form),
    ...sectionsOf(sourceBlocks, headings, body.end, form.outline),
  ].map((section) => ({ ...section, body: section.body.filter((at) => !reserved.has(at)) }));
}

type Layout = {
  body: Body;
  sections: readonly SourceSection[];
  /** Positions of sentences that the document prints from the front matter. */
  generated: ReadonlySet<number>;
  tables: PlacedTables;
};

/** Where every block and every row of an indicator table went, in the source's order. */
function allPlacements(
  { sourceBlocks, title, spamTitle }: RecognisedDocument,
  form: Form,
  { body, sections, generated, tables }: Layout,
): Placement[] {
  const { overflow, written } = proseOfSections(
    sections.map((section) => ({ ...section, body: section.body.filter((at) => !generated.has(at)) })),
    (at, rank, deeper) => blocksOf(sourceBlocks[at] as CleanBlock, rank, deeper),
    (at) => rankOf(at === null ? undefined : sourceBlocks[at]),
  );
  const { taken, placements } = tables;
  const hijacked = spamTitle !== null;
  const shared = { sourceBlocks, title, hijacked, sections, body, form, generated, taken };
  return [...placementsOf({ ...shared, overflow, written }), ...placements].sort(
    (one, other) => one.from - other.from,
  );
}

function firstOf(headings: ReadonlyMap<number, string>): number {
  return headings.size === 0 ? -1 : Math.min(...headings.keys());
}

function lastOf(headings: ReadonlyMap<number, string>): number {
  return headings.size === 0 ? -1 : Math.max(...headings.keys());
}

function rankOf(block: CleanBlock | undefined): number | null {
  return block?.kind === "text" ? block.rank : null;
}

/** What a placement brings into a chapter. */
function chapterPart({ target, blocks = [] }: Placement) {
  return target && "chapterId" in target ? [{ chapterId: target.chapterId, blocks }] : [];
}

/** The indicator tables of the document, and which of them the form annexes. */
function tablesIn({ sourceBlocks }: RecognisedDocument, { taken, placements }: PlacedTables, form: Form) {
  const annexes = new Set([...taken].filter((at) => isAnnex(sourceBlocks[at], placements, form)));
  return { taken, annexes };
}

/** True for a table that the form annexes, and does not print within a chapter. */
function isAnnex(block: CleanBlock | undefined, placements: readonly Placement[], form: Form): boolean {
  return placements.some(({ from, target }) => {
    if (from !== block?.from || target?.kind !== "figures") return false;
    return form.tables.find(({ id }) => id === target.tableId)?.chapterId === undefined;
  });
}

function frontOf(sourceBlocks: readonly CleanBlock[], preface: readonly number[], body: Body): Front {
  const opening = preface.map((at) => sourceText(sourceBlocks[at] as CleanBlock)).join("\n");
  const { signedBy, signedOn } = body.signature ?? {};
  return {
    ...frontIn(opening, textsOf(sourceBlocks).join("\n")),
    ...(signedBy ? { signedBy } : {}),
    ...(signedOn ? { signedOn } : {}),
  };
}

/** The title as it stands; by the statutory pattern where there is none, or where the page's was hijacked. */
function titleOf(text: string, spamTitle: string | null, unit: string | null, year: number | null): string {
  if (text !== "" && spamTitle === null) return text;
  return unit && year ? statutoryTitle(editionOf(year) ?? newestEdition(), unit, year) : text;
}

function headingsByChapter(sections: readonly SourceSection[]): Record<string, string[]> {
  const headings: Record<string, string[]> = {};
  for (const { heading, target } of sections)
    if (heading !== null) headings[target.chapterId] = [...(headings[target.chapterId] ?? []), heading];
  return headings;
}

/** What the rules of the edition find wrong in what was read. What is only missing, the draft's own steps will ask for. */
function checkFindings(form: Form, content: ReportContent, name: string): ImportFinding[] {
  return runChecks({ form, content, lastYear: null, unit: { name, kind: "township" } })
    .filter(({ missing }) => !missing)
    .map(({ code, severity, message }) => ({ code, severity, message }));
}
