/**
 * The characters that only the reader's own fonts can draw: without such a font the page shows an empty box.
 */
export function RareCharacters({ characters }: { characters: readonly string[] }) {
  if (characters.length === 0) return null;
  const named = characters.map((character) => `${character}（${codeOf(character)}）`);
  return (
    <p className="mt-3 px-2 text-ink-2 text-sm print:hidden">
      文中生僻字：{named.join("、")}。显示为方框时，是本机字库没有这个字，括号里是它的国际编码（Unicode）。
    </p>
  );
}

/** “U+20BB7”. */
function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
