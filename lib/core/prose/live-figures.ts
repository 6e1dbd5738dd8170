import Big from "big.js";
import { withColumn } from "../tables/cell-label";
import type { Figures } from "../tables/figure";
import { figureValue } from "../tables/figures";
import { spokenUnit } from "../tables/spoken-unit";
import type { Cell, CellId, WithCells } from "../tables/table";
import type { LiveFigure, Prose, ProseBlock, ProseInline, ProseText } from "./prose";

/**
 * Converts live figures to plain text. Stored prose keeps the nodes, so that a sentence follows its table
 * while the report is being written; everything that prints, compares or checks text uses the text that these
 * functions produce.
 */

/** The prose and figures of a report. */
type WithFigures = { chapters: Record<string, Prose>; figures: Figures };

/**
 * A range of shown text that comes from a cell: in block `block`, the characters [from, to) of its
 * `blockText`.
 */
export type LiveSpan = {
  block: number;
  from: number;
  to: number;
  cellId: CellId;
  /** Whether there is a number to show; `absent` if the form has no such cell. */
  state: "filled" | "blank" | "absent";
};

/**
 * The number of a cell as printed, with its unit if the node says so; or last year's number, or “较上年增加3件”. If
 * the cell is blank, unreadable or missing in the form, a note in brackets that says so.
 */
export function shownFigure(form: WithCells, figures: Figures, attrs: LiveFigure["attrs"]): string {
  const cell = form.cells.get(attrs.cellId);
  if (!cell) return "［表中没有这一项］";
  const unit = attrs.unit ? (spokenUnit(cell) ?? "") : "";
  if (attrs.past?.show === "value") return `${attrs.past.value}${unit}`;
  const value = figureValue(form, figures, cell.id);
  if (value === null) return `［未填：${shortName(cell)}］`;
  return attrs.past ? changeSince(attrs.past.value, value, unit) : `${value}${unit}`;
}

function changeSince(before: string, now: string, unit: string): string {
  const change = new Big(now).minus(before);
  if (change.eq(0)) return "与上年持平";
  return `较上年${change.gt(0) ? "增加" : "减少"}${change.abs().toFixed()}${unit}`;
}

/**
 * The prose with every live figure as text. Returns the same object if there are none, or if the shown text
 * has not changed.
 */
export function shownProse(prose: Prose, form: WithCells, figures: Figures): Prose {
  const live = figuresIn(prose);
  if (live.length === 0) return prose;
  const texts = live.map(({ attrs }) => shownFigure(form, figures, attrs));
  const before = shownBefore.get(prose);
  if (before && before.texts.length === texts.length && before.texts.every((text, at) => text === texts[at]))
    return before.shown;
  let next = 0;
  const shown = withLines(prose, (nodes) =>
    joined(nodes.map((node) => (node.type === "text" ? node.text : (texts[next++] ?? "")))),
  );
  shownBefore.set(prose, { texts, shown });
  return shown;
}

/** The content with every live figure of every chapter as text; the same object if there are none. */
export function shownContent<Content extends WithFigures>(content: Content, form: WithCells): Content {
  const entries = Object.entries(content.chapters);
  const shown = entries.map(([id, prose]) => [id, shownProse(prose, form, content.figures)] as const);
  if (shown.every(([, prose], at) => prose === entries[at]?.[1])) return content;
  return { ...content, chapters: Object.fromEntries(shown) };
}

/** The ranges of a prose's shown text that come from cells, in reading order. */
export function liveSpans(prose: Prose, form: WithCells, figures: Figures): LiveSpan[] {
  if (figuresIn(prose).length === 0) return [];
  return prose.content.flatMap((block, index) => {
    let at = 0;
    return linesIn(block).flatMap((nodes, line) => {
      if (line > 0) at += 1;
      return nodes.flatMap((node): LiveSpan[] => {
        const from = at;
        at += node.type === "text" ? node.text.length : shownFigure(form, figures, node.attrs).length;
        if (node.type === "text") return [];
        const { cellId } = node.attrs;
        return [{ block: index, from, to: at, cellId, state: stateOf(form, figures, node.attrs) }];
      });
    });
  });
}

