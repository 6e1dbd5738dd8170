import { type Db, db, type Tx } from "@/lib/platform/db";

/** The answers of these units for a year. */
export async function listSupplementAnswers(
  unitCodes: readonly string[],
  year: number,
  reader: Db | Tx = db,
): Promise<{ unitCode: string; rowId: string; value: number }[]> {
  const rows = await reader.supplementAnswer.findMany({
    where: { unitCode: { in: [...unitCodes] }, year },
    orderBy: [{ unitCode: "asc" }, { rowId: "asc" }],
    select: { unitCode: true, rowId: true, value: true },
  });
  return rows.map(({ value, ...row }) => ({ ...row, value: Number(value) }));
}
