import type { SourceBlock } from "../read/source-block";
import { certaintyOf } from "./certainty";
import { chapterContent } from "./chapters/chapter-content";
import { chooseForm } from "./chapters/choose-form";
import { headingsByChapter, itemHeadings, layOutSource } from "./chapters/lay-out";
import { documentFindings } from "./document-findings";
import { chapterParts, placeBlocks } from "./place-blocks";
import { placeFront } from "./place-front";
import type { KnownBefore, PlacedDocument } from "./placed-document";
import { type RecognisedDocument, recogniseDocument } from "./recognise/recognise-document";
import { placeTables } from "./tables/place-tables";

/** Recognises and places a document in one step, for callers that know everything beforehand. */
export function placeDocument(source: readonly SourceBlock[], known: KnownBefore = {}): PlacedDocument {
  return placeRecognised(recogniseDocument(source), known);
}

/**
 * Turns a recognised document into the content of a draft. Every block is placed, listed as unplaced or
 * recorded as cleaned. Never throws: what is not recognised becomes a finding.
 */
export function placeRecognised(recognised: RecognisedDocument, known: KnownBefore): PlacedDocument {
  const year = known.year ?? recognised.detected.year;
  const { form, countyForm } = chooseForm(recognised, year, known.county);
  const tables = placeTables(recognised.sourceBlocks, form);
  const layout = layOutSource(recognised, form, tables);
  const { front, title, unit, organ, publisher } = placeFront(recognised, layout, { year, unit: known.unit });
  const all = placeBlocks(recognised, form, { layout, tables, front, publisher });
  const content = {
    front,
    chapters: chapterContent(chapterParts(all), form.outline),
    figures: tables.figures,
  };
  const findings = documentFindings(recognised, {
    ...{ known, year, unit, organ, form, content, placements: all },
    sections: layout.sections,
    ofTables: tables.findings,
  });
  const placements = all.filter(({ target }) => target !== null);
  const unplaced = all.filter(({ target }) => target === null);
  return {
    edition: form.edition.id,
    year,
    unit: known.unit?.name ?? unit,
    organ,
    title,
    detected: recognised.detected,
    form,
    countyForm,
    content,
    sourceHeadings: headingsByChapter(layout.sections),
    itemHeadings: itemHeadings(layout.sections, recognised.headings),
    printed: tables.printed,
    placements,
    unplaced,
    cleaned: recognised.cleaned,
    findings,
    certainty: certaintyOf(placements, unplaced, findings),
    otherEdition: tables.otherEdition,
  };
}
