/**
 * Reads a block as Excel and WPS put it on the clipboard: cells separated by tabs, rows by line ends; a cell
 * that contains a tab, a line end or a quotation mark is quoted. The line end after the last row does not
 * start another row.
 */
export function parseBlock(text: string): string[][] {
  const rows: string[][] = [[]];
  let rest = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  for (;;) {
    const quoted = /^"((?:[^"]|"")*)"(?=[\t\n]|$)/.exec(rest);
    const raw = quoted ? quoted[0] : (/^[^\t\n]*/.exec(rest)?.[0] ?? "");
    rows.at(-1)?.push(quoted ? (quoted[1] ?? "").replaceAll('""', '"') : raw);
    const separator = rest[raw.length];
    if (separator === undefined) return rows;
    if (separator === "\n") rows.push([]);
    rest = rest.slice(raw.length + 1);
  }
}

/** Writes a block for the clipboard, as `parseBlock` reads it. */
export function formatBlock(block: readonly (readonly string[])[]): string {
  return block.map((row) => row.map(quote).join("\t")).join("\n");
}

function quote(text: string): string {
  return /[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
