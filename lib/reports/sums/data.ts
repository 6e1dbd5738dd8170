import { type Sums, sumsSchema } from "@/lib/core/tables/sums";
import { editableStates, type State } from "@/lib/core/workflow/workflow";
import { readRollUp } from "@/lib/counties/roll-up/read-roll-up";
import { sumsOf } from "@/lib/counties/roll-up/sums-of";
import { type Basis, bases } from "@/lib/counties/roll-up/types";
import { type Db, db, type Tx } from "@/lib/platform/db";
import { findUnit } from "@/lib/units/data";

export type SumLink = { basis: Basis; authorId: string; sums: Sums; signed: Sums | null };

/** True before the leader has signed: until then the report follows the sums of its units. */
export function isUnsigned(state: State): boolean {
  return state === "awaitingSignOff" || editableStates.includes(state);
}

/** The link of a report to the sums of its units; null if it has none. */
export async function findSumLink(reportId: string, reader: Db | Tx = db): Promise<SumLink | null> {
  const row = await reader.sumLink.findUnique({ where: { reportId } });
  if (!row) return null;
  return {
    basis: bases.find((each) => each === row.basis) ?? "published",
    authorId: row.authorId,
    sums: sumsSchema.parse(row.sums),
    signed: row.signed === null ? null : sumsSchema.parse(row.signed),
  };
}

/**
 * The sums that a county's own report is compared with: the current ones or, once signed, those at that time.
 * Undefined if it follows none. A sum that has just changed keeps the value that the cells followed before.
 */
export async function readSums(
  report: { id: string; unit: { code: string }; year: number; state: State },
  reader: Db | Tx = db,
): Promise<Sums | undefined> {
  const link = await findSumLink(report.id, reader);
  if (!link) return undefined;
  if (!isUnsigned(report.state)) return link.signed ?? undefined;
  const county = await findUnit(report.unit.code);
  if (!county) return undefined;
  const { rolled } = await readRollUp(county, report.year, link.basis);
  const present = sumsOf(rolled);
  const known = link.sums.cells;
  const cells = Object.entries(present.cells).map(([id, cell]) => {
    const before = known[id]?.before;
    return [id, before ? { ...cell, before } : cell] as const;
  });
  return { ...present, cells: Object.fromEntries(cells) };
}

/**
 * The reports that follow sums and are editable now, optionally of these units and this year, each with the
 * account in whose name.
 */
export async function listFollowing({
  units,
  year,
}: {
  units?: readonly string[] | undefined;
  year?: number | undefined;
}): Promise<{ reportId: string; authorId: string }[]> {
  return db.sumLink.findMany({
    where: {
      report: {
        state: { in: [...editableStates] },
        ...(units && { unitCode: { in: [...units] } }),
        ...(year !== undefined && { year }),
      },
    },
    orderBy: { reportId: "asc" },
    select: { reportId: true, authorId: true },
  });
}
