import type { Outline } from "@/lib/core/outline/outline";
import { measures } from "@/lib/core/tables/table";
import type { CleanBlock } from "../../read/clean/clean";
import { bareHeading } from "../../read/clean/heading-concept";
import { sourceCell, type TableBlock } from "../../read/source-block";
import { isFigureText, labelNumber } from "./labels";
import type { Vocabulary } from "./vocabulary";

/** A run with fewer lines, or fewer figures, is not a table. */
const LINES_MIN = 8;
const FIGURES_MIN = 4;

type Token = { text: string; kind: "label" | "unit" | "figure"; from: number };

/**
 * Restores tables that lost their rows: label, unit and figure each on a separate line, without a tab. They
 * are recognised by the words that forms print, and become rows of label (and unit) and figures.
 */
export function gatherFlattened(
  sourceBlocks: readonly CleanBlock[],
  vocabulary: Vocabulary,
  outlines: readonly Outline[],
): CleanBlock[] {
  const headings = new Set(
    outlines.flatMap(({ chapters }) => chapters.map(({ heading }) => bareHeading(heading))),
  );
  const gathered: CleanBlock[] = [];
  for (let at = 0; at < sourceBlocks.length; ) {
    const tokens = runFrom(sourceBlocks, at, vocabulary, headings);
    const figures = tokens.filter(({ kind }) => kind === "figure").length;
    if (tokens.length >= LINES_MIN && figures >= FIGURES_MIN && tokens[0]?.kind === "label") {
      gathered.push({ ...tableOf(tokens), from: tokens[0].from });
      at += tokens.length;
    } else {
      const next = at + Math.max(1, tokens.length);
      gathered.push(...sourceBlocks.slice(at, next));
      at = next;
    }
  }
  return gathered;
}

function runFrom(
  sourceBlocks: readonly CleanBlock[],
  start: number,
  vocabulary: Vocabulary,
  headings: ReadonlySet<string>,
): Token[] {
  const tokens: Token[] = [];
  for (let at = start; at < sourceBlocks.length; at += 1) {
    const block = sourceBlocks[at];
    if (block?.kind !== "text" || block.text.length > 90 || block.rank !== null) break;
    const kind = kindOf(block.text, vocabulary);
    // A chapter's heading has much the same words as a row: it is a row only if figures follow at once.
    if (
      kind === "label" &&
      headings.has(bareHeading(block.text)) &&
      !leadsToFigures(sourceBlocks, at, vocabulary)
    )
      break;
    const torn =
      kind === null &&
      tokens.at(-1)?.kind === "label" &&
      !/。/.test(block.text) &&
      nextIsFigure(sourceBlocks, at);
    if (kind === null && !torn) break;
    tokens.push({ text: block.text, kind: kind ?? "label", from: block.from });
  }
  while (tokens.length > 0 && tokens.at(-1)?.kind === "label" && !tokens.some(({ kind }) => kind === "unit"))
    tokens.pop();
  return tokens;
}

/**
 * True if a numbered row label follows, and a unit or figure soon after it, as rows do under their header.
 */
function leadsToFigures(sourceBlocks: readonly CleanBlock[], at: number, vocabulary: Vocabulary): boolean {
  const kinds = sourceBlocks
    .slice(at + 1, at + 4)
    .map((block) =>
      block.kind === "text" ? { kind: kindOf(block.text, vocabulary), text: block.text } : null,
    );
  const [first] = kinds;
  return (
    first?.kind === "label" &&
    labelNumber(first.text) !== "" &&
    kinds.slice(1).some((next) => next?.kind === "unit" || next?.kind === "figure")
  );
}

function kindOf(text: string, vocabulary: Vocabulary): Token["kind"] | null {
  if ((measures as readonly string[]).includes(text.trim())) return "unit";
  if (isFigureText(text)) return "figure";
  return vocabulary.has(text) ? "label" : null;
}

/** A label broken over two lines continues up to its unit or figure. */
function nextIsFigure(sourceBlocks: readonly CleanBlock[], at: number): boolean {
  const next = sourceBlocks[at + 1];
  return (
    next?.kind === "text" &&
    ((measures as readonly string[]).includes(next.text.trim()) || isFigureText(next.text))
  );
}

function tableOf(tokens: readonly Token[]): TableBlock {
  const rows: string[][] = [];
  const listed = tokens.some(({ kind }) => kind === "unit");
  let open: { labels: string[]; rest: string[] } = { labels: [], rest: [] };
  const settle = () => {
    // A header has no figure: of several labels before one, each that is numbered or complete is a row.
    const labels = open.labels.reduce<string[]>((all, label) => {
      if (all.length > 0 && isContinuation(label)) all[all.length - 1] += label;
      else all.push(label);
      return all;
    }, []);
    for (const label of labels.slice(0, -1)) rows.push(listed ? [label, "", ""] : [label]);
    if (labels.length > 0 || open.rest.length > 0) rows.push(rowOf(labels.at(-1) ?? "", open.rest, listed));
    open = { labels: [], rest: [] };
  };
  for (const { text, kind } of tokens) {
    if (kind === "label" && open.rest.length > 0) settle();
    (kind === "label" ? open.labels : open.rest).push(text);
  }
  settle();
  return { kind: "table", caption: "", rows: rows.map((row) => row.map(sourceCell)) };
}

function rowOf(label: string, rest: readonly string[], listed: boolean): string[] {
  if (!listed) return [label, ...rest];
  const unit = rest.find((text) => !isFigureText(text)) ?? "";
  const values = rest.filter((text) => isFigureText(text));
  return [label, unit, ...(values.length > 0 ? values : [""])];
}

/**
 * A remark or the rest of one: it begins with a bracket that is not a number, or closes one that it does not
 * open.
 */
function isContinuation(label: string): boolean {
  const text = label.trim();
  if (labelNumber(text) !== "") return false;
  return /^[（(]/.test(text) || /^[^（(]*[）)]$/.test(text);
}
