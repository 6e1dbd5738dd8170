import { z } from "zod";
import type { Block } from "../document/block";

/**
 * The text of a progress sheet, a bulletin or a letter: drafted from the record and edited by the county.
 * Limited in size, so that a page can display and print it.
 */
const words = z.string().max(5000, "一段不超过 5000 个字。");
const id = z.string().min(1).max(60);
const cell = z.object({
  text: z.string().max(500, "一格不超过 500 个字。"),
  header: z.boolean(),
  colspan: z.int().min(1).max(20),
  rowspan: z.int().min(1).max(500),
});
const span = z.int().min(1).max(40);
const printed = z.string().max(500);
const figuresPart = z.object({
  heading: printed.nullable(),
  columns: z.int().min(1).max(40),
  head: z.array(z.array(z.object({ text: printed, colspan: span, rowspan: span })).max(40)).max(10),
  body: z
    .array(
      z.object({
        ...{ rowId: printed, level: z.int() },
        cells: z
          .array(
            z.object({
              ...{ text: printed, kind: z.enum(["label", "unit", "figure", "blank"]) },
              ...{ cellId: printed.nullable(), colspan: span, rowspan: z.int().min(1).max(200) },
            }),
          )
          .max(40),
      }),
    )
    .max(300),
});
const paperBlockSchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("title"), id, lines: z.array(words).min(1).max(5) }),
  z.object({
    ...{ type: z.literal("heading"), id, level: z.literal([1, 2, 3, 4]), number: z.string().max(20) },
    ...{ text: words, chapterId: id },
  }),
  z.object({ type: z.literal("paragraph"), id, text: words, chapterId: id }),
  z.object({
    ...{ type: z.literal("proseTable"), id, chapterId: id },
    rows: z.array(z.array(cell).min(1).max(20)).min(1).max(500),
  }),
  z.object({ type: z.literal("annexNote"), id, titles: z.array(words).max(10) }),
  z.object({ type: z.literal("signature"), id, organ: words, date: z.string().max(40) }),
  z.object({ type: z.literal("annex"), id, label: z.string().max(20), title: words }),
  z.object({
    ...{ type: z.literal("indicatorTable"), id, tableId: id, title: printed, chapterId: id.nullable() },
    ...{ layout: z.enum(["list", "grouped", "matrix", "wide"]), parts: z.array(figuresPart).max(20) },
  }),
  z.object({
    ...{ type: z.literal("tableNote"), id, tableId: id, chapterId: id.nullable() },
    lines: z.array(words).max(100),
  }),
]);

export const paperBlocksSchema = z
  .array(paperBlockSchema)
  .min(1, "文件不能是空的。")
  .max(200, "不超过 200 段。")
  .refine((blocks) => new Set(blocks.map((block) => block.id)).size === blocks.length, "段落重复。");
export type PaperBlock = z.output<typeof paperBlockSchema>;

/** The blocks of a drafted paper: `composeSeasonPaper` creates no other kinds. */
export function paperBlocksOf(blocks: readonly Block[]): PaperBlock[] {
  return paperBlocksSchema.parse(blocks);
}

/**
 * The text about one unit in a paper: its rows of the tables with their heads, and the sentences that name
 * it. Of a sentence that lists several units only this unit's name and their number are kept: the text does
 * not change because another unit is added or removed.
 */
export function linesAbout(blocks: readonly PaperBlock[], unit: string): string[] {
  return blocks.flatMap((block) => {
    if (block.type === "proseTable") return tableLines(block.rows, unit);
    if (block.type !== "paragraph" || !block.text.includes(unit)) return [];
    return block.text
      .split(/(?<=[。；])/)
      .filter((sentence) => sentence.includes(unit))
      .map((sentence) => ownPart(sentence, unit));
  });
}

type Rows = Extract<PaperBlock, { type: "proseTable" }>["rows"];

function tableLines([head, ...body]: Rows, unit: string): string[] {
  return body
    .filter((cells) => cells.some(({ text }) => text.trim() === unit))
    .map((cells) =>
      cells
        .flatMap(({ text }, at) => {
          const label = head?.[at]?.text ?? "";
          return label === "序号" || text.trim() === "" ? [] : [`${label}：${text.trim()}`];
        })
        .join("，"),
    );
}

function ownPart(sentence: string, unit: string): string {
  const colon = sentence.indexOf("：");
  const items = sentence.slice(colon + 1).split("、");
  if (colon < 0 || items.length < 2) return counted(sentence.trim());
  const own = items.filter((item) => item.includes(unit)).map((item) => item.replace(/[。；]$/, ""));
  return own.length === 0
    ? counted(sentence.trim())
    : `${counted(sentence.slice(0, colon))}：${own.join("、").trim()}。`;
}

/** The first gap in a drafted text that the county has to fill, as “【…】”; null if there is none. */
export function unfilledIn(blocks: readonly PaperBlock[]): string | null {
  const [gap] = blocks.flatMap(textsOf).flatMap((text) => text.match(/【[^【】]*】/) ?? []);
  return gap ?? null;
}

function textsOf(block: PaperBlock): string[] {
  if (block.type === "proseTable") return block.rows.flatMap((cells) => cells.map(({ text }) => text));
  return "text" in block ? [block.text] : [];
}

/** Counts are normalised: “…的有3个单位：” is the same line as “…的有4个单位：”. */
function counted(text: string): string {
  return text.replace(/有\d+个单位(?=：|$)/, "有");
}

/** The units about which a paper says something that they have not seen: by name, in the given order. */
export function unseenUnits(
  blocks: readonly PaperBlock[],
  units: readonly { name: string; shown: readonly string[] }[],
): string[] {
  return units
    .filter(({ name, shown }) => linesAbout(blocks, name).some((line) => !shown.includes(line)))
    .map(({ name }) => name);
}
