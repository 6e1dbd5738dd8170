import { withoutBlanks } from "@/lib/core/prose/blanks";
import { readChapterNumbering, readNumbering } from "@/lib/core/prose/numbering/prose-numbering";
import { type Prose, proseText } from "@/lib/core/prose/prose";
import type { PlacedDocument } from "../../place/placed-document";
import { type SourceBlock, sourceText } from "../source-block";

/** Number of occurrences of each character, except blanks, in some texts. */
export function characterCounts(texts: readonly string[], counts = new Map<string, number>(), sign = 1) {
  for (const text of texts)
    for (const char of withoutBlanks(text).split("")) counts.set(char, (counts.get(char) ?? 0) + sign);
  return counts;
}

/**
 * Characters that are not accounted for between a source and its result: every one must be placed, unplaced
 * or recorded as cleaned, and every replacement placed or unplaced. Empty if nothing was lost and nothing
 * added.
 */
export function unaccounted(source: readonly SourceBlock[], placed: PlacedDocument): Record<string, number> {
  const counts = characterCounts(source.map(sourceText));
  const times = placed.cleaned.map(({ text, became, times }) => ({ text, became, times }));
  for (const { text, became, times: often } of times) {
    characterCounts([text], counts, -often);
    characterCounts([became], counts, often);
  }
  characterCounts(
    [...placed.placements, ...placed.unplaced].map(({ text }) => text),
    counts,
    -1,
  );
  return Object.fromEntries([...counts].filter(([, count]) => count !== 0));
}

/**
 * Texts placed in a chapter that its prose does not contain. Heading numbers are excluded, as the outline
 * prints them.
 */
export function missingFromProse(placed: PlacedDocument): string[] {
  const proseOfChapter = new Map(
    Object.entries(placed.content.chapters).map(([id, prose]) => [
      id,
      withoutBlanks([proseText(prose), ...altsOf(prose)].join("")),
    ]),
  );
  return placed.placements.flatMap(({ text, target }) => {
    if (target?.kind !== "chapter") return [];
    const prose = proseOfChapter.get(target.chapterId) ?? "";
    const words = readChapterNumbering(text) ?? readNumbering(text)?.rest ?? text;
    // If the body follows a heading on the same line, the outline may print the heading.
    const body = words.slice(words.indexOf("。") + 1);
    const held = [text, words, body].some((part) => prose.includes(withoutBlanks(part)));
    return held ? [] : [text];
  });
}

/** The alternative texts of a chapter's pictures. */
function altsOf({ content }: Prose): string[] {
  return content.flatMap((block) => (block.type === "picture" ? [block.attrs.alt] : []));
}
