import { type Db, db, type Tx } from "@/lib/platform/db";

/** Reads. Whoever calls has proved the right. */

/** Where the value that stands in each field of a draft came from. */
export async function listOrigins(reportId: string, client: Db | Tx = db): Promise<Map<string, string>> {
  const rows = await client.change.findMany({
    where: { reportId, outcome: { not: "setAside" } },
    orderBy: [{ path: "asc" }, { id: "desc" }],
    distinct: ["path"],
    select: { path: true, origin: true },
  });
  return new Map(rows.map(({ path, origin }) => [path, origin]));
}
