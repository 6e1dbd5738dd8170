import type { FrontField } from "@/lib/core/report";
import { type Front, PREFACE } from "@/lib/core/report";
import type { Figure } from "@/lib/core/tables/figure";
import type { CellId } from "@/lib/core/tables/table";
import type { PlacedDocument } from "@/lib/imports/place/place-document";
import type { Placement, PlacementTarget } from "@/lib/imports/place/placement";

/**
 * A placed document in the hands of a person: every block with the place where it goes, which they may change. Pure;
 * each change is a new value.
 */
export type Sorting = { items: readonly Item[]; front: Front; figures: Readonly<Record<CellId, Figure>> };

export type Goal =
  | PlacementTarget
  /** No place was found, and nobody has decided yet. */
  | { kind: "open" }
  /** Left out: by a person, or because this kind of import leaves it out. */
  | { kind: "out" };

/** A block of the source or a row of one of its tables, as in Placement. */
export type Item = Omit<Placement, "target"> & {
  /** Its position among the items, which are in the source's order. */
  id: number;
  /** Where it was placed before anybody looked. */
  found: Goal;
  goal: Goal;
  /** True once a person has moved it or agreed to its place. */
  seen: boolean;
};

/** `report`: the document is the report of the year. `base`: it is another year's, whose words are written on. */
export type ImportUse = "report" | "base";

/** Below this a person should look first. */
export const SURE = 0.7;

export function sortingOf(placed: PlacedDocument, use: ImportUse): Sorting {
  const all = [...placed.placements, ...placed.unplaced].sort((one, other) => one.from - other.from);
  const items = all.map(({ target, ...placement }, id): Item => {
    const goal: Goal = target ?? { kind: "open" };
    const text = placement.picture === undefined ? placement.text : `［图片］${placement.text}`;
    const item = { ...placement, text, id, found: goal, goal, seen: false };
    // There is nothing to decide: the clerk is told, and puts the picture in while writing.
    const stays = item.picture === null ? item.reason : null;
    const reason = stays ?? (use === "base" ? reasonToLeave(item) : null);
    return reason === null ? item : { ...item, found: { kind: "out" }, goal: { kind: "out" }, reason };
  });
  const { front, figures } = placed.content;
  if (use === "report") return { items, front, figures };
  const { address, postcode, phone, email } = front;
  return { items, front: defined({ address, postcode, phone, email }), figures: {} };
}

/** What another year's report says of its own year has no place in this year's. */
function reasonToLeave({
  found,
  reason,
  picture,
}: Pick<Item, "found" | "reason" | "picture">): string | null {
  if (picture) return "别的年度的图片，不带到这一年；要用的可以放到章里";
  if (found.kind === "figures" || /^“.+”中没有这一格$/.test(reason))
    return "别的年度的数字，不填进这一年的表";
  if (found.kind === "chapter" && found.chapterId === PREFACE) return "引言已按这一年的年度写好";
  if (found.kind === "front") return "标题、署名和日期已按这一年的年度写好";
  return null;
}

function defined(front: Front): Front {
  return Object.fromEntries(Object.entries(front).filter(([, value]) => value !== undefined));
}

/** Puts items in another place, pictures that stay out excepted. What they brought to the front matter or to the table before leaves with them. */
export function moved(sorting: Sorting, ids: readonly number[], goal: Goal): Sorting {
  return ids.reduce((before, id) => movedOne(before, id, goal), sorting);
}

function movedOne(sorting: Sorting, id: number, goal: Goal): Sorting {
  const item = sorting.items[id];
  if (!item || item.picture === null || sameGoal(item.goal, goal)) return agreed(sorting, [id]);
  const { front, figures } = without(sorting, item);
  return {
    items: sorting.items.map((each) => (each.id === id ? { ...each, goal, seen: true } : each)),
    front: goal.kind === "front" ? { ...front, [goal.field]: frontText(goal.field, item.text) } : front,
    figures,
  };
}

/** A person agrees to where these items stand. */
export function agreed(sorting: Sorting, ids: readonly number[]): Sorting {
  const those = new Set(ids);
  return {
    ...sorting,
    items: sorting.items.map((item) => (those.has(item.id) ? { ...item, seen: true } : item)),
  };
}

export function withFront(sorting: Sorting, field: FrontField, value: string): Sorting {
  return { ...sorting, front: { ...sorting.front, [field]: value } };
}

export function withFigure(sorting: Sorting, cell: CellId, figure: Figure): Sorting {
  return { ...sorting, figures: { ...sorting.figures, [cell]: figure } };
}

function without({ items, front, figures }: Sorting, { id, goal }: Item): Pick<Sorting, "front" | "figures"> {
  if (goal.kind === "figures")
    return {
      front,
      figures: Object.fromEntries(Object.entries(figures).filter(([cell]) => !goal.cells.includes(cell))),
    };
  const shared =
    goal.kind === "front" &&
    items.some((other) => other.id !== id && other.goal.kind === "front" && other.goal.field === goal.field);
  if (goal.kind !== "front" || shared) return { front, figures };
  return {
    front: Object.fromEntries(Object.entries(front).filter(([field]) => field !== goal.field)),
    figures,
  };
}

/** The text of a block as a front field keeps it: days as ISO, empty where no day is told; else one line. */
function frontText(field: FrontField, text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (field !== "signedOn" && field !== "periodFrom" && field !== "periodTo") return line.slice(0, 500);
  const [, year, month = "", day = ""] = /(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/.exec(line) ?? [];
  return year ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : "";
}

export function sameGoal(one: Goal, other: Goal): boolean {
  switch (one.kind) {
    case "front":
      return other.kind === "front" && one.field === other.field;
    case "heading":
    case "chapter":
      return other.kind === one.kind && one.chapterId === other.chapterId;
    case "figures":
      return other.kind === "figures" && one.rowId === other.rowId && one.tableId === other.tableId;
    case "form":
    case "open":
    case "out":
      return other.kind === one.kind;
  }
}

/**
 * What a person decided about the same blocks under another year or unit, as far as the places still exist: choosing
 * those anew loses no work.
 */
export function withDecisions(fresh: Sorting, before: Sorting, exists: (goal: Goal) => boolean): Sorting {
  const decided = new Map<string, Item>();
  for (const item of before.items) if (item.seen) decided.set(`${item.from}:${item.text}`, item);
  return fresh.items.reduce((sorting, { id, from, text }) => {
    const goal = decided.get(`${from}:${text}`)?.goal;
    return goal && exists(goal) ? moved(sorting, [id], goal) : sorting;
  }, fresh);
}
