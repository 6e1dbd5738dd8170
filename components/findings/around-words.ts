import type { Passage } from "@/lib/core/checks/engine/check";

/** So many characters on each side tell which sentence it is. */
const AROUND = 14;

/** What stands before and behind the words; null where they stand there no more, or nothing is around them. */
export function aroundWords(line: string, { from, to, text }: Passage) {
  if (line.slice(from, to) !== text || line.length === text.length) return null;
  const before =
    line
      .slice(Math.max(0, from - AROUND), from)
      .split("\n")
      .at(-1) ?? "";
  const after = line.slice(to, to + AROUND).split("\n")[0] ?? "";
  return {
    before: from > AROUND ? `…${before}` : before,
    after: to + AROUND < line.length ? `${after}…` : after,
  };
}
