import type { FieldPath } from "@/lib/core/report";
import { type Db, db, type Tx } from "@/lib/platform/db";
import { parseFieldPath } from "./stored";
import type { Standing } from "./types";

/** Who wrote what stands in these fields of a report. Reads nothing where there are none. */
export async function findStanding(
  reportId: string,
  paths: readonly FieldPath[],
  client: Db | Tx = db,
): Promise<ReadonlyMap<FieldPath, Standing>> {
  if (paths.length === 0) return new Map();
  const rows = await client.change.findMany({
    where: { reportId, path: { in: [...new Set(paths)] }, outcome: { not: "setAside" } },
    distinct: ["path"],
    orderBy: [{ version: "desc" }, { id: "desc" }],
    select: { path: true, version: true, at: true, author: { select: { name: true } } },
  });
  return new Map(
    rows.map(({ path, version, at, author }) => [parseFieldPath(path), { author: author.name, at, version }]),
  );
}