/** The live figures of a prose in reading order; cached by the prose object. */
export function figuresIn(prose: Prose): readonly LiveFigure[] {
  const known = figuresBefore.get(prose);
  if (known) return known;
  const figures = prose.content.flatMap((block) =>
    linesIn(block).flatMap((nodes) => nodes.filter((node) => node.type === "liveFigure")),
  );
  figuresBefore.set(prose, figures);
  return figures;
}

/**
 * Text copied from another year's report: live figures whose cell exists in this form stay live and show this
 * year's number. The others, and comparisons of that year with the one before, become plain text.
 */
export function carriedProse(
  prose: Prose,
  form: WithCells,
  from: { form: WithCells; content: { figures: Figures } },
): Prose {
  const stays = ({ attrs }: LiveFigure) => form.cells.has(attrs.cellId) && !attrs.past;
  if (figuresIn(prose).every(stays)) return prose;
  return withLines(prose, (nodes) =>
    nodes.flatMap((node): ProseInline[] =>
      node.type === "text" || stays(node)
        ? [node]
        : joined([shownFigure(from.form, from.content.figures, node.attrs)]),
    ),
  );
}

const shownBefore = new WeakMap<Prose, { texts: string[]; shown: Prose }>();
const figuresBefore = new WeakMap<Prose, readonly LiveFigure[]>();

function stateOf(
  form: WithCells,
  figures: Figures,
  { cellId: id, past }: LiveFigure["attrs"],
): LiveSpan["state"] {
  if (!form.cells.has(id)) return "absent";
  return past?.show !== "value" && figureValue(form, figures, id) === null ? "blank" : "filled";
}

/** The lines of a block in the order of `blockText`. */
function linesIn(block: ProseBlock): readonly (readonly ProseInline[])[] {
  switch (block.type) {
    case "paragraph":
    case "heading":
      return [block.content ?? []];
    case "table":
      return block.content
        .flatMap((row) => row.content ?? [])
        .flatMap((cell) => cell.content.map((paragraph) => paragraph.content ?? []));
    case "picture":
      return [];
  }
}

/** Replaces the nodes of every paragraph, in reading order. Headings contain no live figures. */
function withLines(prose: Prose, to: (nodes: readonly ProseInline[]) => ProseInline[]): Prose {
  const line = <Paragraph extends { content?: ProseInline[] | undefined }>(
    paragraph: Paragraph,
  ): Paragraph => (paragraph.content ? { ...paragraph, content: to(paragraph.content) } : paragraph);
  const content = prose.content.map((block): ProseBlock => {
    if (block.type === "paragraph") return line(block);
    if (block.type !== "table") return block;
    const rows = block.content.map((row) => ({
      ...row,
      content: row.content?.map((cell) => ({ ...cell, content: cell.content.map(line) })),
    }));
    return { ...block, content: rows };
  });
  return { ...prose, content };
}

function joined(texts: readonly string[]): ProseText[] {
  const text = texts.join("");
  return text === "" ? [] : [{ type: "text", text }];
}

/**
 * The label of the cell's row without its printed number, and of its column if there are several; in a table
 * of one row, only the column.
 */
function shortName({ table, row, column, section }: Cell): string {
  if (table.layout === "wide") return [...(column.above ?? []), column.label].join("·");
  const parent = section.rows.find(({ id }) => id === row.parent);
  const own = unnumbered(row.label);
  // “总计” and “其他” are meaningless without their parent.
  const label = parent && own.length < 3 ? `${unnumbered(parent.label)}·${own}` : own;
  return section.columns.length > 1 ? withColumn(label, column.label) : label;
}

function unnumbered(label: string): string {
  return label.replace(/^(?:[（(][一二三四五六七八九十]+[）)]|[一二三四五六七八九十]+、|\d+\.)/, "");
}
