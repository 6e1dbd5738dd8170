import { memo, useMemo } from "react";
import type { Finding } from "@/lib/core/checks/engine/check";
import type { Figures } from "@/lib/core/tables/figure";
import { cellsOf, type Table } from "@/lib/core/tables/table";
import { isAllZero, typedCount, zeroChanges } from "./blocks/fill";
import type { GridActions } from "./grid-actions";
import { useGridKit } from "./grid-kit";
import { FindingMessage, type RepairOffers } from "./rows/row-findings";

type Props = {
  table: Table;
  figures: Figures;
  findings: readonly Finding[];
  explained: ReadonlySet<string> | undefined;
  readOnly: boolean;
  offers: RepairOffers;
  actions: GridActions;
};

/**
 * Below the table: the number of blank cells, the edition's warning about them, and a button that sets them
 * to zero. Uses the figures of the last examination, because updating the count changes the layout and would
 * slow down typing.
 */
export const GridFoot = memo(function GridFoot(props: Props) {
  const { table, figures, findings, explained, readOnly, offers, actions } = props;
  const { Button } = useGridKit();
  const blanks = zeroChanges(table, figures).length;
  const untouched = blanks === typedCount(table);
  const blankWarnings = useMemo(() => blankWarningsOf(table, findings), [table, findings]);
  return (
    <div className="mt-4 grid gap-3">
      {blankWarnings.length > 0 && (
        <ul className="grid gap-1">
          {blankWarnings.map((finding) => (
            <FindingMessage
              key={finding.key}
              explained={explained?.has(finding.key) ?? false}
              {...{ finding, offers, actions }}
            />
          ))}
        </ul>
      )}
      {!readOnly && (
        <div className="flex flex-wrap items-center justify-end gap-3">
          <span className="text-ink-2 text-sm">{fillState(table, figures, blanks)}</span>
          <Button variant="quiet" why={blanks === 0 && "没有空格可填"} onClick={() => actions.fillZero()}>
            {untouched ? "本表全部为零" : "其余各项均为 0"}
          </Button>
        </div>
      )}
    </div>
  );
});

function fillState(table: Table, figures: Figures, blanks: number): string {
  if (blanks > 0) return `还有 ${blanks} 格未填`;
  return isAllZero(table, figures) ? "各格均已填写，本表全部为零" : "各格均已填写";
}

function blankWarningsOf(table: Table, findings: readonly Finding[]): Finding[] {
  const paths = new Set<string>(cellsOf(table).map(({ id }) => `figure.${id}`));
  return findings.filter(
    ({ missing, severity, places }) =>
      missing && severity === "warning" && places.some(({ path }) => paths.has(path)),
  );
}
