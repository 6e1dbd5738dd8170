import { X } from "lucide-react";
import Link from "next/link";
import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { Card, CardTitle } from "@/components/ui/card";
import { unitBasisLabels } from "@/lib/counties/roll-up/labels";
import { policyWords } from "@/lib/counties/roll-up/policy-words";
import type { Basis } from "@/lib/counties/roll-up/types";
import type { RollUpLine, RollUpView } from "@/lib/counties/roll-up/view";
import { EntryForm } from "./entry-form";

type Figures = NonNullable<RollUpLine["figures"]>;
type Props = {
  at: { county: string; year: number; of: Basis };
  /** The county's or city's word for its whole area. */
  whole: string;
  figures: Figures;
  groups: RollUpView["groups"];
  onClose: () => void;
};

/**
 * The parts of a sum with links to the units' reports, and the county's entry on it. It receives the focus,
 * since it is far from the sum in the order of the page; Escape closes it.
 */
export function Composition({ at, whole, figures, groups, onClose }: Props) {
  const { path, measure, value, sum, policy, entered, cellId } = figures;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus({ preventScroll: true }), []);
  return (
    <Card aria-label="构成" className="grid gap-3" onKeyDown={(event) => event.key === "Escape" && onClose()}>
      <div className="flex items-start gap-2">
        <CardTitle ref={title} tabIndex={-1} className="mb-0 grow">
          {path}
        </CardTitle>
        <Button variant="quiet" size="small" aria-label="关闭构成" onClick={onClose}>
          <X aria-hidden size={16} />
        </Button>
      </div>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-sm">
        <dt className="text-ink-3">{whole}</dt>
        <dd className="font-bold tabular-nums">
          {value ?? "待填"}
          {measure && ` ${measure}`}
        </dd>
        {value !== sum && (
          <>
            <dt className="text-ink-3">各单位合计</dt>
            <dd className="tabular-nums">{sum ?? "没有数"}</dd>
          </>
        )}
        <dt className="text-ink-3">口径</dt>
        <dd>{policyWords({ policy, entered })}</dd>
      </dl>
      <Parts figures={figures} groups={groups} />
      {policy.kind !== "zero" && (
        <EntryForm
          place={{ countyCode: at.county, year: at.year, key: cellId }}
          figure={policy.kind}
          entered={entered}
        />
      )}
    </Card>
  );
}

function Parts({ figures: { parts, subtotals }, groups }: Pick<Props, "figures" | "groups">) {
  let from = 0;
  return (
    <ul className="grid max-h-80 gap-2 overflow-y-auto border-line border-t pt-2 text-sm tabular-nums">
      {groups.map(({ label, units }, index) => {
        const begin = from;
        from += units.length;
        const contributing = units.flatMap((unit, at) => {
          const part = parts[begin + at] ?? null;
          return part === null || part === "0" ? [] : [{ ...unit, part }];
        });
        return (
          <li key={label}>
            <p className="flex justify-between gap-3 font-medium">
              <span>{label}</span>
              <span>{subtotals[index] ?? "—"}</span>
            </p>
            <ul>
              {contributing.map(({ code, name, basis, reportId, part }) => (
                <li key={code} className="flex justify-between gap-3 pl-4">
                  <span className="min-w-0">
                    <Link href={`/reviews/${reportId}`} prefetch={false} className="text-accent">
                      {name}
                    </Link>
                    {basis && basis !== "published" && (
                      <span className="text-ink-3"> {unitBasisLabels[basis]}</span>
                    )}
                  </span>
                  <span>{part}</span>
                </li>
              ))}
              {contributing.length < units.length && (
                <li className="pl-4 text-ink-3">
                  {contributing.length > 0 ? "其余" : ""} {units.length - contributing.length} 个单位为 0
                  或未填
                </li>
              )}
            </ul>
          </li>
        );
      })}
    </ul>
  );
}
