import { readChapterNumbering, readNumbering } from "@/lib/core/prose/numbering/prose-numbering";
import { unstopped } from "@/lib/core/prose/prose-lines";
import type { Form } from "../../../editions/form";
import { shownFigure, shownProse } from "../../../prose/live-figures";
import { blockText, type Prose, type ProseBlock, type ProseInline } from "../../../prose/prose";
import { type FieldValue, parsePath, type ReportContent } from "../../../report";
import { spokenUnit } from "../../../tables/spoken-unit";
import type { CellId } from "../../../tables/table";
import type { Passage, PassageRepair, Repair } from "../check";
import { inlineText, lengthOf, replaceInBlock, type Show } from "./splice";

/**
 * The field's value after a repair. Null if the words that the finding quoted are no longer there, so that an
 * outdated finding never overwrites newer text, and if a repair would split a live figure.
 */
export function repairedValue(
  content: ReportContent,
  { path, value }: Repair,
  form: Form,
): FieldValue | null {
  if ("figure" in value) return { value: value.figure };
  if ("text" in value) return value.text;
  const parsed = parsePath(path);
  const prose = parsed?.kind === "chapter" ? content.chapters[parsed.chapterId] : undefined;
  const block = prose?.content[value.passage.block];
  if (!prose || !block) return null;
  const { from, to, text } = value.passage;
  const shown = shownProse(prose, form, content.figures).content[value.passage.block];
  if (!shown || to <= from || blockText(shown).slice(from, to) !== text) return null;
  const show: Show = (figure) => shownFigure(form, content.figures, figure.attrs);
  const blocks = repairedBlock(block, value.passage, value.with, { form, content, show });
  return blocks && withBlocks(prose, value.passage.block, blocks);
}

type Around = { form: Form; content: ReportContent; show: Show };

function repairedBlock(
  block: ProseBlock,
  passage: Passage,
  by: PassageRepair,
  around: Around,
): ProseBlock[] | null {
  if ("headingLevel" in by) return parted(block, passage, by.headingLevel, around);
  const bound = "cellId" in by ? boundTo(by.cellId, passage.text, around) : [textNode(by.text)];
  if (bound === null) return null;
  // A heading contains only text: the cell's number is inserted as text.
  const words = bound.map((node) => (node.type === "text" ? node : textNode(around.show(node))));
  const nodes = block.type === "heading" ? words : bound;
  const replaced = replaceInBlock(block, passage, nodes, around.show);
  return replaced && [replaced];
}

/**
 * “共182条” bound to its cell: the text before the number, the live figure, and a unit that differs from the
 * cell's own.
 */
function boundTo(id: CellId, text: string, { form }: Around): ProseInline[] | null {
  const cell = form.cells.get(id);
  if (!cell) return null;
  const own = spokenUnit(cell);
  const unit = own !== null && text.endsWith(own);
  const [before = "", after = ""] = aroundNumber(unit ? text.slice(0, -own.length) : text);
  // A compound unit (“182条次”) differs from the cell's own, and is kept as written.
  return [textNode(before), { type: "liveFigure", attrs: { cellId: id, unit } }, textNode(after)];
}

/**
 * The text before and after the first number; two empty strings if there is none, so that all of the words
 * are replaced.
 */
function aroundNumber(text: string): [string, string] {
  const number = /[0-9０-９](?:[0-9０-９.．,，]*[0-9０-９])?|[〇零一二两三四五六七八九十百千万亿]+/.exec(
    text,
  );
  if (!number) return ["", ""];
  return [text.slice(0, number.index), text.slice(number.index + number[0].length)];
}

/**
 * Splits a line into the text before the words, the words as a heading without their typed number, and the
 * rest.
 */
function parted(
  block: ProseBlock,
  { from, to, text }: Passage,
  level: 2 | 3 | 4,
  { show }: Around,
): ProseBlock[] | null {
  if (block.type !== "paragraph" && block.type !== "heading") return null;
  const nodes: readonly ProseInline[] = block.content ?? [];
  const heading = unstopped((readNumbering(text)?.rest ?? readChapterNumbering(text) ?? text).trim());
  const whole = { type: "paragraph" as const, content: [...nodes] };
  const before = replaceInBlock(whole, { from, to: lengthOf(nodes, show) }, [], show);
  const rest = replaceInBlock(whole, { from: 0, to }, [], show);
  if (heading === "" || !before || !rest) return null;
  return [
    ...paragraph(before, show),
    { type: "heading", attrs: { level }, content: [textNode(heading)] },
    ...paragraph(rest, show),
  ];
}

/** The paragraph without blanks at its ends; nothing if it is empty. */
function paragraph(block: ProseBlock, show: Show): ProseBlock[] {
  if (block.type !== "paragraph") return [];
  const nodes = block.content ?? [];
  const text = inlineText(nodes, show);
  const lead = /^[\s\u3000]*/.exec(text)?.[0].length ?? 0;
  if (lead === text.length) return [];
  const trimmed = lead > 0 ? replaceInBlock(block, { from: 0, to: lead }, [], show) : block;
  return trimmed ? [trimmed] : [];
}

function textNode(text: string): { type: "text"; text: string } {
  return { type: "text", text };
}

function withBlocks(prose: Prose, at: number, blocks: ProseBlock[]): Prose {
  return { ...prose, content: prose.content.toSpliced(at, 1, ...blocks) };
}
