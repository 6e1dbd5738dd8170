import type { Passage, Severity } from "@/lib/core/checks/engine/check";
import type { Block } from "@/lib/core/document/block";
import { textOfBlock } from "@/lib/core/document/block-text";
import type { CheckedFinding } from "../../reading/worker/checked-report";

/** Characters [from, to) of a text, and the index of their finding. */
export type Mark = { finding: number; severity: Severity; from: number; to: number };

/** The marks of a block: characters of its text, whole cells by id, or all of it. */
export type BlockMarks = {
  words: Mark[];
  cells: Map<string, Pick<Mark, "finding" | "severity">>;
  whole: Pick<Mark, "finding" | "severity"> | null;
};

/**
 * The marks of all findings by block id. Findings are sorted by severity: of two on one cell the first is
 * marked.
 */
export function findingMarks(
  blocks: readonly Block[],
  findings: readonly CheckedFinding[],
): ReadonlyMap<string, BlockMarks> {
  const byId = new Map(blocks.map((block) => [block.id, block]));
  const marks = new Map<string, BlockMarks>();
  findings.forEach(({ severity, places }, finding) => {
    for (const { printed, passage } of places) {
      const block = printed && byId.get(printed.blockId);
      if (!printed || !block) continue;
      const own: BlockMarks = marks.get(block.id) ?? { words: [], cells: new Map(), whole: null };
      marks.set(block.id, own);
      const mark = { finding, severity };
      const range = passage && printed.words ? rangeOf(textOfBlock(block), passage) : null;
      if (range) own.words.push({ ...mark, ...range });
      else if (printed.cellId === undefined) own.whole ??= mark;
      else if (!own.cells.has(printed.cellId)) own.cells.set(printed.cellId, mark);
    }
  });
  return marks;
}

/** The position of the words; of several occurrences the one nearest to where they were found. */
function rangeOf(text: string, { text: said, from }: Passage): { from: number; to: number } | null {
  const words = said.trim();
  if (words === "") return null;
  let best = -1;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    if (best < 0 || Math.abs(at - from) < Math.abs(best - from)) best = at;
  return best < 0 ? null : { from: best, to: best + words.length };
}

/** A text in segments, each with the most severe mark on it. Joined, the segments are the text. */
type MarkedSegment = { text: string; mark: Mark | null };

export function markedSegments(text: string, marks: readonly Mark[]): MarkedSegment[] {
  const edges = [...new Set([0, text.length, ...marks.flatMap(({ from, to }) => [from, to])])]
    .filter((at) => at >= 0 && at <= text.length)
    .sort((one, other) => one - other);
  const segments: MarkedSegment[] = [];
  for (const [index, from] of edges.entries()) {
    const to = edges[index + 1];
    if (to === undefined) break;
    const over = marks.filter((mark) => mark.from <= from && mark.to >= to);
    const mark = over.sort((one, other) => one.finding - other.finding)[0] ?? null;
    const last = segments.at(-1);
    if (last && last.mark === mark) last.text += text.slice(from, to);
    else segments.push({ text: text.slice(from, to), mark });
  }
  return segments;
}
