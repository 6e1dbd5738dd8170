import { db } from "@/lib/platform/db";

/** Units with a code after one, in order, or with `missing` those without pinyin. */
export async function listUnitsToIndex(
  { missing, after }: { missing: boolean; after: string },
  size: number,
): Promise<{ code: string; name: string }[]> {
  return db.unit.findMany({
    where: { code: { gt: after }, ...(missing ? { pinyin: null } : {}) },
    orderBy: { code: "asc" },
    take: size,
    select: { code: true, name: true },
  });
}
