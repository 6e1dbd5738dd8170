import { forbidden, type Permit, permit } from "@/lib/access/policy";
import { beijingDay, dayFrom } from "@/lib/core/beijing-time";
import { done, type Refusal, refused } from "@/lib/core/refusal";
import { changeFault, type UnitChange, yearsAfter } from "@/lib/core/unit-change";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { keepAccountEvents } from "@/lib/platform/record/mutations";
import { findUnits, lineagesOf } from "../data";
import type { ChangeUnit } from "../schema";
import type { Unit } from "../types";
import { askToFollow } from "./ask-to-follow";
import { unitMutation } from "./unit-mutation";

/** A change may be entered this many days before it takes effect: later it may still be called off. */
const AHEAD = 366;

/**
 * Carries out a change of a unit: founded, merged, divided or abolished from a day on. Sets the years that it
 * and the other units owe, all or none, each with its event; existing reports are unchanged. Refused:
 * `forbidden`, `notFound`, `invalid.on`, `invalid.units`, `wrongState`.
 */
export const changeUnit = unitMutation(
  "units.manage",
  { unitOf: ({ code }: ChangeUnit) => code, missing: refused("notFound", "没有这个单位。") },
  async (held, { code, change }) => {
    const { tx, actor, target } = held;
    if (change.on > dayFrom(beijingDay(now()), AHEAD))
      return refused("invalid.on", "生效日期太晚，请核对年份。");
    const others = otherCodes(change);
    const fault = await faultOf(held, others);
    if (fault) return fault;
    const before = await readYears(tx, [code, ...others]);
    const impossible = changeFault(code, change, (each) => before.get(each));
    if (impossible) return refused(impossible.code, impossible.message);
    const changes = yearsAfter(code, change);
    for (const { code: changed, ...to } of changes)
      await tx.unit.update({ where: { code: changed }, data: to });
    await keepAccountEvents(
      tx,
      changes.map(({ code: subject, ...to }) => ({
        ...{ actorId: actor.id, kind: "unit.years" as const, subject },
        payload: { from: pick(before.get(subject), to), to, change: change.kind, on: change.on },
      })),
    );
    await askToFollow(tx, target.lineage.slice(1));
    return done(null);
  },
);

/** The other units of a change. */
function otherCodes(change: UnitChange): string[] {
  if (change.kind === "merged") return [change.successorCode];
  if (change.kind === "divided") return [...new Set(change.partCodes)];
  return change.kind === "founded" && change.originCode !== null ? [change.originCode] : [];
}

/** The other units must be siblings of the unit, and within the actor's reach. */
async function faultOf(
  { tx, actor, target: { unit } }: Permit<"units.manage", { unit: Unit }> & { tx: Tx },
  codes: readonly string[],
): Promise<{ ok: false; refusals: Refusal[] } | null> {
  const units = await findUnits(codes, tx);
  const isSibling = (other: Unit) => other.code !== unit.code && other.parentCode === unit.parentCode;
  if (units.length < codes.length || !units.every(isSibling))
    return refused("invalid.units", "所选的单位应与本单位同属一个上级单位，也不能是本单位。");
  const lineages = await lineagesOf(codes, tx);
  const reached = codes.every(
    (code) => permit(actor, "units.manage", { lineage: lineages.get(code) ?? [] }).ok,
  );
  return reached ? null : forbidden("units.manage");
}

type Years = {
  firstYear: number | null;
  lastYear: number | null;
  successorCode: string | null;
  originCode: string | null;
};

async function readYears(tx: Tx, codes: readonly string[]): Promise<Map<string, Years>> {
  await tx.$queryRaw`SELECT 1 FROM "Unit" WHERE code = ANY(${[...codes]}::bpchar[]) ORDER BY code FOR UPDATE`;
  const rows = await tx.unit.findMany({
    where: { code: { in: [...codes] } },
    select: { code: true, firstYear: true, lastYear: true, successorCode: true, originCode: true },
  });
  return new Map(rows.map(({ code, ...years }) => [code, years]));
}

/** The previous values of what is changed. */
function pick(before: Years | undefined, to: object): Partial<Years> {
  return Object.fromEntries(Object.entries(before ?? {}).filter(([key]) => Object.hasOwn(to, key)));
}
