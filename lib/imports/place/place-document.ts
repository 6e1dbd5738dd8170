import { runChecks } from "@/lib/core/checks/run-checks";
import type { EditionId } from "@/lib/core/editions/edition";
import type { CountyForm, Form } from "@/lib/core/editions/form";
import { editionById, editions, newestEdition } from "@/lib/core/editions/registry";
import type { Front, ReportContent } from "@/lib/core/report";
import type { CellId } from "@/lib/core/tables/table";
import { statutoryTitle } from "@/lib/core/title";
import { type CleanBlock, clean } from "../read/clean/clean";
import type { Cleaned } from "../read/clean/cleaned";
import { type SourceBlock, sourceText } from "../read/source-block";
import { type Body, bodyOf } from "./chapters/body";
import { blocksOf, orderedProse, proseOfSections } from "./chapters/chapter-prose";
import { allForms, chooseForm, coveredYear } from "./chapters/choose-form";
import { isPrintedAnyway, openingSection } from "./chapters/opening";
import { placementsOf } from "./chapters/placements";
import { type SourceSection, sectionsOf } from "./chapters/sections";
import { asideFindings, commentFindings, pictureFindings } from "./left-out";
import type { ImportFinding, Placement } from "./placement";
import { conflicts } from "./recognise/conflicts";
import { editionTold } from "./recognise/edition";
import { frontIn } from "./recognise/front";
import { chapterHeadings } from "./recognise/headings";
import { findTitle } from "./recognise/title";
import { unitIn, unitNamedIn } from "./recognise/unit";
import { type YearEvidence, yearsTold } from "./recognise/year";
import { gatherFlattened } from "./tables/gather-flattened";
import { placeTables } from "./tables/place-tables";
import { type Vocabulary, vocabularyOfForms } from "./tables/vocabulary";

/** What is known of a document beforehand; what it says itself is checked against it. */
export type Known = {
  year?: number;
  /** The unit for which it is brought in. */
  unit?: { name: string; organ: string };
  /** What the county settled for the year: outline and local rows, where its edition lets it. */
  county?: CountyForm;
};

export type PlacedDocument = {
  edition: EditionId;
  /** Null where neither the document nor the caller tells it. */
  year: number | null;
  /** The unit's short name, “青城镇”; null where the document names none. */
  unit: string | null;
  title: string;
  /** What the document says itself, whatever was known beforehand. */
  told: { year: number | null; yearFrom: YearEvidence["source"] | null; unit: string | null };
  /** The form in which the content is laid out, and what makes it again: `formFor(form.year, countyForm)`. */
  form: Form;
  countyForm: CountyForm;
  content: ReportContent;
  /** Chapter id → the headings under which the source had its text. */
  sourceHeadings: Record<string, string[]>;
  /** Cells that a table of the source prints, blank ones included. */
  printed: ReadonlySet<CellId>;
  placements: Placement[];
  unplaced: Placement[];
  cleaned: Cleaned[];
  findings: ImportFinding[];
};

/**
 * Turns the blocks of a document into the content of a draft. Every block is placed, listed as unplaced, or reported as
 * cleaned away; nothing is thrown out silently. Never fails: what is not recognised is a finding.
 */
