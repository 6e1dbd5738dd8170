const none: readonly RegExpExecArray[] = [];

/**
 * Every match of a pattern in a text, like `matchAll`. That clones the pattern for every text, which costs
 * more than the search if hundreds of patterns are tried on short lines and nearly all find nothing.
 */
export function matchesOf(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  const first = pattern.exec(text);
  if (first === null) return none;
  const found = [first];
  // Without the flag g, exec would find the first match forever.
  if (!pattern.global) throw new TypeError(`${pattern} has no flag g`);
  for (let last = first; ; ) {
    if (last[0] === "") pattern.lastIndex += pattern.unicode ? lengthAt(text, pattern.lastIndex) : 1;
    const next = pattern.exec(text);
    if (next === null) return found;
    found.push(next);
    last = next;
  }
}

/** The code units of the character at a position. */
function lengthAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}
