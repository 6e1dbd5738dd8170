import type { Actor } from "@/lib/access/actor";
import { lockActor } from "@/lib/access/data";
import { signedOut } from "@/lib/access/ended";
import { permit } from "@/lib/access/policy";
import { done, type Result, refused } from "@/lib/core/refusal";
import { db, type Tx } from "@/lib/platform/db";
import { findUnit, lineageOf } from "./data";
import { checkUnitImport } from "./import-check";
import { codeFault, nestingFault } from "./nesting";
import type { CreateUnit, RenameUnit } from "./schema";
import type { Unit } from "./types";

const taken = refused("codeTaken", "系统中已有这个代码的单位。");

/** Adds a unit under one that the actor manages. Refused: `codeTaken`, `invalid.code`, `invalid.parentCode`, `forbidden`. */
export async function createUnit({ id }: Actor, input: CreateUnit): Promise<Result<Unit>> {
  return db.$transaction(async (tx) => {
    const actor = await lockActor(tx, id);
    if (!actor) return signedOut;
    const parent = await findUnit(input.parentCode, tx);
    if (!parent) return refused("invalid.parentCode", "没有这个上级单位。");
    const allowed = permit(actor, "accounts.manage", { lineage: await lineageOf(parent.code, tx) });
    if (!allowed.ok) return allowed;
    const fault = codeFault(input.code, input.kind) ?? nestingFault(input, parent);
    if (fault) return refused("invalid.code", fault);
    const unit: Unit = { ...input, demonstration: parent.demonstration };
    return (await addUnits(tx, id, [unit])) ? done(unit) : taken;
  });
}

/** Renames a unit that the actor manages. What was published before keeps the name under which it was published. */
export async function renameUnit({ id }: Actor, { code, name, organ }: RenameUnit): Promise<Result<null>> {
  return db.$transaction(async (tx) => {
    const actor = await lockActor(tx, id);
    if (!actor) return signedOut;
    const before = await findUnit(code, tx);
    if (!before) return refused("notFound", "没有这个单位。");
    const allowed = permit(actor, "accounts.manage", { lineage: await lineageOf(code, tx) });
    if (!allowed.ok) return allowed;
    await tx.unit.update({ where: { code }, data: { name, organ } });
    await tx.accountEvent.create({
      data: {
        actorId: id,
        kind: "unit.renamed",
        subject: code,
        payload: { from: { name: before.name, organ: before.organ }, to: { name, organ } },
      },
    });
    return done(null);
  });
}

/** Adds every unit of a CSV file, or none of them: then every fault of the file is told. */
export async function importUnits({ id }: Actor, bytes: Uint8Array): Promise<Result<Unit[]>> {
  return db
    .$transaction(
      async (tx) => {
        const actor = await lockActor(tx, id);
        if (!actor) return signedOut;
        const checked = await checkUnitImport(actor, bytes, tx);
        if (!checked.ok) return checked;
        if (!(await addUnits(tx, id, checked.value))) throw new TakenMeanwhile();
        return checked;
      },
      { timeout: 60_000 },
    )
    .catch((error: unknown) => {
      if (error instanceof TakenMeanwhile) return taken;
      throw error;
    });
}

/** Somebody else added one of the units while the file was checked: the transaction is undone. */
class TakenMeanwhile extends Error {}

/** False where one of the codes is taken. */
async function addUnits(tx: Tx, actorId: string, units: readonly Unit[]): Promise<boolean> {
  const { count } = await tx.unit.createMany({ data: [...units], skipDuplicates: true });
  if (count < units.length) return false;
  await tx.accountEvent.createMany({
    data: units.map((unit) => ({ actorId, kind: "unit.created", subject: unit.code, payload: unit })),
  });
  return true;
}
