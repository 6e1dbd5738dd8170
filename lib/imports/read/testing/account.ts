import { withoutBlanks } from "@/lib/core/prose/blanks";
import { readChapterNumbering, readNumbering } from "@/lib/core/prose/numbering/prose-numbering";
import { type Prose, proseText } from "@/lib/core/prose/prose";
import type { PlacedDocument } from "../../place/placed-document";
import { type SourceBlock, sourceText } from "../source-block";

/** How often each character, blanks left aside, occurs in some texts. */
export function characterCounts(texts: readonly string[], counts = new Map<string, number>(), sign = 1) {
  for (const text of texts)
    for (const char of withoutBlanks(text).split("")) counts.set(char, (counts.get(char) ?? 0) + sign);
  return counts;
}

/**
 * What does not add up between a source and what became of it: every character is placed, unplaced or reported as
 * cleaned, and what cleaning wrote instead is placed or unplaced. Empty where nothing was lost and nothing came from nowhere.
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

/** Texts that were placed in a chapter, and that its prose does not hold. Numbers of headings are the outline's to print. */
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
    // Of a heading that its body follows on the line, the outline may print the heading.
    const body = words.slice(words.indexOf("。") + 1);
    const held = [text, words, body].some((part) => prose.includes(withoutBlanks(part)));
    return held ? [] : [text];
  });
}

/** The words that stand for the pictures of a chapter. */
function altsOf({ content }: Prose): string[] {
  return content.flatMap((block) => (block.type === "picture" ? [block.attrs.alt] : []));
}
