import type { Form } from "@/lib/core/editions/form";
import type { Prose, ProseBlock } from "@/lib/core/prose/prose";
import { blocksOfHeading, blocksOfLine, paragraphOf } from "@/lib/core/prose/prose-lines";
import { PREFACE, type ReportContent } from "@/lib/core/report";
import { type Item, type Sorting, SURE, sameGoal } from "../review/sorting";

/** The content that a sorting comes to: chapters in the outline's order, each with its blocks in the source's order. */
export function contentOf({ items, front, figures }: Sorting, form: Form): ReportContent {
  const blocks = new Map<string, ProseBlock[]>();
  for (const item of items) {
    const own = blocksOf(item);
    if (own.length === 0 || !("chapterId" in item.goal)) continue;
    const chapter = blocks.get(item.goal.chapterId) ?? [];
    chapter.push(...own);
    blocks.set(item.goal.chapterId, chapter);
  }
  const chapters = [PREFACE, ...form.outline.chapters.map(({ id }) => id)].flatMap(
    (id): [string, Prose][] => {
      const content = blocks.get(id);
      return content ? [[id, { type: "doc", content }]] : [];
    },
  );
  return { front, chapters: Object.fromEntries(chapters), figures };
}

/** What an item brings into the chapter where it stands. */
function blocksOf(item: Item): readonly ProseBlock[] {
  const { goal, found, blocks = [], text, picture } = item;
  if ((goal.kind !== "chapter" && goal.kind !== "heading") || picture === null) return [];
  if (sameGoal(goal, found)) return blocks;
  // A heading that the outline printed stands in the text once it is moved elsewhere.
  if (found.kind === "heading") return blocks.length > 0 ? blocks : blocksOfHeading(text, 2);
  if (blocks.length > 0) return blocks;
  return text.split("\n").flatMap((line) => (line.includes("\t") ? [rowOf(line)] : blocksOfLine(line)));
}

/** A row of a table that became text: its cells apart by wide blanks. */
function rowOf(line: string): ProseBlock {
  return paragraphOf(
    line
      .split("\t")
      .map((cell) => cell.trim())
      .filter((cell) => cell !== "")
      .join("　"),
  );
}

/** The blocks that a person should look at, in the source's order; what stands under a doubtful heading goes with it. */
export function waiting({ items }: Sorting): Item[] {
  const found: Item[] = [];
  let led: Item | null = null;
  for (const item of items) {
    if (item.found.kind === "heading") led = item;
    else if (led && !follows(led, item)) led = null;
    if (!isWaiting(item)) continue;
    if (led && led !== item && isWaiting(led)) continue;
    found.push(item);
  }
  return found;
}

export function isWaiting({ goal, seen, confidence }: Item): boolean {
  return !seen && (goal.kind === "open" || (goal.kind !== "out" && confidence < SURE));
}

/** The items below this one that stand in the same place, up to the next heading of the source: they may move with it. */
export function followers({ items }: Sorting, id: number): number[] {
  const lead = items[id];
  if (!lead) return [];
  const found: number[] = [];
  for (const item of items.slice(id + 1)) {
    if (item.found.kind === "heading" || !follows(lead, item)) break;
    found.push(item.id);
  }
  return found;
}

function follows(lead: Item, item: Item): boolean {
  if (lead.goal.kind === "open") return item.goal.kind === "open";
  return (
    "chapterId" in lead.goal && item.goal.kind === "chapter" && item.goal.chapterId === lead.goal.chapterId
  );
}

/** Texts of the source that the report will not hold, for a person to know before accepting. Never what the form prints anyway. */
export function leftOut({ items }: Sorting): Item[] {
  return items.filter(
    ({ goal, text }) => (goal.kind === "open" || goal.kind === "out") && text.trim() !== "",
  );
}
