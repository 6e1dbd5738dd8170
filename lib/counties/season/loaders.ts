import { guarded } from "@/lib/access/guarded";
import { done, type Result } from "@/lib/core/refusal";
import { authorizeFromAbove } from "@/lib/units/authorize";
import { listReminders } from "./data";
import type { RemindersInput } from "./schema";
import type { ReminderPage } from "./types";

/** A page of a unit's reminders about a year, for the county that sent them: not for the unit itself. */
export const readReminders = guarded(
  "county.remind",
  authorizeFromAbove,
  async (_permit, asked: RemindersInput): Promise<Result<ReminderPage>> => done(await listReminders(asked)),
);
