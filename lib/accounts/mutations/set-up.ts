import type { Grant } from "@/lib/access/actor";
import { done, type Result, refused } from "@/lib/core/refusal";
import { transact } from "@/lib/platform/transaction";
import { pinyinOf } from "@/lib/units/pinyin/pinyin-of";
import { codeFault } from "@/lib/units/rules";
import type { CreateAccountInput } from "../schema";
import type { OneTimePassword } from "../types";
import { addAccounts, freshAccount } from "./create";

export type FirstCounty = { code: string; name: string; organ: string };

/**
 * Creates the first county of an empty system, or the city whose counties it is for, and its administrator,
 * who creates all others. The code shows which it is. Refused: `alreadySetUp` if there is any account,
 * `invalid.code`. There is no actor: shell access to the server is the authorization.
 */
export async function setUpCounty(
  county: FirstCounty,
  person: Pick<CreateAccountInput, "username" | "name">,
): Promise<Result<OneTimePassword>> {
  const kind = kindByCode(county.code);
  if (!kind)
    return refused("invalid.code", "这是省级代码。请填县（市、区）或者设区的市的 12 位统计用区划代码。");
  const fault = codeFault(county.code, kind);
  if (fault) return refused("invalid.code", fault);
  const grants: Grant[] = [{ role: "administrator", unitCode: county.code }];
  const fresh = await freshAccount({ ...person, grants });
  return transact(async (tx) => {
    await tx.$executeRaw`LOCK TABLE "Account" IN SHARE ROW EXCLUSIVE MODE`;
    if ((await tx.account.count()) > 0)
      return refused("alreadySetUp", "系统中已有账号。请由现有管理员在“单位与账号”中添加单位和账号。");
    await tx.unit.upsert({
      where: { code: county.code },
      create: { ...county, kind },
      update: { name: county.name, organ: county.organ },
    });
    await tx.unit.update({
      where: { code: county.code },
      data: { pinyin: pinyinOf(county.name) },
    });
    // There is no second administrator yet to confirm the role.
    await addAccounts(tx, fresh.row.id, [fresh], () => true);
    const { pending: _, ...shown } = fresh.shown;
    return done(shown);
  });
}

/** A city's code has zeros from the fifth digit on, a province's from the third: null. */
function kindByCode(code: string): "county" | "city" | null {
  if (/^\d{2}0{10}$/.test(code)) return null;
  return /^\d{4}0{8}$/.test(code) ? "city" : "county";
}
