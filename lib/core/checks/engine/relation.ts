import type { CellId } from "../../tables/table";

/**
 * What a rule on figures requires, as data: the sum of the cells of `left` equals that of `right` plus
 * `offset`, or is at most that. The rule's own `run` words the finding; solve-cell.ts uses the relations of
 * all rules to find the one cell whose change makes them hold.
 */
export type Relation = {
  /** The place in the key of the finding about it: `${code}@${at}`. */
  at: string;
  kind: "equal" | "atMost";
  left: readonly CellId[];
  right: readonly CellId[];
  /** What last year's report adds to the right side, as a decimal string. */
  offset?: string;
  /**
   * The cell of `right` that by its meaning takes what the others leave (结转下年度): where it holds nothing
   * and `right` is the smaller side, it is the likeliest to lack the difference.
   */
  remainder?: CellId;
  /**
   * True if a side without any figure counts as zero (a stated total over blank parts). Otherwise the
   * relation is skipped.
   */
  blankIsZero?: boolean;
};
