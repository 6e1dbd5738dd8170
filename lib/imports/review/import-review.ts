import { type Front, type FrontField, PREFACE } from "@/lib/core/report";
import type { Figure } from "@/lib/core/tables/figure";
import type { CellId } from "@/lib/core/tables/table";
import type { PlacedDocument } from "@/lib/imports/place/placed-document";
import type { Placement, PlacementTarget } from "@/lib/imports/place/placement";

/**
 * A placed document under review: every block with its place, which a person may change. Pure: each change
 * returns a new value.
 */
export type ImportReview = {
  items: readonly ReviewItem[];
  front: Front;
  figures: Readonly<Record<CellId, Figure>>;
};

export type Assignment =
  | PlacementTarget
  /** No place was found, and nobody has decided yet. */
  | { kind: "open" }
  /** Left out: by a person, or because this kind of import leaves it out. */
  | { kind: "out" };

/** A block of the source, or a row of one of its tables, under review. */
export type ReviewItem = Omit<Placement, "target"> & {
  /** Its index among the items, which are in the source's order. */
  id: number;
  /** Its place before the review. */
  proposed: Assignment;
  assignment: Assignment;
  /** True once a person has moved it or confirmed its place. */
  decided: boolean;
};

/**
 * `report`: the document is the report of the year. `base`: it is another year's, whose text is the basis of
 * this one.
 */
export type ImportUse = "report" | "base";

/** A review without any decision: every block as it was placed. */
export function startImportReview(placed: PlacedDocument, use: ImportUse): ImportReview {
  const all = [...placed.placements, ...placed.unplaced].sort((one, other) => one.from - other.from);
  const items = all.map(({ target, ...placement }, id): ReviewItem => {
    const assignment: Assignment = target ?? { kind: "open" };
    const text = placement.picture === undefined ? placement.text : `［图片］${placement.text}`;
    const item = { ...placement, text, id, proposed: assignment, assignment, decided: false };
    // There is nothing to decide: the clerk is informed, and inserts the picture while writing.
    const excluded = item.picture === null ? item.reason : null;
    const reason = excluded ?? (use === "base" ? reasonToLeaveOut(item) : null);
    return reason === null
      ? item
      : { ...item, proposed: { kind: "out" }, assignment: { kind: "out" }, reason };
  });
  const { figures } = placed.content;
  const { address, postcode, phone, email, ...rest } = placed.content.front;
  const contact = namesOtherUnit(placed) ? {} : defined({ address, postcode, phone, email });
  return use === "report"
    ? { items, front: { ...rest, ...contact }, figures }
    : { items, front: contact, figures: {} };
}

/** The contact in a document that names another unit than the one it is imported for is that unit's. */
function namesOtherUnit({ findings }: PlacedDocument): boolean {
  return findings.some(({ code, severity }) => code === "I-unit" && severity === "error");
}

/** Statements in another year's report about that year do not belong in this year's. */
function reasonToLeaveOut({
  proposed,
  reason,
  picture,
}: Pick<ReviewItem, "proposed" | "reason" | "picture">): string | null {
  if (picture) return "别的年度的图片，不带到这一年；要用的可以放到章里";
  if (proposed.kind === "figures" || /^“.+”中没有这一格$/.test(reason))
    return "别的年度的数字，不填进这一年的表";
  if (proposed.kind === "chapter" && proposed.chapterId === PREFACE) return "引言已按这一年的年度写好";
  if (proposed.kind === "front") return "标题和署名已按这一年写好；成文日期在“基本信息”里填";
  return null;
}

function defined(front: Front): Front {
  return Object.fromEntries(Object.entries(front).filter(([, value]) => value !== undefined));
}

/**
 * Moves items to another place, except pictures that cannot be included. What they had added to the front
 * matter or to the table is removed.
 */
export function assign(review: ImportReview, ids: readonly number[], assignment: Assignment): ImportReview {
  return ids.reduce((before, id) => assignOne(before, id, assignment), review);
}

function assignOne(review: ImportReview, id: number, assignment: Assignment): ImportReview {
  const item = review.items[id];
  if (!item || item.picture === null || sameAssignment(item.assignment, assignment))
    return confirm(review, [id]);
  const { front, figures } = without(review, item);
  return {
    items: review.items.map((each) => (each.id === id ? { ...each, assignment, decided: true } : each)),
    front:
      assignment.kind === "front"
        ? { ...front, [assignment.field]: frontText(assignment.field, item.text) }
        : front,
    figures,
  };
}

/** Confirms the places of these items. */
export function confirm(review: ImportReview, ids: readonly number[]): ImportReview {
  const those = new Set(ids);
  return {
    ...review,
    items: review.items.map((item) => (those.has(item.id) ? { ...item, decided: true } : item)),
  };
}

export function withFront(review: ImportReview, field: FrontField, value: string): ImportReview {
  return { ...review, front: { ...review.front, [field]: value } };
}

export function withFigure(review: ImportReview, cell: CellId, figure: Figure): ImportReview {
  return { ...review, figures: { ...review.figures, [cell]: figure } };
}

function without(
  { items, front, figures }: ImportReview,
  { id, assignment }: ReviewItem,
): Pick<ImportReview, "front" | "figures"> {
  if (assignment.kind === "figures")
    return {
      front,
      figures: Object.fromEntries(
        Object.entries(figures).filter(([cell]) => !assignment.cells.includes(cell)),
      ),
    };
  const shared =
    assignment.kind === "front" &&
    items.some(
      (other) =>
        other.id !== id && other.assignment.kind === "front" && other.assignment.field === assignment.field,
    );
  if (assignment.kind !== "front" || shared) return { front, figures };
  return {
    front: Object.fromEntries(Object.entries(front).filter(([field]) => field !== assignment.field)),
    figures,
  };
}

/**
 * The text of a block as the value of a front field: days as ISO days, empty without a day; otherwise one
 * line.
 */
function frontText(field: FrontField, text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (field !== "signedOn" && field !== "periodFrom" && field !== "periodTo") return line.slice(0, 500);
  const [, year, month = "", day = ""] = /(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/.exec(line) ?? [];
  return year ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : "";
}

export function sameAssignment(one: Assignment, other: Assignment): boolean {
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
