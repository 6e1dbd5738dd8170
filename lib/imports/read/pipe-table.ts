import { type AsideBlock, tableOfTexts } from "./source-block";

const rule = /^\s*\|?\s*:?-{2,}:?\s*(\|\s*:?-{2,}:?\s*)*\|?\s*$/;

/**
 * A table of Markdown that begins at a line: rows with cells between “|”, the second one a rule. The bars and the rule are
 * no words: they are set aside. Null where none begins there.
 */
export function pipeTable(lines: readonly string[], from: number) {
  if (!isRow(lines[from]) || !rule.test(lines[from + 1] ?? "") || !(lines[from + 1] ?? "").includes("|"))
    return null;
  let next = from + 2;
  while (isRow(lines[next])) next += 1;
  const rows = [lines[from] as string, ...lines.slice(from + 2, next)].map(cellsOf);
  const bars = lines.slice(from, next).map((line, at) => (at === 1 ? line : line.replace(/\\\||[^|]/g, "")));
  const markup: AsideBlock = { kind: "aside", what: "markup", text: bars.join(" ") };
  return { blocks: [tableOfTexts(rows), markup], next };
}

function isRow(line: string | undefined): boolean {
  return line !== undefined && /\|/.test(line) && line.trim() !== "";
}

function cellsOf(line: string): string[] {
  const inner = line
    .trim()
    .replace(/^\|/, "")
    .replace(/(?<!\\)\|$/, "");
  return inner.split(/(?<!\\)\|/);
}
