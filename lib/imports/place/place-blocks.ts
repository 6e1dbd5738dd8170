import type { Form } from "@/lib/core/editions/form";
import type { Front } from "@/lib/core/report";
import type { CleanBlock } from "../read/clean/clean";
import type { ChapterPart } from "./chapters/chapter-content";
import { blocksOf, proseOfSections } from "./chapters/chapter-prose";
import type { Layout } from "./chapters/lay-out";
import { isPrintedAnyway } from "./chapters/opening";
import { placementsOf } from "./chapters/placements";
import type { Placement } from "./placement";
import type { RecognisedDocument } from "./recognise/recognise-document";
import type { PlacedTables } from "./tables/place-tables";

type Arranged = { layout: Layout; tables: PlacedTables; front: Front; publisher: string | null };

/** The placement of every block and every row of an indicator table, in the source's order. */
export function placeBlocks(
  { sourceBlocks, title, spamTitle }: RecognisedDocument,
  form: Form,
  { layout: { body, preface, sections }, tables: { taken, placements }, front, publisher }: Arranged,
): Placement[] {
  const generated = new Set(
    preface.filter((at) => isPrintedAnyway(sourceBlocks, at, preface, front, publisher)),
  );
  const { overflow, written } = proseOfSections(
    sections.map((section) => ({ ...section, body: section.body.filter((at) => !generated.has(at)) })),
    (at, rank, deeper) => blocksOf(sourceBlocks[at] as CleanBlock, rank, deeper),
    (at) => rankOf(at === null ? undefined : sourceBlocks[at]),
    (at) => textOf(sourceBlocks[at]),
  );
  const shared = {
    sourceBlocks,
    title,
    hijacked: spamTitle !== null,
    sections,
    body,
    form,
    generated,
    taken,
  };
  return [...placementsOf({ ...shared, overflow, written }), ...placements].sort(
    (one, other) => one.from - other.from,
  );
}

/** The chapters' parts from the placements, in order. */
export function chapterParts(placements: readonly Placement[]): ChapterPart[] {
  return placements.flatMap(({ target, blocks = [] }) =>
    target && "chapterId" in target ? [{ chapterId: target.chapterId, blocks }] : [],
  );
}

function textOf(block: CleanBlock | undefined): string {
  return block?.kind === "text" ? block.text.trim() : "";
}

function rankOf(block: CleanBlock | undefined): number | null {
  return block?.kind === "text" ? block.rank : null;
}
