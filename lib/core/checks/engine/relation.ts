import type { CellId } from "../../tables/table";

/**
 * What a rule on figures demands, as data: the cells of `left` together equal those of `right` plus `offset`,
 * or are no more. The rule's own `run` words the finding; from relations, whatever rules they belong to,
 * solve-cell.ts finds the one cell whose change makes them right.
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
   * True where a side without any figure still counts as nothing (a stated total over blank parts). Else it
   * is passed over.
   */
  blankIsZero?: boolean;
};
