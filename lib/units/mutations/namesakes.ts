import { refused } from "@/lib/core/refusal";
import type { Tx } from "@/lib/platform/db";
import { listExistingNamed } from "../data";
import type { Unit } from "../types";

/**
 * The refusal of a second unit of the same name beside one that still exists: lists and choices could not
 * tell them apart, and mostly it is the same one. Null if there is none.
 */
export async function namesakeOf(tx: Tx, { code, name, parentCode }: Unit) {
  const named = await listExistingNamed([name], tx);
  const other = named.find((each) => each.code !== code && each.parentCode === parentCode);
  if (!other) return null;
  return refused(
    "invalid.name",
    `同一上级下已有“${name}”（代码 ${other.code}），请核对是不是重复。确是接替它的新单位的，名称后先加“（新设）”，给原单位办完“设立与撤并”再改名。`,
  );
}
