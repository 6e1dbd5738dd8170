import type { ReactNode } from "react";
import type { Finding } from "@/lib/core/checks/engine/check";
import type { RepairOffer } from "@/lib/core/checks/engine/repairs/repairs-by-label";
import type { Form } from "@/lib/core/editions/form";
import type { Figure } from "@/lib/core/tables/figure";
import type { CellId, Table } from "@/lib/core/tables/table";

export type IndicatorGridProps = {
  /** The whole form: computed cells may look beyond their table. */
  form: Form;
  table: Table;
  /** The draft's figures, of all tables. */
  figures: Record<CellId, Figure>;
  /** Last year's figures where they exist, null where a cell was left blank; null as a whole where there is no such report. */
  lastYear: Record<CellId, string | null> | null;
  /** “2024 年” */
  lastYearLabel?: string;
  /** All findings; the grid shows those that point at a cell of this table. */
  findings: Finding[];
  readOnly?: boolean;
  /** Called on every keystroke, and once for an edit of many cells. `goesOn` where it is a further key of what is being typed. */
  onChange: (changes: { cellId: CellId; figure: Figure }[], goesOn?: boolean) => void;
  /** What else can be done with the table as a whole, under it. Called with what fills many cells at once. */
  tools?: (
    fill: (filled: readonly { cellId: CellId; text: string }[]) => void,
    /** Takes away what is said of an edit before: another one is tried. */
    dismiss: () => void,
  ) => ReactNode;
  onExplain?: (finding: Finding) => void;
  onRepair?: (finding: Finding, offer: RepairOffer) => void;
  /** Keys of the findings that have a written explanation. */
  explained?: ReadonlySet<string>;
  /** What else is to be said at a cell, under its row; the same object until it changes. */
  atCells?: ReadonlyMap<CellId, ReactNode>;
  /** Where a prefilled figure came from, e.g. “取自上年报告的结转下年度”. */
  sources?: Record<CellId, string>;
};
