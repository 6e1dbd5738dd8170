import { decimalSum } from "./decimal-sum";
import type { Figure, Figures } from "./figure";
import { spokenUnit } from "./spoken-unit";
import { type Cell, type CellId, cellId, isComputed, unitOf, type WithCells } from "./table";

/** Digits before the decimal point that a figure may have. */
const WHOLE_DIGITS = 12;

/**
 * Decimals that a cell accepts: only for amounts of money (R14-14); 万元 down to a hundredth of a fen, 元 down
 * to the fen.
 */
export function decimalsOf(cell: Cell): number {
  const unit = unitOf(cell);
  return unit === "万元" ? 6 : unit === "元" ? 2 : 0;
}

/** True if a negative number is meaningful: 本年增/减 of 2019. */
export function isSigned(cell: Cell): boolean {
  return cell.row.signed === true || cell.column.signed === true;
}

/**
 * Parses a figure that a clerk typed, pasted or uploaded into a cell. Accepts full-width digits and signs,
 * surrounding blanks, invisible characters, thousands separators, “59.00” for a count, and the cell's own
 * unit after the number, including the unit that a sentence would use if the form prints none (“12件”). Text
 * that does not parse is kept in `typed`, with value null; `figureFault` says why. Blank is `{ value: null
 * }`, which is not zero.
 */
export function parseFigure(typed: string, cell: Cell): Figure {
  const text = plain(typed, cell);
  if (text === "") return { value: null };
  const value = normalized(text, decimalsOf(cell));
  if (value === null || fault(value, cell) !== null) return { value: null, typed: typed.slice(0, 100) };
  return { value };
}

/** Why a figure is invalid in its cell, as one Chinese sentence; null if it is valid. */
export function figureFault(figure: Figure | undefined, cell: Cell): string | null {
  if (!figure) return null;
  if (figure.value !== null) return fault(figure.value, cell);
  if (figure.typed === undefined || plain(figure.typed, cell) === "") return null;
  const value = normalized(plain(figure.typed, cell), decimalsOf(cell));
  const reason = value === null ? null : fault(value, cell);
  return reason ?? `“${figure.typed.trim()}”不是数字；没有发生的请填0。`;
}

/**
 * The figure of a cell as printed: the entered value or, in a computed cell, the total that the report states
 * (by paste, by import, or as issued), otherwise the computed one. Null if the cell is blank.
 */
export function figureValue(form: WithCells, figures: Figures, id: CellId): string | null {
  const cell = form.cells.get(id);
  if (!cell) return null;
  return statedValue(figures, id) ?? (isComputed(cell) ? computedValue(form, figures, id) : null);
}

/** The figure that the report itself stores for a cell; null if the cell is blank or computed. */
export function statedValue(figures: Figures, id: CellId): string | null {
  return figures[id]?.value ?? null;
}

/**
 * The total of a computed cell's parts as printed, with blank parts skipped; null if all parts are blank or
 * the cell is not computed. Where a total row and a total column intersect, the row is added up.
 */
export function computedValue(form: WithCells, figures: Figures, id: CellId): string | null {
  return addUp(form, figures, partsOf(form, id));
}

/** The cells that a computed cell adds, which the grid also uses to explain it; empty for a typed cell. */
export function partsOf(form: WithCells, id: CellId): readonly CellId[] {
  const cell = form.cells.get(id);
  if (!cell || !isComputed(cell)) return none;
  const parts = knownParts.get(cell) ?? partsOfCell(cell);
  knownParts.set(cell, parts);
  return parts;
}

const none: readonly CellId[] = [];

/** Adding up a county asks for the parts of each total once a unit. */
const knownParts = new WeakMap<Cell, readonly CellId[]>();

function partsOfCell({ row, column }: Cell): readonly CellId[] {
  if (column.sumOf) return column.sumOf.map((each) => cellId(row.id, each));
  return (row.parts ?? []).map((each) => cellId(each, column.id));
}

/** The sum of some cells as printed; null if all of them are blank. */
export function addUp(form: WithCells, figures: Figures, ids: readonly CellId[]): string | null {
  return decimalSum(ids.map((id) => figureValue(form, figures, id)));
}

/** Every cell with a figure, in printed order. */
export function figureTable(form: WithCells, figures: Figures): Map<CellId, string | null> {
  return new Map([...form.cells.keys()].map((id) => [id, figureValue(form, figures, id)]));
}

/** Half-width, without surrounding blanks and without the cell's own unit after the number. */
function plain(typed: string, cell: Cell): string {
  const text = asHalfWidth(typed);
  const unit = spokenUnit(cell);
  return unit !== null && /\d/.test(text) && text.endsWith(unit) ? text.slice(0, -unit.length).trim() : text;
}

/** A number as it was typed anywhere: half-width, without invisible characters and surrounding blanks. */
export function asHalfWidth(typed: string): string {
  return withoutInvisible(typed)
    .replace(/[０-９＋－．，]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/[−﹣]/g, "-")
    .trim();
}

/** The number that was typed; NaN if there is none. */
export function typedNumber(typed: string | number): number {
  const text = asHalfWidth(String(typed));
  return text === "" ? Number.NaN : Number(text);
}

/** Removes zero-width characters, which are copied along with a figure unnoticed. */
export function withoutInvisible(text: string): string {
  return text.replace(/\p{Cf}|[\u2028\u2029]|\p{Variation_Selector}/gu, "");
}

/**
 * "+1,234.50" → "1234.50", "007" → "7", ".5" → "0.5", and "59.00" → "59" if no decimals are permitted; null
 * if the text is not a number.
 */
function normalized(text: string, admitted: number): string | null {
  const match = /^([+-]?)\s*(\d+|\d{1,3}(?:[,\s]\d{3})+)?(?:\.(\d*))?$/.exec(text);
  const [, sign, whole, decimals] = match ?? [];
  if (!match || (!whole && !decimals)) return null;
  const digits = (whole ?? "").replace(/[,\s]/g, "").replace(/^0+(?=\d)/, "") || "0";
  const number = decimals && (admitted > 0 || /[1-9]/.test(decimals)) ? `${digits}.${decimals}` : digits;
  return sign === "-" && /[1-9]/.test(number) ? `-${number}` : number;
}

function fault(value: string, cell: Cell): string | null {
  const [whole = "", decimals = ""] = value.replace("-", "").split(".");
  const admitted = decimalsOf(cell);
  if (value.startsWith("-") && !isSigned(cell)) return `这一格不能是负数（${value}）。`;
  if (decimals !== "" && admitted === 0) return `这一格只填整数（${value}）；只有金额可以带小数。`;
  if (decimals.length > admitted) return `金额最多${admitted}位小数（${value}）。`;
  if (whole.length > WHOLE_DIGITS) return `数字太长，最多${WHOLE_DIGITS}位（${value}）。`;
  return null;
}
