import { z } from "zod";

/**
 * Prose: the closed document model of chapters. It is the JSON of the editor's schema, so that what the
 * editor can represent and what is stored are the same. Numbers of headings are never typed: by its position,
 * a heading of level 2 prints （一）, level 3 prints 1., level 4 prints （1）.
 */
const textSchema = z.object({ type: z.literal("text"), text: z.string().min(1) });

/**
 * Last year's number of a live figure's cell when the figure was inserted: `value` shows it, `change` shows
 * the difference to this year's.
 */
export const pastFigureSchema = z.object({
  show: z.enum(["value", "change"]),
  value: z.string().regex(/^-?\d{1,12}(\.\d{1,6})?$/),
});

/**
 * A cell of the indicator tables, displayed in the sentence as its number, with its unit if `unit` is set:
 * see live-figures.ts. With `past` it shows last year's number, or the change. Headings contain none.
 */
const liveFigureSchema = z.object({
  type: z.literal("liveFigure"),
  attrs: z.object({
    cellId: z.string().min(1).max(200),
    unit: z.boolean().optional(),
    past: pastFigureSchema.optional(),
  }),
});

const paragraphSchema = z.object({
  type: z.literal("paragraph"),
  content: z.array(z.discriminatedUnion("type", [textSchema, liveFigureSchema])).optional(),
});

const headingSchema = z.object({
  type: z.literal("heading"),
  attrs: z.object({ level: z.union([z.literal(2), z.literal(3), z.literal(4)]) }),
  content: z.array(textSchema).optional(),
});

const proseCellSchema = z.object({
  type: z.enum(["tableCell", "tableHeader"]),
  attrs: z
    .object({
      colspan: z.number().int().min(1).max(50).default(1),
      rowspan: z.number().int().min(1).max(200).default(1),
      colwidth: z.array(z.number()).nullable().optional(),
    })
    .optional(),
  content: z.array(paragraphSchema).min(1),
});

const proseTableSchema = z.object({
  type: z.literal("table"),
  content: z
    .array(z.object({ type: z.literal("tableRow"), content: z.array(proseCellSchema).optional() }))
    .min(1),
});

/** `pictureId` is the SHA-256 of the picture's bytes, in hex; `alt` is the alternative text. */
const pictureSchema = z.object({
  type: z.literal("picture"),
  attrs: z.object({ pictureId: z.string().regex(/^[0-9a-f]{64}$/), alt: z.string().max(200) }),
});

const proseBlockSchema = z.discriminatedUnion("type", [
  paragraphSchema,
  headingSchema,
  proseTableSchema,
  pictureSchema,
]);

/**
 * The maximum number of blocks of a chapter that may be saved: what is drawn, compared and examined at once
 * stays well below a tenth of a second.
 */
export const PROSE_BLOCKS_MAX = 2000;
/** As many could be saved before: they can still be read. */
const STORED_BLOCKS_MAX = 5000;

export const proseSchema = z.object({
  type: z.literal("doc"),
  content: z.array(proseBlockSchema).max(STORED_BLOCKS_MAX),
});

export type ProseText = z.infer<typeof textSchema>;
export type PastFigure = z.infer<typeof pastFigureSchema>;
export type LiveFigure = z.infer<typeof liveFigureSchema>;
/** The inline nodes of a line. */
export type ProseInline = ProseText | LiveFigure;
export type ProseBlock = z.infer<typeof proseBlockSchema>;
export type ProseTable = z.infer<typeof proseTableSchema>;
export type Prose = z.infer<typeof proseSchema>;

/** Placeholder for a live figure when its table is not available. */
export const UNSHOWN_FIGURE = "［数］";

export const emptyProse: Prose = { type: "doc", content: [] };

/**
 * The characters of a line, with a placeholder for live figures. Code that prints or checks text must first
 * convert them with `shownProse` or `shownContent` (live-figures.ts).
 */
export function textOf(nodes: readonly ProseInline[] | undefined): string {
  return (nodes ?? []).map((node) => (node.type === "text" ? node.text : UNSHOWN_FIGURE)).join("");
}

/** The characters of one block, cells and paragraphs separated by line breaks. */
export function blockText(block: ProseBlock): string {
  switch (block.type) {
    case "paragraph":
    case "heading":
      return textOf(block.content);
    case "table":
      return block.content
        .flatMap((row) => row.content ?? [])
        .flatMap((cell) => cell.content.map((paragraph) => textOf(paragraph.content)))
        .join("\n");
    case "picture":
      return "";
  }
}

/** The characters of a whole prose, one block a line. */
export function proseText(prose: Prose | undefined): string {
  return (prose?.content ?? []).map(blockText).join("\n");
}

/** True if nothing has been written: no character, no picture. */
export function isBlank(prose: Prose | undefined): boolean {
  return (prose?.content ?? []).every((block) => block.type !== "picture" && blockText(block).trim() === "");
}

/**
 * Creates prose from plain lines: one paragraph a line; lines beginning with "## ", "### " or "#### " become
 * headings.
 */
export function proseOf(...lines: string[]): Prose {
  return {
    type: "doc",
    content: lines.map((line): ProseBlock => {
      const heading = /^(#{2,4}) (.+)$/.exec(line);
      const content = (text: string) => (text === "" ? undefined : [{ type: "text" as const, text }]);
      if (heading?.[1] && heading[2])
        return {
          type: "heading",
          attrs: { level: heading[1].length as 2 | 3 | 4 },
          content: content(heading[2]),
        };
      return { type: "paragraph", content: content(line) };
    }),
  };
}