export function placeDocument(source: readonly SourceBlock[], known: Known = {}): PlacedDocument {
  const { blocks: lines, cleaned, pageTitle, spamTitle } = clean(source);
  const sourceBlocks = gatherFlattened(lines, printedWords(), outlines);
  const texts = sourceBlocks.flatMap((block) => (block.kind === "text" ? [block.text] : []));

  const allHeadings = chapterHeadings(sourceBlocks);
  const found = findTitle(sourceBlocks, firstOf(allHeadings));
  const headings = new Map([...allHeadings].filter(([at]) => !found || at > Math.max(...found.at)));
  const titleText = found?.text ?? pageTitle ?? "";
  const told = editionTold([...headings.values()], sourceBlocks);
  const early = frontIn("", texts.join("\n"));
  const years = yearsTold(titleText, early.periodFrom, texts, undefined);
  const year = known.year ?? years[0]?.year ?? null;
  const likely = told.byTables ? editionById(told.byTables) : newestEdition(told.byHeadings ?? undefined);
  const { form, countyForm } = chooseForm(coveredYear(year, likely), sourceBlocks, headings, known.county);

  const tables = placeTables(sourceBlocks, form);
  const annexes = new Set(
    [...tables.taken].filter((at) => isAnnex(sourceBlocks[at], tables.placements, form)),
  );
  const body = bodyOf(
    sourceBlocks,
    found,
    firstOf(headings),
    lastOf(headings),
    { taken: tables.taken, annexes },
    form,
  );
  const preface = body.preface.filter((at) => at < body.end && !tables.taken.has(at));
  const front = frontOf(sourceBlocks, preface, texts, body);
  const toldUnit =
    unitIn(titleText) ?? unitNamedIn(texts) ?? (front.signedBy ? unitIn(front.signedBy) : null);
  const unit = toldUnit ?? known.unit?.name ?? null;
  const title = titleOf(titleText, spamTitle, known.unit?.organ ?? known.unit?.name ?? unit, year);
  if (title !== "") front.title = title.slice(0, 500);

  const reserved = new Set([...tables.taken, ...body.annexNames, ...(body.signature?.at ?? [])]);
  const sections = [
    ...openingSection(preface, reserved, headings.size > 0, form),
    ...sectionsOf(sourceBlocks, headings, body.end, form.outline),
  ].map((section) => ({ ...section, body: section.body.filter((at) => !reserved.has(at)) }));
  const generated = new Set(
    preface.filter((at) =>
      isPrintedAnyway(sourceBlocks, at, preface, front, known.unit?.organ ?? front.signedBy ?? unit),
    ),
  );
  const { chapters, overflow, written } = proseOfSections(
    sections.map((section) => ({ ...section, body: section.body.filter((at) => !generated.has(at)) })),
    (at, rank, deeper) => blocksOf(sourceBlocks[at] as CleanBlock, rank, deeper),
    (at) => rankOf(at === null ? undefined : sourceBlocks[at]),
  );
  const content: ReportContent = {
    front,
    chapters: orderedProse(form.outline, chapters),
    figures: tables.figures,
  };
  const placements = [
    ...placementsOf({
      sourceBlocks,
      title: found,
      hijacked: spamTitle !== null,
      sections,
      body,
      form,
      overflow,
      written,
      generated,
      taken: tables.taken,
    }),
    ...tables.placements,
  ].sort((one, other) => one.from - other.from);
  const findings = [
    ...conflicts({
      known,
      year,
      years,
      unit,
      told,
      form,
      title: titleText,
      spamTitle,
      headings: headings.size,
    }),
    ...tables.findings,
    ...pictureFindings(sourceBlocks),
    ...commentFindings(source),
    ...asideFindings(source),
    ...checkFindings(form, content, known.unit?.organ ?? known.unit?.name ?? unit ?? ""),
  ];
  return {
    edition: form.edition.id,
    year,
    unit: known.unit?.name ?? unit,
    title,
    told: { year: years[0]?.year ?? null, yearFrom: years[0]?.source ?? null, unit: toldUnit },
    form,
    countyForm,
    content,
    sourceHeadings: headingsByChapter(sections),
    printed: tables.printed,
    placements: placements.filter(({ target }) => target !== null),
    unplaced: placements.filter(({ target }) => target === null),
    cleaned,
    findings,
  };
}

const outlines = editions.flatMap((edition) => edition.outlines);

let words: Vocabulary | null = null;

/** The words of every table that a report may print; made once. */
function printedWords(): Vocabulary {
  words ??= vocabularyOfForms(allForms());
  return words;
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

/** True for a table that the form annexes, and does not print within a chapter. */
function isAnnex(block: CleanBlock | undefined, placements: readonly Placement[], form: Form): boolean {
  return placements.some(({ from, target }) => {
    if (from !== block?.from || target?.kind !== "figures") return false;
    return form.tables.find(({ id }) => id === target.tableId)?.chapterId === undefined;
  });
}

function frontOf(
  sourceBlocks: readonly CleanBlock[],
  preface: readonly number[],
  texts: readonly string[],
  body: Body,
): Front {
  const opening = preface.map((at) => sourceText(sourceBlocks[at] as CleanBlock)).join("\n");
  const { signedBy, signedOn } = body.signature ?? {};
  return {
    ...frontIn(opening, texts.join("\n")),
    ...(signedBy ? { signedBy } : {}),
    ...(signedOn ? { signedOn } : {}),
  };
}

/** The title as it stands; by the statutory pattern where there is none, or where the page's was hijacked. */
function titleOf(text: string, spamTitle: string | null, unit: string | null, year: number | null): string {
  if (text !== "" && spamTitle === null) return text;
  return unit && year ? statutoryTitle(unit, year) : text;
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
