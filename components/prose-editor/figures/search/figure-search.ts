import { shownFigure } from "@/lib/core/prose/live-figures";
import type { PastFigure } from "@/lib/core/prose/prose";
import { cellPathLabel } from "@/lib/core/tables/cell-label";
import { commonNames } from "@/lib/core/tables/common-names";
import { figureValue } from "@/lib/core/tables/figures";
import { spokenUnit } from "@/lib/core/tables/spoken-unit";
import type { Cell } from "@/lib/core/tables/table";
import type { FigureSource } from "../shown-figures";

/** One figure that may be put into the text. */
export type FigureOption = {
  cell: Cell;
  /** The labels from the outermost row down, and the column. */
  name: string;
  /** The same in three parts: what stands above the row, the row, the column where there are several. */
  above: string;
  row: string;
  column: string;
  /** “5 件”, or that the cell is blank. */
  value: string;
  blank: boolean;
  /** Last year's number in the place of this year's, or the change since. */
  past?: PastFigure;
};

/** What names sound like: the first letters (“sdsq”) and the whole syllables (“shoudaoshenqing”), names parted by blanks. */
export type Sound = { initials: string; syllables: string };

/**
 * Every figure of the form, those of the chapter's own tables first. In a table with a column of totals these come before
 * the columns that they add, since sentences speak of totals.
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
 * The options whose name holds every word of the query, as characters or as they sound. Names that begin with it come
 * first. `soundOf` is absent until the sounds are loaded.
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
 * 3 where the last label or a common name begins with the word, 2 where it stands in it, 1 where it stands before or in
 * the table's title; 0 for not at all.
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

/** Without the printed numbering and the marks between labels. */
export function bare(name: string): string {
  return name
    .toLowerCase()
    .replace(/[（(][一二三四五六七八九十\d]+[）)]|[一二三四五六七八九十]+、|\d+\.|[\s·，（）]/g, "");
}

/** A number by itself names nothing: “=96” is no search. */
export function searches(query: string): boolean {
  return /[a-z\p{Script=Han}]/iu.test(query);
}

/** After each of the first `most` figures, last year's number and the change, where last year's report has one. */
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
