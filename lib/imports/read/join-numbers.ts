import type { SourceBlock } from "./source-block";

/** Only “一、” or “（二）”: “1.” alone may be a cell of a table. */
const numberAlone =
  /^[\s\u3000]*(?:[一二三四五六七八九十]{1,3}\s*[、.．]|[（(][一二三四五六七八九十]{1,3}[）)])[\s\u3000]*$/;
/** Maximum length of a heading's text, in characters. */
const HEADING_MAX = 40;

/** Joins a heading's number to its text on the next line: a page may break the line between them. */
export function joinNumbers(blocks: readonly SourceBlock[]): SourceBlock[] {
  const joined: SourceBlock[] = [];
  for (const block of blocks) {
    const before = joined.at(-1);
    if (before?.kind === "text" && numberAlone.test(before.text) && isWords(block))
      joined[joined.length - 1] = { ...block, text: before.text.trim() + block.text.trimStart() };
    else joined.push(block);
  }
  return joined;
}

function isWords(block: SourceBlock): block is Extract<SourceBlock, { kind: "text" }> {
  return (
    block.kind === "text" &&
    /^[\s\u3000]*[\u3400-\u9fff]/.test(block.text) &&
    block.text.trim().length <= HEADING_MAX &&
    !/^[\s\u3000]*[一二三四五六七八九十]{1,3}\s*[、.．]/.test(block.text)
  );
}
