const ends = new Set(["。", "；", "！", "？", "\n"].map((mark) => mark.charCodeAt(0)));

/** Limit in characters: pasted text may contain no full stop at all, and no real sentence is longer. */
const REACH = 400;

/** The sentence around a position of a text: [from, to) without its closing mark. */
export function sentenceAround(text: string, at: number): { from: number; to: number; text: string } {
  let from = at;
  while (from > 0 && at - from < REACH && !ends.has(text.charCodeAt(from - 1))) from -= 1;
  let to = at;
  while (to < text.length && to - at < REACH && !ends.has(text.charCodeAt(to))) to += 1;
  return { from, to, text: text.slice(from, to) };
}
