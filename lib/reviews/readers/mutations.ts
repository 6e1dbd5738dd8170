import { guarded } from "@/lib/access/guarded";
import { done, type Result } from "@/lib/core/refusal";
import { eventLabel } from "@/lib/core/workflow/workflow";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { authorizeReport } from "@/lib/reports/authorize";
import { listReaders, PRESENT, readCourse } from "./data";
import { fingerprint } from "./fingerprint";
import type { Colleagues } from "./types";

/** Milliseconds after which the row of somebody who closed the page is removed. */
const GONE = 3_600_000;

/**
 * Records that the actor has a report open in review, and returns who else has. `last` is null for the
 * actor's own move.
 */
export const noteReader = guarded(
  "review.read",
  authorizeReport,
  async ({ actor, target: report }, _input: { reportId: string }): Promise<Result<Colleagues>> => {
    const at = now();
    const place = { reportId: report.id, accountId: actor.id };
    await db.reviewReader.upsert({
      where: { reportId_accountId: place },
      create: { ...place, at },
      update: { at },
    });
    await db.reviewReader.deleteMany({
      where: { reportId: report.id, at: { lt: new Date(at.getTime() - GONE) } },
    });
    const since = new Date(at.getTime() - PRESENT);
    const [others, { last, stands }] = await Promise.all([
      listReaders(report.id, { except: actor.id, since }),
      readCourse(report.id),
    ]);
    const foreign = last && last.actorId !== actor.id ? last : null;
    return done({
      others,
      course: fingerprint(stands),
      last: foreign && { id: foreign.id, by: foreign.actor.name, move: eventLabel(foreign.move) },
    });
  },
);
