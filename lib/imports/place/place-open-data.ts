import { z } from "zod";
import { openFigures } from "@/lib/core/document/open-data";
import type { Form } from "@/lib/core/editions/form";
import { oldestYear } from "@/lib/core/editions/registry";
import { emptyContent } from "@/lib/core/report";
import type { Figure } from "@/lib/core/tables/figure";
import { parseFigure } from "@/lib/core/tables/figures";
import { type SourceBlock, sourceCell, textBlock } from "../read/source-block";
import { placeDocument } from "./place-document";
import type { PlacedDocument } from "./placed-document";

/** A report as returned by `GET /api/v1/reports/<unit>/<year>`; other properties are ignored. */
export const openDataSchema = z.object({
  unit: z.object({ name: z.string() }),
  year: z.number().int().min(oldestYear).max(2100),
  title: z.string(),
  preface: z.string().default(""),
  chapters: z.array(z.object({ heading: z.string(), text: z.string() })).max(100),
  figures: z
    .array(
      z.object({
        path: z.array(z.string()).min(1),
        column: z.string().nullable(),
        unit: z.string().nullable(),
        value: z.union([z.number(), z.string(), z.null()]),
      }),
    )
    .max(2000),
});
type OpenData = z.infer<typeof openDataSchema>;

/**
 * Published text is placed like a document's; figures by their labels, so that each returns to its own cell.
 */
export function placeOpenData(report: OpenData): PlacedDocument {
  const { unit, year } = report;
  const known = { year, unit: { name: unit.name, organ: unit.name } };
  const placed = placeDocument(sourceBlocksOf(report), known);
  return { ...placed, content: { ...placed.content, figures: figuresIn(placed.form, report) } };
}

function sourceBlocksOf({ title, preface, chapters, figures }: OpenData): SourceBlock[] {
  return [
    textBlock(title),
    ...linesOf(preface),
    ...chapters.flatMap(({ heading, text }): SourceBlock[] => [textBlock(heading), ...linesOf(text)]),
    // The labels show which county's rows the table has; the figures themselves come from their cells.
    {
      kind: "table",
      caption: "",
      rows: figures.map(({ path, unit, value }) =>
        [path.at(-1) ?? "", unit ?? "", value === null ? "" : String(value)].map(sourceCell),
      ),
    },
  ];
}

function linesOf(text: string): SourceBlock[] {
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map(textBlock);
}

function figuresIn(form: Form, report: OpenData): Record<string, Figure> {
  const values = new Map(report.figures.map((figure) => [nameOf(figure), figure.value]));
  // Open data lists the cells of a form in its order, so the names here are in the same order.
  const names = openFigures(form, emptyContent).map(nameOf);
  return Object.fromEntries(
    [...form.cells.values()].flatMap((cell, at) => {
      const value = values.get(names[at] ?? "");
      return value === undefined || value === null ? [] : [[cell.id, parseFigure(String(value), cell)]];
    }),
  );
}

function nameOf({ path, column }: { path: readonly string[]; column: string | null }): string {
  return JSON.stringify([path, column]);
}
