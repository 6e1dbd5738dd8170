import { authorizeAnywhere, guarded, loader } from "@/lib/access/guarded";
import { eventDetails, eventName } from "@/lib/core/activity/event-words";
import { done, type Result } from "@/lib/core/refusal";
import { readEntry } from "@/lib/platform/record/entry";
import { listUnitsWithin } from "@/lib/units/data";
import { listEntries, listNames } from "./data";
import type { ActivityQuery } from "./schema";
import type { ActivityPage } from "./types";

/**
 * A page of `size` entries of the activity log within the administrator's units, as filtered by the query.
 */
export const loadActivity = loader(
  guarded(
    "activity.read",
    authorizeAnywhere,
    async (
      { target },
      { size, ...query }: ActivityQuery & { size: number },
    ): Promise<Result<ActivityPage>> => {
      const units = await listUnitsWithin(target.unitCodes);
      const codes = units.map(({ code }) => code);
      const rows = await listEntries(codes, query, size + 1);
      const shown = rows.slice(0, size);
      const names = await listNames(shown);
      const last = shown.at(-1);
      return done({
        events: shown.map(({ sequence, text, kind, actorId, about }) => {
          const entry = readEntry(text);
          return {
            ...{ sequence: Number(sequence), text, at: new Date(entry?.at ?? 0) },
            actor: (actorId && names.get(actorId)) ?? null,
            what: eventName(kind, entry?.payload),
            about: names.get(about) ?? "",
            details: eventDetails(entry?.payload),
          };
        }),
        before: rows.length > size && last ? Number(last.sequence) : null,
      });
    },
  ),
);
