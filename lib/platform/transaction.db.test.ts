import { expect, test } from "vitest";
import { done, refused } from "@/lib/core/refusal";
import { db } from "./db";
import { inTransaction, transact } from "./transaction";

const unit = { code: "360121000000", name: "某县", kind: "county" as const, organ: "某县人民政府" };

test("what was written before a refusal is undone, and the refusal is answered", async () => {
  const refusal = refused("taken", "已有人使用，请换一个。");
  const answer = await inTransaction(async (tx) => {
    await tx.unit.create({ data: unit });
    return refusal;
  });
  expect(answer).toEqual(refusal);
  expect(await db.unit.count()).toBe(0);
});

test("what is done is kept; an error is thrown on, and undoes all", async () => {
  const write = (fails: boolean) =>
    inTransaction(async (tx) => {
      await tx.unit.create({ data: { ...unit, code: fails ? "360122000000" : unit.code } });
      if (fails) throw new Error("the network is gone");
      return done(1);
    });
  await expect(write(true)).rejects.toThrow("the network is gone");
  expect(await write(false)).toEqual({ ok: true, value: 1 });
  expect(await db.unit.findMany()).toMatchObject([{ code: unit.code }]);
});

test("a transaction may ask for several things at once, by itself or by what it includes", async () => {
  const numbers = await transact((tx) =>
    Promise.all([1, 2, 3, 4].map((number) => tx.$queryRaw<{ n: number }[]>`SELECT ${number}::int AS "n"`)),
  );
  expect(numbers.flat().map(({ n }) => n)).toEqual([1, 2, 3, 4]);
  const include = { children: true, reports: true, grants: true, parent: true };
  await transact((tx) => tx.unit.findMany({ include }));
});
