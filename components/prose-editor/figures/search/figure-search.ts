import { shownFigure } from "@/lib/core/prose/live-figures";
import type { PastFigure } from "@/lib/core/prose/prose";
import { cellPathLabel } from "@/lib/core/tables/cell-label";
import { commonNames } from "@/lib/core/tables/common-names";
import { figureValue } from "@/lib/core/tables/figures";
import { spokenUnit } from "@/lib/core/tables/spoken-unit";
import type { Cell } from "@/lib/core/tables/table";
import type { FigureSource } from "../shown-figures";

/** A figure that may be inserted into the text. */
export type FigureOption = {
  cell: Cell;
  /** The labels from the outermost row down, and the column. */
  name: string;
  /** The same in three parts: labels above the row, the row, and the column if there are several. */
  above: string;
  row: string;
  column: string;
  /** “5 件”, or a text for a blank cell. */
  value: string;
  blank: boolean;
  /** Last year's value instead of this year's, or the change since. */
  past?: PastFigure;
};

/** The pinyin of names: initials (“sdsq”) and syllables (“shoudaoshenqing”), names separated by spaces. */
export type Sound = { initials: string; syllables: string };

/**
 * Every figure of the form, first those of the chapter's own tables. Columns of totals come before their
 * parts, since sentences usually state totals.
 */
export function figureOptions({ form, content }: FigureSource, chapterId: string | null): FigureOption[] {
  const options = [...form.cells.values()].map((cell): FigureOption => {
    const value = figureValue(form, content.figures, cell.id);
    const unit = spokenUnit(cell);
    return {
      cell,
      name: cellPathLabel(cell),
      ...partsOfName(cell),
      value: value === null ? "未填" : unit ? `${value} ${unit}` : value,
      blank: value === null,
    };
  });
  const rank = ({ cell }: FigureOption) =>
    (cell.table.chapterId === chapterId ? 0 : 2) + (isPart(cell) ? 1 : 0);
  return options
    .map((option, at) => ({ option, at, rank: rank(option) }))
    .sort((one, other) => one.rank - other.rank || one.at - other.at)
    .map(({ option }) => option);
}

function partsOfName(cell: Cell): Pick<FigureOption, "above" | "row" | "column"> {
  const name = cellPathLabel(cell).split(" · ");
  const column = cell.section.columns.length > 1 ? (name.pop() ?? "") : "";
  const row = name.pop() ?? "";
  return { above: name.join(" · "), row, column };
}

/**
 * The options whose name contains every word of the query, as characters or as pinyin; first those that begin
 * with it. `soundOf` is absent until the pinyin data is loaded.
 */
export function searchFigures(
  options: readonly FigureOption[],
  query: string,
  soundOf: ((option: FigureOption) => Sound) | null,
): FigureOption[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [...options];
  const found = options.flatMap((option, at) => {
    const sound = soundOf?.(option);
    const scores = words.map((word) => score(option, sound, word));
    return scores.includes(0) ? [] : [{ option, at, score: Math.min(...scores) }];
  });
  return found.sort((one, other) => other.score - one.score || one.at - other.at).map(({ option }) => option);
}

/**
 * 3 if the last label or a common name begins with the word, 2 if it contains it, 1 if it is in an earlier
 * label or in the table's title; 0 if nowhere.
 */
function score({ name, cell }: FigureOption, sound: Sound | undefined, word: string): number {
  const last = bare(name.slice(name.lastIndexOf(" · ") + 1));
  const common = commonNames(cell);
  const own = [last, ...common.slice(0, -1)];
  if (own.some((each) => each.startsWith(word))) return 3;
  if (own.some((each) => each.includes(word))) return 2;
  if (bare(name).includes(word) || common.some((each) => each.includes(word))) return 1;
  if (!sound || !/^[a-z]+$/.test(word)) return 0;
  return sound.initials.includes(word) || sound.syllables.includes(word) ? 1 : 0;
}

/** The name without printed numbering and the separators between labels. */
export function bare(name: string): string {
  return name
    .toLowerCase()
    .replace(/[（(][一二三四五六七八九十\d]+[）)]|[一二三四五六七八九十]+、|\d+\.|[\s·，（）]/g, "");
}

/** A number alone is not a search: “=96”. */
export function searches(query: string): boolean {
  return /[a-z\p{Script=Han}]/iu.test(query);
}

/**
 * Adds last year's value and the change after each of the first `most` figures, if last year's report has
 * one.
 */
export function withLastYearOptions(
  { form, content, lastYear }: FigureSource,
  options: readonly FigureOption[],
  most: number,
): FigureOption[] {
  return options.flatMap((option, at) => {
    const value = at < most ? lastYear?.[option.cell.id] : null;
    if (value === null || value === undefined) return [option];
    const more = (["value", "change"] as const).map((show): FigureOption => {
      const past = { show, value };
      const text = shownFigure(form, content.figures, { cellId: option.cell.id, unit: true, past });
      const blank = show === "change" && option.blank;
      return { ...option, past, value: blank ? "未填" : text, blank };
    });
    return [option, ...more];
  });
}

function isPart({ column, section }: Cell): boolean {
  return section.columns.some((other) => other.sumOf?.includes(column.id));
}
