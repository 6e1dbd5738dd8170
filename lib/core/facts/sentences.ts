/** [from, to) of a line. */
export type Span = { from: number; to: number };

/** The sentences of a line; the mark that closes one belongs to it. */
export function sentencesOf(text: string): Span[] {
  const spans: Span[] = [];
  let from = 0;
  for (const match of text.matchAll(/[。！？!?\n]+/g)) {
    const to = match.index + match[0].length;
    spans.push({ from, to });
    from = to;
  }
  if (from < text.length) spans.push({ from, to: text.length });
  return spans;
}

/** Characters of a line that stand inside brackets count their depth; an unclosed bracket ends with its sentence. */
export function bracketDepths(text: string, { from, to }: Span): Uint8Array {
  const depths = new Uint8Array(to - from);
  let depth = 0;
  for (let at = from; at < to; at++) {
    const char = text[at];
    if (char === "）" || char === ")") depth = Math.max(0, depth - 1);
    depths[at - from] = depth;
    if (char === "（" || char === "(") depth = Math.min(255, depth + 1);
  }
  return depths;
}
