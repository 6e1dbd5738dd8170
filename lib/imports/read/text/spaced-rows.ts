import { tableOfTexts } from "../source-block";

const figure = "[-－]?\\d[\\d,，.]*|[/／—]";
/** Words without a figure, a stop or a comma in them, and figures behind them, each apart by blanks: “规章  0  0  0”. */
const row = new RegExp(
  `^\\s*([^\\s\\d。；，,;][^\\d。；，,;]{0,60}?)[ \\u3000]+((?:(?:${figure})[ \\u3000]+)*(?:${figure}))\\s*$`,
);
/** Names of columns: short words apart by two blanks or more. */
const head = /^\s*[^\s\d。；，,;：:]{1,14}(?:[ \u3000]{2,}[^\s\d。；，,;：:]{1,14})+\s*$/;

/** As many figures make a table of rows that are apart by blanks alone. */
const FIGURES_MIN = 3;

/** A table that begins at a line and whose cells stand apart by blanks; null where none does. No character is set aside. */
export function spacedRows(lines: readonly string[], from: number) {
  const rows: string[][] = [];
  let figures = 0;
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at] as string;
    const found = row.exec(line);
    if (found && /[\u3400-\u9fff]/.test(found[1] as string)) {
      const values = (found[2] as string).split(/[ \u3000]+/);
      figures += values.length;
      rows.push([(found[1] as string).trim(), ...values]);
    } else if (head.test(line) && row.test(lines[at + 1] ?? ""))
      rows.push(line.trim().split(/[ \u3000]{2,}/));
    else break;
  }
  const filled = rows.filter((cells) => cells.some((cell) => new RegExp(`^(${figure})$`).test(cell)));
  if (filled.length < 2 || figures < FIGURES_MIN) return null;
  return { blocks: [tableOfTexts(rows)], next: from + rows.length };
}
