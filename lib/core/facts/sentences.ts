import { matchesOf } from "@/lib/core/matches";
/** [from, to) of a line. */
export type Span = { from: number; to: number };

/** The sentences of a line, each with its closing mark. */
export function sentencesOf(text: string): Span[] {
  const spans: Span[] = [];
  let from = 0;
  for (const match of matchesOf(text, /[。！？!?\n]+/g)) {
    const to = match.index + match[0].length;
    spans.push({ from, to });
    from = to;
  }
  if (from < text.length) spans.push({ from, to: text.length });
  return spans;
}

/**
 * For each character of a text, the number of open brackets around it; an unclosed bracket ends with its
 * sentence.
 */
export function bracketDepths(text: string): Uint8Array {
  const depths = new Uint8Array(text.length);
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (char === "）" || char === ")") depth = Math.max(0, depth - 1);
    depths[at] = depth;
    if (char === "（" || char === "(") depth = Math.min(255, depth + 1);
    if (char === "。" || char === "\n") depth = 0;
  }
  return depths;
}
