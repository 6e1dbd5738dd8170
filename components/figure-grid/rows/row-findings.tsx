import clsx from "clsx";
import { CircleAlert, Info, TriangleAlert } from "lucide-react";
import type { Finding, Severity } from "@/lib/core/checks/engine/check";
import { repairsByLabel } from "@/lib/core/checks/engine/repairs/repairs-by-label";
import type { GridActions } from "../grid-actions";
import { useGridKit } from "../grid-kit";
import type { LineView } from "./line-view";

/** The actions that a row offers with a finding: none in a read-only report. */
export type RepairOffers = { repair: boolean; explain: boolean; adopt: boolean };

export function sameOffers(a: RepairOffers, b: RepairOffers): boolean {
  return a.repair === b.repair && a.explain === b.explain && a.adopt === b.adopt;
}

const tones = {
  error: { look: "border-err bg-err-wash text-err", Icon: CircleAlert, word: "错误" },
  warning: { look: "border-warn-line bg-warn-wash text-warn", Icon: TriangleAlert, word: "须说明" },
  hint: { look: "border-accent bg-accent-wash text-accent-ink", Icon: Info, word: "提示" },
} as const;

export function hasFindings({ cells, findings, messages }: LineView): boolean {
  return (
    findings.length > 0 ||
    messages.length > 0 ||
    cells.some((cell) => cell.fault !== null || cell.gap !== null)
  );
}

/** Messages below a row: text that does not parse, totals that differ, findings. */
export function RowFindings({
  view,
  offers,
  actions,
}: {
  view: LineView;
  offers: RepairOffers;
  actions: GridActions;
}) {
  const { Button } = useGridKit();
  const manyColumns = view.cells.length > 1;
  const ownSums = new Set(
    view.cells.filter(({ computed }) => computed).map(({ cell }) => `figure.${cell.id}`),
  );
  return (
    <ul className="grid gap-1 py-1">
      {view.messages.map(({ cellId, words }) => (
        <li key={cellId}>{words}</li>
      ))}
      {view.cells.map(
        ({ cell, fault }) =>
          fault && (
            <Say key={`fault-${cell.id}`} severity="error">
              {manyColumns ? `${cell.column.label}：${fault}` : fault}
            </Say>
          ),
      )}
      {view.cells.map(
        ({ cell, gap }) =>
          gap && (
            <Say key={`gap-${cell.id}`} severity="error">
              {gap.message}
              {offers.adopt && (
                <Button size="small" variant="quiet" onClick={() => actions.adoptSum(cell)}>
                  {gap.adoptLabel}
                </Button>
              )}
            </Say>
          ),
      )}
      {view.findings.map(({ finding, explained }) => (
        <FindingMessage key={finding.key} {...{ finding, explained, ownSums, offers, actions }} />
      ))}
    </ul>
  );
}

/** A finding with its repairs and, for a warning, a link to its explanation. */
export function FindingMessage(props: {
  finding: Finding;
  explained: boolean;
  /** Paths of computed cells: their repair drops the stated total, and needs nothing outside the grid. */
  ownSums?: ReadonlySet<string>;
  offers: RepairOffers;
  actions: GridActions;
}) {
  const { Button, Tag } = useGridKit();
  const { finding, explained, ownSums, offers, actions } = props;
  const repairs = repairsByLabel(
    finding.repairs.filter(({ path }) => (ownSums?.has(path) ? offers.adopt : offers.repair)),
  );
  return (
    <Say severity={finding.severity}>
      {finding.message}
      {repairs.map((offer) => (
        <Button key={offer.label} size="small" variant="quiet" onClick={() => actions.repair(finding, offer)}>
          {offer.label}
        </Button>
      ))}
      {explained && <Tag tone="ok">已说明</Tag>}
      {offers.explain && finding.severity === "warning" && (
        <Button size="small" variant="quiet" onClick={() => actions.explain(finding)}>
          {explained ? "改说明" : "写说明"}
        </Button>
      )}
    </Say>
  );
}

function Say({ severity, children }: { severity: Severity; children: React.ReactNode }) {
  const { look, Icon, word } = tones[severity];
  return (
    <li className={clsx("flex gap-2 border-l-3 px-3 py-1.5 text-sm", look)}>
      <Icon aria-hidden size={16} className="mt-1 shrink-0" />
      <div className="flex min-w-0 flex-wrap items-center gap-x-5 [&>button]:-ml-3 [overflow-wrap:anywhere]">
        <span className="sr-only">{word}：</span>
        {children}
      </div>
    </li>
  );
}
