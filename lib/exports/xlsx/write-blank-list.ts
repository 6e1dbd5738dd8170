import { type Cell, cellRef, type DataValidation, writeXlsx } from "hucre/xlsx";
import { sheetText } from "./sheet-text";

/** A list to be filled in outside: its columns, with what may be chosen in them, and lines as examples. */
export type BlankList = {
  name: string;
  columns: readonly { title: string; width: number; choices?: readonly string[] }[];
  examples: readonly (readonly string[])[];
};

/** As many as an import of people takes. */
const LINES = 500;

const head = { font: { bold: true }, alignment: { vertical: "center" }, numFmt: "@" } as const;
/** As text: otherwise a spreadsheet shows a code of 12 digits as 3.6E+11, and a CSV file loses its digits. */
const text = { numFmt: "@" } as const;

/** The list as an .xlsx workbook with empty lines below the examples, in which codes keep their digits. */
export async function writeBlankList({ name, columns, examples }: BlankList): Promise<Uint8Array> {
  const cells = new Map<string, Partial<Cell>>();
  columns.forEach(({ title }, column) => {
    cells.set(`0,${column}`, { value: sheetText(title), style: head });
    for (let line = 1; line <= LINES; line += 1) {
      const example = examples[line - 1]?.[column] ?? "";
      cells.set(`${line},${column}`, { value: example === "" ? null : sheetText(example), style: text });
    }
  });
  return writeXlsx({
    sheets: [
      {
        ...{ name, cells },
        columns: columns.map(({ width }) => ({ width })),
        freezePane: { rows: 1 },
        dataValidations: columns.flatMap(({ choices }, column) =>
          choices ? [validation(column, choices)] : [],
        ),
      },
    ],
    defaultFont: { name: "宋体", size: 10.5 },
  });
}

/** Other words are accepted too: an import knows more of them than the list. */
function validation(column: number, choices: readonly string[]): DataValidation {
  const range = `${cellRef(1, column)}:${cellRef(LINES, column)}`;
  return { type: "list", range, values: [...choices], allowBlank: true };
}
