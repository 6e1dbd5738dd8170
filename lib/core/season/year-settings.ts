import { z } from "zod";
import { coverages } from "../roll-up/coverage";
import { unitKinds } from "../unit-kind";
import { scoringSchema } from "./scoring";

/** What a county settles for a year besides the day and the form: all of it may be absent. Days are ISO days. */
export const yearSettingsSchema = z.object({
  /** Of whom its own report speaks; of all its units where it is not settled. */
  coverage: z.enum(coverages).optional(),
  /** Days for kinds of units that differ from the day of all, and for its own report (`county`). */
  dueByKind: z.partialRecord(z.enum(unitKinds), z.iso.date()).optional(),
  /** How its units' reports are scored; as usual where it is not settled. */
  scoring: scoringSchema.optional(),
});
export type YearSettings = z.output<typeof yearSettingsSchema>;
