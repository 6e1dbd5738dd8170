import { z } from "zod";
import type { Block } from "./block";

const text = z.string();
const span = z.int().min(1);
const chapterId = text;
const chapterOrNone = text.nullable();

const proseCell = z.object({ text, header: z.boolean(), colspan: span, rowspan: span });
const headCell = z.object({ text, colspan: span, rowspan: span });
const bodyCell = z.object({
  text,
  kind: z.enum(["label", "unit", "figure", "blank"]),
  cellId: text.nullable(),
  colspan: span,
  rowspan: span,
});
const part = z.object({
  heading: text.nullable(),
  columns: z.int(),
  head: z.array(z.array(headCell)),
  body: z.array(z.object({ rowId: text, level: z.int(), cells: z.array(bodyCell) })),
});

/** The blocks of the official document as stored with a version. */
const blockSchema: z.ZodType<Block> = z.discriminatedUnion("type", [
  z.object({ type: z.literal("title"), id: text, lines: z.array(text) }),
  z.object({
    type: z.literal("heading"),
    id: text,
    level: z.literal([1, 2, 3, 4]),
    number: text,
    text,
    chapterId,
  }),
  z.object({ type: z.literal("paragraph"), id: text, text, chapterId }),
  z.object({ type: z.literal("picture"), id: text, pictureId: text, alt: text, chapterId }),
  z.object({ type: z.literal("proseTable"), id: text, rows: z.array(z.array(proseCell)), chapterId }),
  z.object({
    type: z.literal("indicatorTable"),
    id: text,
    tableId: text,
    title: text,
    layout: z.enum(["list", "grouped", "matrix", "wide"]),
    parts: z.array(part),
    chapterId: chapterOrNone,
  }),
  z.object({
    type: z.literal("tableNote"),
    id: text,
    tableId: text,
    lines: z.array(text),
    chapterId: chapterOrNone,
  }),
  z.object({ type: z.literal("annexNote"), id: text, titles: z.array(text) }),
  z.object({ type: z.literal("signature"), id: text, organ: text, date: text }),
  z.object({ type: z.literal("annex"), id: text, label: text, title: text }),
]);

/** All blocks of one document. */
export const blocksSchema = z.array(blockSchema);
