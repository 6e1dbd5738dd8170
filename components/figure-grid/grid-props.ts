import type { ReactNode } from "react";
import type { Finding } from "@/lib/core/checks/engine/check";
import type { RepairOffer } from "@/lib/core/checks/engine/repairs/repairs-by-label";
import type { Form } from "@/lib/core/editions/form";
import type { Figure } from "@/lib/core/tables/figure";
import type { CellId, Table } from "@/lib/core/tables/table";
import type { GridActions } from "./grid-actions";
import type { GridKit } from "./grid-kit";

export type BulkEditKind = "pasted" | "zeroed" | "cleared";

export type IndicatorGridProps = {
  kit: GridKit;
  /** The whole form: computed cells may depend on other tables. */
  form: Form;
  table: Table;
  /** The draft's figures, of all tables. */
  figures: Record<CellId, Figure>;
  /** The figures at this moment, if `figures` follow a keystroke later: for whatever changes cells. */
  present?: () => Readonly<Record<CellId, Figure>>;
  /** The figures as last examined, for the count below the table; by default the current ones. */
  examined?: Record<CellId, Figure>;
  /** Last year's figures, null for a blank cell; null as a whole without such a report. */
  lastYear: Record<CellId, string | null> | null;
  /** “2024 年” */
  lastYearLabel?: string;
  /** All findings; the grid shows those with a cell of this table. */
  findings: Finding[];
  readOnly?: boolean;
  /** Called on every keystroke, and once for a bulk edit. `goesOn`: a further keystroke of the same input. */
  onChange: (changes: { cellId: CellId; figure: Figure }[], goesOn?: boolean) => void;
  /** Called around the `onChange` of a bulk edit: all its cells change by one action. */
  onBulkEdit?: (kind: BulkEditKind, change: () => void) => void;
  /** Further tools for the whole table, shown below it. Called once as long as the function is the same. */
  tools?: (actions: Pick<GridActions, "fill" | "dismiss">) => ReactNode;
  onExplain?: (finding: Finding) => void;
  /** Shows the history of a cell, which has the focus. */
  onHistory?: (cellId: CellId) => void;
  onRepair?: (finding: Finding, offer: RepairOffer) => void;
  /** Keys of the findings that have a written explanation. */
  explained?: ReadonlySet<string>;
  /** Further content to show at a cell, below its row; the same object until it changes. */
  atCells?: ReadonlyMap<CellId, ReactNode>;
  /** Where a prefilled figure came from, e.g. “取自上年报告的结转下年度”. */
  sources?: Record<CellId, string>;
};
