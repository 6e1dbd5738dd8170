import { db } from "@/lib/platform/db";
import { usernames } from "./people";
import { unitRows } from "./units";

/**
 * Removes what an interrupted load left behind, so that the next one starts over. Only reports of the
 * demonstration units that no other account has changed.
 */
export async function clearLeftovers(): Promise<number> {
  const stranger = { username: { notIn: usernames() } };
  const reports = await db.report.findMany({
    where: {
      unitCode: { in: unitRows().map(({ code }) => code) },
      changes: { none: { author: stranger } },
      events: { none: { actor: stranger } },
    },
    select: { id: true },
  });
  const reportId = { in: reports.map(({ id }) => id) };
  await db.$transaction([
    db.publication.deleteMany({ where: { version: { reportId } } }),
    db.note.deleteMany({ where: { reportId } }),
    db.report.deleteMany({ where: { id: reportId } }),
    // Their keys would prevent the next load from sending them again.
    db.message.deleteMany({ where: { unitCode: { in: unitRows().map(({ code }) => code) } } }),
  ]);
  return reports.length;
}

/**
 * Removes the queued jobs that make the files of the demonstration's publications: hundreds at once would
 * occupy a small computer for minutes after the start. They are made when they are first asked for.
 */
export async function dropFileJobs(): Promise<void> {
  const codes = unitRows().map(({ code }) => code);
  await db.$queryRaw`
    SELECT count(*) FROM graphile_worker.complete_jobs(ARRAY(
      SELECT "id" FROM graphile_worker.jobs
      WHERE "task_identifier" = 'files' AND split_part("key", '-', 2) = ANY(${codes}::text[])
    ))`;
}
