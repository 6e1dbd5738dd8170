import type { Block } from "@/lib/core/document/block";
import { textOfBlock } from "@/lib/core/document/block-text";
import { compose } from "@/lib/core/document/compose";
import { formFor } from "@/lib/core/editions/registry";
import { proseText } from "@/lib/core/prose/prose";
import { wordSimilarity } from "@/lib/core/prose/prose-words";
import { cellPathLabel } from "@/lib/core/tables/cell-label";
import { placeDocument } from "@/lib/imports/place/place-document";
import type { PlacedDocument } from "@/lib/imports/place/placed-document";
import { type SourceBlock, sourceText } from "@/lib/imports/read/source-block";
import type { PublishedReport } from "../types";
import type { PortalFound, PortalOutcome } from "./schema";

/** Maximum number of stored differences of each kind. */
const KEPT = 40;
/** Maximum number of characters of a stored sentence. */
const SENTENCE = 200;
/** Minimum bigram similarity of two sentences that count as versions of each other. */
const ALIKE = 0.5;
/** A page with a smaller share of the sentences, and without any table, is not the report. */
const LEAST = 0.1;

/**
 * Compares a portal page, parsed like an import, with the published version: each sentence is searched in the
 * whole text of the page, the sentences of the page's chapters in the published ones, and figures are
 * compared cell by cell. Whitespace, punctuation and character width are ignored; pictures are not compared.
 */
export function comparePage(
  source: readonly SourceBlock[],
  published: PublishedReport,
): { outcome: PortalOutcome; found: PortalFound } {
  const { year, unit, countyForm, blocks } = published;
  const placed = placeDocument(source, { year, unit, county: countyForm, withoutRules: true });
  const sentences = sentencesOf(linesOf(blocks));
  const there = bare(source.map(sourceText).join("\n"));
  const missing = sentences.filter((sentence) => !there.includes(bare(sentence)));
  if (placed.printed.size === 0 && missing.length > sentences.length * (1 - LEAST))
    return { outcome: "unreadable", found: nothingRead(noReport) };
  const { tables, cells } = figureDifferences(placed, published);
  const words = wordDifferences(missing, extraSentences(placed, blocks));
  const found = { reason: null, ...words, cells: firstOf(cells), tables };
  const count = missing.length + words.extra.count + cells.length + tables.length;
  return { outcome: count === 0 ? "same" : "differs", found };
}

const noReport =
  "网页上没有读到这份年度报告。可能是栏目页、登录页，或者正文放在附件里、由脚本载入。请填正文所在的网址。";

/** The result if nothing could be compared. */
export function nothingRead(reason: string): PortalFound {
  const none = { count: 0, first: [] };
  return { reason, sentences: none, extra: none, cells: none, tables: [] };
}

/** The text of a document. Tables are compared by cells; a title on two lines is joined. */
function linesOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.type === "picture" || block.type === "indicatorTable") return [];
    return block.type === "title" ? block.lines.join("") : textOfBlock(block);
  });
}

function sentencesOf(lines: readonly string[]): string[] {
  const all = lines.flatMap((line) => line.split(/(?<=[。！？；])|[\n\t]/));
  return [...new Set(all.map((sentence) => sentence.trim()).filter((sentence) => bare(sentence).length > 1))];
}

/** Letters, digits, and punctuation within numbers. */
function bare(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[^\p{L}\p{N}.%]+/gu, "")
    .replace(/(?<!\d)\.|\.(?!\d)/g, "");
}

/** Sentences in the page's chapters that the published version lacks. */
function extraSentences({ content }: PlacedDocument, blocks: readonly Block[]): string[] {
  const own = bare(linesOf(blocks).join("\n"));
  const lines = Object.values(content.chapters).map((prose) => proseText(prose));
  return sentencesOf(lines).filter((sentence) => !own.includes(bare(sentence)));
}

/** Pairs each missing sentence with the most similar one on the page; the remaining ones are extra. */
function wordDifferences(
  missing: readonly string[],
  extra: readonly string[],
): Pick<PortalFound, "sentences" | "extra"> {
  const left = new Set(extra);
  const sentences = missing.slice(0, KEPT).map((published) => {
    const there = mostAlike(published, left);
    if (there !== null) left.delete(there);
    return { published: cut(published), there: there === null ? null : cut(there) };
  });
  return {
    sentences: { count: missing.length, first: sentences },
    extra: firstOf([...left].map(cut)),
  };
}

function mostAlike(sentence: string, among: ReadonlySet<string>): string | null {
  let best: string | null = null;
  let most = ALIKE;
  for (const each of among) {
    const alike = wordSimilarity(sentence, each);
    if (alike > most) [best, most] = [each, alike];
  }
  return best;
}

/**
 * Compares the figures of both documents as printed. A table without any cell on the page is reported as
 * missing, without listing its cells.
 */
function figureDifferences(placed: PlacedDocument, { year, unit, countyForm, blocks }: PublishedReport) {
  const form = formFor(year, countyForm);
  const printed = new Set([...placed.printed].flatMap((id) => form.cells.get(id)?.table.id ?? []));
  const there = figuresOf(compose({ form, content: placed.content, unit }));
  const tables: string[] = [];
  const cells: PortalFound["cells"]["first"] = [];
  for (const block of blocks) {
    if (block.type !== "indicatorTable") continue;
    if (!printed.has(block.tableId)) tables.push(block.title);
    else
      for (const [id, text] of figuresOf([block])) {
        const cell = form.cells.get(id);
        const other = there.get(id) ?? "";
        if (cell && bare(text) !== bare(other))
          cells.push({ label: cellPathLabel(cell), published: text, there: other });
      }
  }
  return { tables, cells };
}

function figuresOf(blocks: readonly Block[]): Map<string, string> {
  return new Map(
    blocks.flatMap((block) =>
      block.type === "indicatorTable"
        ? block.parts
            .flatMap(({ body }) => body)
            .flatMap((row) => row.cells)
            .flatMap(({ cellId, text }) => (cellId === null ? [] : [[cellId, text] as const]))
        : [],
    ),
  );
}

function firstOf<Item>(items: readonly Item[]): { count: number; first: Item[] } {
  return { count: items.length, first: items.slice(0, KEPT) };
}

function cut(sentence: string): string {
  return sentence.length > SENTENCE ? `${sentence.slice(0, SENTENCE)}…` : sentence;
}
