import { cellPathLabel } from "@/lib/core/tables/cell-label";
import { figureValue } from "@/lib/core/tables/figures";
import { spokenUnit } from "@/lib/core/tables/spoken-unit";
import type { Cell } from "@/lib/core/tables/table";
import type { FigureSource } from "./shown-figures";

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
};

/** What a name sounds like: the first letters (“sdsq”) and the whole syllables (“shoudaoshenqing”). */
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
    const scores = words.map((word) => score(option.name, sound, word));
    return scores.includes(0) ? [] : [{ option, at, score: Math.min(...scores) }];
  });
  return found.sort((one, other) => other.score - one.score || one.at - other.at).map(({ option }) => option);
}

/** 3 where the last label begins with the word, 2 where it stands in it, 1 where it stands before; 0 for not at all. */
function score(name: string, sound: Sound | undefined, word: string): number {
  const last = bare(name.slice(name.lastIndexOf(" · ") + 1));
  if (last.startsWith(word)) return 3;
  if (last.includes(word)) return 2;
  if (bare(name).includes(word)) return 1;
  if (!sound || !/^[a-z]+$/.test(word)) return 0;
  return sound.initials.includes(word) || sound.syllables.includes(word) ? 1 : 0;
}

/** Without the printed numbering and the marks between labels. */
export function bare(name: string): string {
  return name
    .toLowerCase()
    .replace(/[（(][一二三四五六七八九十\d]+[）)]|[一二三四五六七八九十]+、|\d+\.|[\s·，（）]/g, "");
}

function isPart({ column, section }: Cell): boolean {
  return section.columns.some((other) => other.sumOf?.includes(column.id));
}
