import type { Edition } from "@/lib/core/editions/edition";
import type { Form } from "@/lib/core/editions/form";
import { editions } from "@/lib/core/editions/list";
import { formFor, lastYearOfEdition } from "@/lib/core/editions/registry";
import type { CellId } from "@/lib/core/tables/table";
import { sourceText, type TableBlock } from "../../read/source-block";
import { bareLabel, isFigureText } from "./labels";
import { type PlacedTable, placeTable } from "./placed-table";

/** This many figures next to a header's text make it a row. */
const FIGURES_MIN = 3;

/** The form in which a table is written: the given one, unless the table is clearly another edition's. */
export function formOfTable(block: TableBlock, form: Form): Form {
  const words = sourceText(block)
    .slice(0, 20_000)
    .replace(/[\s\u3000]/g, "");
  const printedWords = ({ tableWords }: Edition) => tableWords.filter((word) => words.includes(word)).length;
  const own = printedWords(form.edition);
  const others = editions.filter(({ id }) => id !== form.edition.id);
  const best = others.reduce<Edition | null>(
    (one, other) => (printedWords(other) > Math.max(own, one ? printedWords(one) : 0) ? other : one),
    null,
  );
  if (best) return standardForm(best);
  if (own > 0) return form;
  // Without a head, the number of figures in a row decides.
  const misfits = misfitsIn(block, form);
  if (misfits === 0) return form;
  return others.map(standardForm).find((other) => misfitsIn(block, other) === 0) ?? form;
}

/**
 * True if a cell of one edition counts the same in another: it has the same name in both, and no edition
 * between them, the newer included, redefines it. A figure is never read into a cell of another name.
 */
export function meansTheSame(id: CellId, from: Edition, to: Form): boolean {
  const at = (edition: Edition) => editions.findIndex((each) => each.id === edition.id);
  const [older, newer] = [at(from), at(to.edition)].sort((one, other) => one - other) as [number, number];
  const redefined = editions.slice(older + 1, newer + 1).flatMap((edition) => edition.redefined ?? []);
  return to.cells.has(id) && !redefined.includes(id);
}

const forms = new Map<string, Form>();

function standardForm(edition: Edition): Form {
  const known = forms.get(edition.id) ?? formFor(lastYearOfEdition(edition) ?? edition.firstYear);
  forms.set(edition.id, known);
  return known;
}

/**
 * Number of rows whose figures do not fit a form: more or fewer than its columns, or in a row that is only a
 * header there. Infinity if the form has no such table.
 */
function misfitsIn(block: TableBlock, form: Form): number {
  const [placed] = form.tables
    .filter(({ layout }) => layout === "grouped" || layout === "matrix")
    .map((table) => placeTable(block, table))
    .filter((found) => found !== null)
    .sort((one, other) => placedRows(other) - placedRows(one));
  if (!placed) return Number.POSITIVE_INFINITY;
  return placed.table.layout === "grouped" ? oddRows(placed) : filledHeaders(placed);
}

function placedRows({ rows }: PlacedTable): number {
  return rows.filter(({ row }) => row !== null).length;
}

function oddRows({ table, rows }: PlacedTable): number {
  return rows.filter(({ row, figures, left, text }) => {
    if (!row) return false;
    const columns = table.sections.find((section) => section.rows.includes(row))?.columns.length ?? 0;
    const filled = [...figures.map((figure) => figure.text), ...left].filter(isFigureText).length;
    return withFigures(text, left) && filled !== columns;
  }).length;
}

/** “（六）其他处理 0 0 0”: a row of one edition that is a header over three rows in another. */
function filledHeaders({ table, rows }: PlacedTable): number {
  const headers = new Set(
    table.sections.flatMap((section) =>
      section.rows.filter(({ kind }) => kind === "header").map(({ label }) => bareLabel(label)),
    ),
  );
  return rows.filter(({ row, text, left }) => {
    const cells = [text, ...left].flatMap((words) => words.split("\t"));
    const isHeader = row ? row.kind === "header" : cells.some((cell) => headers.has(bareLabel(cell)));
    return isHeader && cells.filter(isFigureText).length >= FIGURES_MIN;
  }).length;
}

function withFigures(text: string, left: readonly string[]): boolean {
  return /\d/.test(text + left.join(""));
}
