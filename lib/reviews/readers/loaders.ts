import { authorizeAnywhere, guarded, loader } from "@/lib/access/guarded";
import { done, type Result } from "@/lib/core/refusal";
import { eventLabel } from "@/lib/core/workflow/workflow";
import { now } from "@/lib/platform/clock";
import { unitsOfQueue } from "../queue/queue-units";
import { listReadersOf, PRESENT, readQueueCourse } from "./data";
import { fingerprint } from "./fingerprint";
import type { QueueCourse } from "./types";

/**
 * Whether anything happened to the units of a queue (see `loadQueue`) or to their reports since it was last
 * asked, with the latest move and who has which report open. `last` is null for the actor's own move.
 */
export const loadQueueCourse = loader(
  guarded(
    "review.read",
    authorizeAnywhere,
    async ({ actor, target }, { county }: { county: string | null }): Promise<Result<QueueCourse>> => {
      const { units } = await unitsOfQueue(target.unitCodes, county);
      const codes = units.map(({ code }) => code);
      const since = new Date(now().getTime() - PRESENT);
      const [{ last, stands }, readers] = await Promise.all([
        readQueueCourse(codes),
        listReadersOf(codes, { except: actor.id, since }),
      ]);
      const foreign = last && last.actorId !== actor.id ? last : null;
      return done({
        course: fingerprint(stands),
        readers,
        last: foreign && {
          ...{ id: foreign.id, by: foreign.by, move: eventLabel(foreign.move) },
          ...{ unit: foreign.unit, year: foreign.year },
        },
      });
    },
  ),
);
