/**
 * The characters that can begin a match of a pattern; null if the pattern does not determine them. A search
 * for many words tests these first: at nearly every position of a text no match can begin.
 */
export function firstCharacters(pattern: string): Set<string> | null {
  const found = new Set<string>();
  for (const alternative of alternativesOf(pattern)) {
    const firsts = firstsOf(alternative);
    if (!firsts) return null;
    for (const each of firsts) found.add(each);
  }
  return found;
}

function firstsOf(alternative: string): Iterable<string> | null {
  const group = /^\((?:\?(?:<?[=!]|:))?/.exec(alternative)?.[0];
  if (group === undefined)
    return /^[\u4e00-\u9fff](?![?*{])/.test(alternative) ? alternative.charAt(0) : null;
  const end = closingOf(alternative);
  const rest = alternative.slice(end + 1);
  // A lookbehind or lookahead matches no characters itself.
  if (group.length > 1 && group !== "(?:") return firstsOf(rest);
  return /^[?*{]/.test(rest) ? null : firstCharacters(alternative.slice(group.length, end));
}

/** The alternatives of a pattern: the parts between bars outside of brackets. */
function alternativesOf(pattern: string): string[] {
  const found: string[] = [];
  let begun = 0;
  for (let at = 0; at < pattern.length; at = behind(pattern, at)) {
    if (pattern[at] !== "|") continue;
    found.push(pattern.slice(begun, at));
    begun = at + 1;
  }
  return [...found, pattern.slice(begun)];
}

/** The position behind the character, class or group at a position. */
function behind(pattern: string, at: number): number {
  if (pattern[at] === "\\") return at + 2;
  if (pattern[at] === "[") {
    let end = at + 1;
    while (end < pattern.length && pattern[end] !== "]") end += pattern[end] === "\\" ? 2 : 1;
    return end + 1;
  }
  if (pattern[at] === "(") return at + closingOf(pattern.slice(at)) + 1;
  return at + 1;
}

/** The position of the bracket that closes the group with which a text begins. */
function closingOf(pattern: string): number {
  let at = 1;
  while (at < pattern.length && pattern[at] !== ")") at = behind(pattern, at);
  return at;
}
