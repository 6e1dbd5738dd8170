import { type Db, db, type Tx } from "@/lib/platform/db";

/** Reads of other reviewers of a report. The caller has checked the permission. */

/** Names of other people who had the report open since that time. */
export async function listReaders(
  reportId: string,
  { except, since }: { except: string; since: Date },
  reader: Db | Tx = db,
): Promise<string[]> {
  const rows = await reader.reviewReader.findMany({
    where: { reportId, accountId: { not: except }, at: { gte: since } },
    orderBy: { accountId: "asc" },
    select: { account: { select: { name: true } } },
  });
  return rows.map(({ account }) => account.name);
}

/** The latest event of a report, and a fingerprint that changes whenever its review page would. */
export async function readCourse(reportId: string, reader: Db | Tx = db) {
  const [moves, last, notes, waivers] = await Promise.all([
    reader.event.count({ where: { reportId } }),
    reader.event.findFirst({
      where: { reportId },
      orderBy: { sequence: "desc" },
      select: { id: true, move: true, actorId: true, actor: { select: { name: true } } },
    }),
    reader.note.findMany({
      where: { reportId },
      orderBy: { sequence: "asc" },
      select: { state: true, text: true, _count: { select: { replies: true } } },
    }),
    reader.waiver.count({ where: { reportId } }),
  ]);
  return { last, stands: { moves, notes, waivers } };
}
