import { chapterNumber } from "@/lib/core/prose/numbering/numbering";
import { proseText } from "@/lib/core/prose/prose";
import { PREFACE } from "@/lib/core/report";
import { figureValue } from "@/lib/core/tables/figures";
import { labelPath, unitOf } from "@/lib/core/tables/table";
import type { PlacedDocument } from "./placed-document";

/**
 * The summary of a document that the command line prints. Figures are decimal strings; null is a cell without
 * a number.
 */
export function summaryOf(placed: PlacedDocument) {
  const { form, content, sourceHeadings } = placed;
  const chapter = (id: string, heading: string) => ({
    id,
    heading,
    sourceHeading: sourceHeadings[id]?.join("；") ?? null,
    text: proseText(content.chapters[id]),
  });
  return {
    edition: placed.edition,
    year: placed.year,
    unit: placed.unit,
    title: placed.title,
    chapters: [
      ...(content.chapters[PREFACE] ? [chapter(PREFACE, "引言")] : []),
      ...form.outline.chapters.map(({ id, heading }, index) =>
        chapter(id, `${chapterNumber(index)}${heading}`),
      ),
    ],
    figures: [...form.cells.values()]
      .filter(({ id }) => placed.printed.has(id))
      .map((cell) => ({
        path: labelPath(cell.section, cell.row),
        column: [...(cell.column.above ?? []), cell.column.label].join("·"),
        unit: unitOf(cell),
        value: figureValue(form, content.figures, cell.id),
      })),
    pictures: [...placed.placements, ...placed.unplaced].flatMap(({ picture, text, target }) =>
      picture
        ? [
            {
              alt: text,
              type: picture.mime,
              bytes: picture.bytes,
              sha256: picture.id,
              chapter: target?.kind === "chapter" ? target.chapterId : null,
            },
          ]
        : [],
    ),
    cleaned: placed.cleaned,
    unplaced: placed.unplaced.map(({ text, reason }) => ({ text, reason })),
    findings: placed.findings,
  };
}
