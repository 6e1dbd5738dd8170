import type { Form } from "@/lib/core/editions/form";
import type { CleanBlock } from "../../read/clean/clean";
import type { Placement } from "../placement";
import type { RecognisedDocument } from "../recognise/recognise-document";
import type { PlacedTables } from "../tables/place-tables";
import { type Body, bodyOf } from "./body";
import { openingSection } from "./opening";
import { type SourceSection, sourceSections } from "./sections";

/** The blocks of the opening, of the chapters and of the end of the document, by index. */
export type Layout = {
  body: Body;
  /** Between the title and the first chapter, without indicator tables. */
  preface: readonly number[];
  /** The parts that go into chapters, without blocks placed elsewhere. */
  sections: readonly SourceSection[];
};

/** Divides the document into opening, chapters and end, once its indicator tables are known. */
export function layOutSource(recognised: RecognisedDocument, form: Form, tables: PlacedTables): Layout {
  const { sourceBlocks, title, headings } = recognised;
  const [first, last] =
    headings.size === 0 ? [-1, -1] : [Math.min(...headings.keys()), Math.max(...headings.keys())];
  const found = bodyOf(sourceBlocks, title, first, last, indicatorTables(sourceBlocks, tables, form), form);
  const preface = found.preface.filter((at) => at < found.end && !tables.taken.has(at));
  const chapters = sourceSections(sourceBlocks, headings, found.end, form.outline);
  // A chapter heading stays one even if it also names an annex.
  const heads = new Set(chapters.map(({ headingAt }) => headingAt));
  const body = { ...found, annexNames: found.annexNames.filter((at) => !heads.has(at)) };
  const reserved = new Set([...tables.taken, ...body.annexNames, ...(body.signature?.at ?? [])]);
  const sections = [...openingSection(preface, reserved, headings.size > 0, form), ...chapters].map(
    (section) => ({ ...section, body: section.body.filter((at) => !reserved.has(at)) }),
  );
  return { body, preface, sections };
}

/** For each chapter id the document's headings above its text. */
export function headingsByChapter(sections: readonly SourceSection[]): Record<string, string[]> {
  const headings: Record<string, string[]> = {};
  for (const { heading, target } of sections)
    if (heading !== null) headings[target.chapterId] = [...(headings[target.chapterId] ?? []), heading];
  return headings;
}

/** The headings of parts that were moved from another chapter into their own. */
export function itemHeadings(
  sections: readonly SourceSection[],
  chapterHeadings: ReadonlyMap<number, string>,
): Set<string> {
  return new Set(
    sections.flatMap(({ heading, headingAt }) =>
      heading === null || headingAt === null || chapterHeadings.has(headingAt) ? [] : [heading],
    ),
  );
}

/** The document's indicator tables, and which of them the form prints as annexes. */
function indicatorTables(
  sourceBlocks: readonly CleanBlock[],
  { taken, placements }: PlacedTables,
  form: Form,
) {
  const annexes = new Set([...taken].filter((at) => isAnnex(sourceBlocks[at], placements, form)));
  return { taken, annexes };
}

/** True for a table that the form prints as an annex and not in a chapter. */
function isAnnex(block: CleanBlock | undefined, placements: readonly Placement[], form: Form): boolean {
  return placements.some(({ from, target }) => {
    if (from !== block?.from || target?.kind !== "figures") return false;
    return form.tables.find(({ id }) => id === target.tableId)?.chapterId === undefined;
  });
}
