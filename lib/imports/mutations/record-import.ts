import type { State } from "@/lib/core/workflow/workflow";
import { now } from "@/lib/platform/clock";
import { keepMove } from "@/lib/platform/record/mutations";
import { findLastChange } from "@/lib/reports/own-work/data";
import type { WritePermit } from "@/lib/reports/pictures/mutations";
import type { ImportSource } from "../schema";

/** Records the event of an import, which changes no state: its source, and the number of fields. */
export async function recordImport(
  { tx, actor }: WritePermit,
  report: { id: string; state: State },
  source: ImportSource,
  fields: number,
): Promise<void> {
  const { id, state } = report;
  await keepMove(tx, {
    reportId: id,
    move: "import",
    from: state,
    to: state,
    actorId: actor.id,
    payload: { source, fields, lastChange: await findLastChange(tx, id) },
    at: now(),
  });
}
