import clsx from "clsx";
import { X } from "lucide-react";
import Link from "next/link";
import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { Card, CardTitle } from "@/components/ui/card";
import { controlTotal, departsFromControl } from "@/lib/core/roll-up/roll-up";
import { unitBasisLabels } from "@/lib/counties/roll-up/labels";
import { policyWords } from "@/lib/counties/roll-up/policy-words";
import type { CountedUnit } from "@/lib/counties/roll-up/tree/row-parts";
import type { Basis } from "@/lib/counties/roll-up/types";
import type { RollUpLine } from "@/lib/counties/roll-up/view";
import { EntryForm } from "./entry-form";

type Figures = NonNullable<RollUpLine["figures"]>;
type Place = { county: string; year: number; of: Basis };
type Group = {
  label: string;
  units: (Omit<CountedUnit, "code" | "version"> & { version?: number | null })[];
};
type Props = {
  at: Place;
  tableId: string;
  /** The county's or city's word for its whole area. */
  whole: string;
  figures: Figures;
  groups: readonly Group[];
  onClose: () => void;
};

/**
 * The parts of a sum with links to the units' reports, and the county's entry on it. It receives the focus,
 * since it is far from the sum in the order of the page; Escape closes it.
 */
export function Composition({ onClose, figures, ...shown }: Props) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus({ preventScroll: true }), []);
  return (
    <Card aria-label="构成" className="grid gap-3" onKeyDown={(event) => event.key === "Escape" && onClose()}>
      <div className="flex items-start gap-2">
        <CardTitle ref={title} tabIndex={-1} className="mb-0 grow">
          {figures.path}
        </CardTitle>
        <Button variant="quiet" size="small" aria-label="关闭构成" onClick={onClose}>
          <X aria-hidden size={16} />
        </Button>
      </div>
      <CellParts {...shown} figures={figures} className="max-h-80 overflow-y-auto" />
    </Card>
  );
}

type CellProps = Omit<Props, "figures" | "onClose"> & {
  figures: Omit<Figures, "lastYear">;
  /** True where many cells may be open at once: the county's entry is folded away. */
  folded?: boolean;
  /** Of the list of units. */
  className?: string;
};

/** How the figure of one cell was obtained, what it is made of, and the county's entry on it. */
export function CellParts({ at, tableId, whole, figures, groups, folded, className }: CellProps) {
  const { path, measure, value, sum, policy, entered, cellId } = figures;
  const control = controlTotal(figures);
  const withMeasure = (figure: string) => (measure ? `${figure} ${measure}` : figure);
  return (
    <>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-sm">
        <dt className="text-ink-3">{whole}</dt>
        <dd className="font-bold tabular-nums">{value === null ? "待填" : withMeasure(value)}</dd>
        {(value !== sum || control) && (
          <>
            <dt className="text-ink-3">各单位合计</dt>
            <dd className="tabular-nums">{sum ?? "没有数"}</dd>
          </>
        )}
        {control && (
          <>
            <dt className="text-ink-3">{policy.kind === "control" ? "登记数" : "核对数"}</dt>
            <dd className="tabular-nums">
              {control.value}
              {departsFromControl(figures) && <b className="text-warn">，与合计不同</b>}
            </dd>
          </>
        )}
        <dt className="text-ink-3">口径</dt>
        <dd>{policyWords(figures)}</dd>
      </dl>
      <Parts {...{ figures, groups, tableId, className }} />
      {policy.kind !== "zero" && (
        <Folded label={folded ? entryLabels[policy.kind] : null}>
          <EntryForm
            label={path}
            place={{ countyCode: at.county, year: at.year, key: cellId }}
            figure={policy.kind}
            entered={entered}
          />
        </Folded>
      )}
    </>
  );
}

const entryLabels = { own: "填本级数", control: "填登记数核对", sum: "填数核对，或者代替合计" } as const;

function Folded({ label, children }: { label: string | null; children: React.ReactNode }) {
  if (label === null) return children;
  return (
    <details className="text-sm print:hidden">
      <summary className="min-h-7 w-max cursor-pointer text-accent">{label}</summary>
      {children}
    </details>
  );
}

type PartsProps = Pick<CellProps, "groups" | "tableId" | "className"> & {
  figures: Pick<Figures, "cellId" | "parts" | "subtotals">;
};

function Parts({ figures: { cellId, parts, subtotals }, groups, tableId, className }: PartsProps) {
  let from = 0;
  return (
    <ul className={clsx("grid gap-2 border-line border-t pt-2 text-sm tabular-nums", className)}>
      {groups.map(({ label, units }, index) => {
        const begin = from;
        from += units.length;
        const contributing = units.flatMap((unit, at) => {
          const part = parts[begin + at] ?? null;
          return part === null || part === "0" ? [] : [{ ...unit, part }];
        });
        const zeros = units.filter((_, at) => parts[begin + at] === "0").length;
        const blanks = units.length - contributing.length - zeros;
        return (
          <li key={label}>
            <p className="flex justify-between gap-3 font-medium">
              <span>{label}</span>
              <span>{subtotals[index] ?? "—"}</span>
            </p>
            <ul>
              {contributing.map(({ part, ...unit }) => (
                <li key={unit.reportId} className="flex items-baseline justify-between gap-3 pl-4">
                  <UnitLink {...{ unit, tableId, cellId }} />
                  <span>{part}</span>
                </li>
              ))}
              {zeros > 0 && <li className="pl-4 text-ink-3">{zeros} 个单位填的是 0</li>}
              {blanks > 0 && <li className="pl-4 text-ink-3">{blanks} 个单位没有填</li>}
            </ul>
          </li>
        );
      })}
    </ul>
  );
}

type UnitLinkProps = { unit: Group["units"][number]; tableId: string; cellId: string };

/** A unit with the version that counts; the link leads to this figure in its report. */
function UnitLink({ unit: { name, basis, version, reportId }, tableId, cellId }: UnitLinkProps) {
  const which = [
    version ? `第 ${version} 次报送` : "",
    basis && (version || basis !== "published") ? unitBasisLabels[basis] : "",
  ].filter((words) => words !== "");
  return (
    <span className="min-w-0">
      <Link
        href={`/reviews/${reportId}?view=full&cell=${encodeURIComponent(cellId)}#table-${tableId}`}
        prefetch={false}
        className="inline-flex min-h-7 items-center text-accent"
      >
        {name}
      </Link>
      {which.length > 0 && <span className="text-ink-3"> {which.join("，")}</span>}
    </span>
  );
}
