import type { AddingPolicy } from "@/lib/core/editions/edition";
import { decimalSum } from "@/lib/core/tables/decimal-sum";
import { fromRowTable, type RowTable, toRowTable } from "@/lib/platform/http/row-table";
import type { RolledUnit } from "../types";
import type { RollUpLine, RollUpView } from "../view";

/**
 * A matrix as the page sends it to the browser. Most of it are the units' figures, so these are one text a
 * line, and what follows from them is added up again there: sums and subtotals.
 */
export type SentMatrix = Omit<RollUpView, "groups" | "lines"> & {
  /** The units of all groups are one table: the first `count` of them are the first group's. */
  groups: { label: string; count: number }[];
  units: RowTable<SentUnit>;
  lines: RowTable<SentLine>;
};

type SentUnit = Pick<RolledUnit, "name"> & Partial<Pick<RolledUnit, "basis" | "reportId">>;

type Figures = NonNullable<RollUpLine["figures"]>;

/** `cellId` is absent for a heading. */
type SentLine = Pick<RollUpLine, "label" | "level"> &
  Partial<Pick<Figures, "cellId" | "path" | "measure" | "entered" | "lastYear">> & {
    /** Absent for a plain sum. */
    policy?: AddingPolicy | null;
    /** Absent if it is the sum of the parts; empty if it is not, and has to be entered. */
    value?: string | null;
    /** One figure for each unit, with a space between; nothing where it is blank. */
    parts?: string;
  };

export function toSentMatrix({ groups, lines, ...view }: RollUpView): SentMatrix {
  return {
    ...view,
    groups: groups.map(({ label, units }) => ({ label, count: units.length })),
    units: toRowTable<SentUnit>(groups.flatMap(({ units }) => units)),
    lines: toRowTable(lines.map(toSentLine)),
  };
}

function toSentLine({ label, level, figures }: RollUpLine): SentLine {
  if (!figures) return { label, level };
  const { cellId, path, measure, policy, value, sum, entered, lastYear, parts } = figures;
  return {
    ...{ label, level, cellId, path, measure, entered, lastYear },
    policy: policy.kind === "sum" ? null : policy,
    value: value === sum ? null : (value ?? ""),
    parts: parts.map((part) => part ?? "").join(" "),
  };
}

export function fromSentMatrix({ groups, units: sent, lines, ...view }: SentMatrix): RollUpView {
  const units = fromRowTable(sent).map(({ name, basis = null, reportId = null }) => ({
    ...{ name, basis, reportId },
  }));
  const counts = groups.map(({ count }) => count);
  return {
    ...view,
    groups: grouped(units, counts).map((own, at) => ({ label: groups[at]?.label ?? "", units: own })),
    lines: fromRowTable(lines).map((line) => fromSentLine(line, counts)),
  };
}

function fromSentLine({ label, level, ...sent }: SentLine, counts: readonly number[]): RollUpLine {
  const { cellId, path = "", measure = null, entered = null, lastYear = null } = sent;
  if (cellId === undefined) return { label, level, figures: null };
  const units = counts.reduce((total, count) => total + count, 0);
  const written = (sent.parts ?? "").split(" ");
  const parts = Array.from({ length: units }, (_, at) => written[at] || null);
  const sum = decimalSum(parts);
  return {
    ...{ label, level },
    figures: {
      ...{ cellId, path, measure, entered, lastYear, sum, parts },
      policy: sent.policy ?? { kind: "sum" },
      value: sent.value == null ? sum : sent.value || null,
      subtotals: grouped(parts, counts).map(decimalSum),
    },
  };
}

/** What stands in one row, in pieces of these lengths. */
function grouped<Item>(items: readonly Item[], counts: readonly number[]): Item[][] {
  let from = 0;
  return counts.map((count) => {
    from += count;
    return items.slice(from - count, from);
  });
}
