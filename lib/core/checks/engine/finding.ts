import { chapterNumber } from "../../prose/numbering/numbering";
import type { FieldPath, FrontField } from "../../report";
import { cellLabel } from "../../tables/cell-label";
import type { Cell, CellId } from "../../tables/table";
import type { Check, CheckInput, Finding, Place, Repair, Side } from "./check";

/** The description of a numbered rule; a factory adds the function that runs it. */
export type Rule = Omit<Check, "run" | "relations">;

type Details = {
  message: string;
  places: Place[];
  sides?: Side[];
  difference?: string | null;
  repairs?: Repair[];
  missing?: boolean;
  confirmation?: string;
};

/**
 * A finding of a rule at a place (a cell id, a chapter id or a front field), from which its stable key is
 * made.
 */
export function finding(rule: Rule, at: string, details: Details): Finding {
  const { code, severity, group } = rule;
  const { message, places, sides = [], difference = null, repairs = [], missing, confirmation } = details;
  const key = `${code}@${at}`;
  return {
    key,
    code,
    severity,
    group,
    message,
    places,
    sides,
    difference,
    repairs,
    ...(missing ? { missing } : {}),
    ...(confirmation ? { confirmation } : {}),
  };
}

export function cellPlace(cell: Cell): Place {
  return { path: figurePath(cell.id), label: cellLabel(cell) };
}

/** The places of those of the cells that the form has, without duplicates. */
export function cellPlaces(input: CheckInput, ids: readonly CellId[]): Place[] {
  return [...new Set(ids)].flatMap((id) => {
    const cell = input.form.cells.get(id);
    return cell ? [cellPlace(cell)] : [];
  });
}

export function figurePath(id: CellId): FieldPath {
  return `figure.${id}`;
}

/** “一、总体情况”, or null if the outline has no such chapter. */
export function chapterTitle(input: CheckInput, chapterId: string): string | null {
  const index = input.form.outline.chapters.findIndex((chapter) => chapter.id === chapterId);
  const chapter = input.form.outline.chapters[index];
  return chapter ? `${chapterNumber(index)}${chapter.heading}` : null;
}

export function chapterPlace(input: CheckInput, chapterId: string): Place {
  return { path: `chapter.${chapterId}`, label: chapterTitle(input, chapterId) ?? chapterId };
}

export function frontPlace(field: FrontField, label: string): Place {
  return { path: `front.${field}`, label };
}
