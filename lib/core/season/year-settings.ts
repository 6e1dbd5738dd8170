import { z } from "zod";
import { coverages } from "../roll-up/coverage";
import { unitKinds } from "../unit-kind";
import { scoringSchema } from "./scoring";
import { MOST_SUPPLEMENT, supplementRowSchema } from "./supplement";
import { countyWordsSchema, MOST_WORDS, noticeSchema } from "./usual-words";

/**
 * What a county settles for a year besides the day and the form: all of it may be absent. Days are ISO days.
 */
export const yearSettingsSchema = z.object({
  /** Of whom its own report speaks; of all its units where it is not settled. */
  coverage: z.enum(coverages).optional(),
  /** Days for kinds of units that differ from the day of all, and for its own report (`county`). */
  dueByKind: z.partialRecord(z.enum(unitKinds), z.iso.date()).optional(),
  /** How its units' reports are scored; as usual where it is not settled. */
  scoring: scoringSchema.optional(),
  /** This year's notice, which prefaces cite. */
  notice: noticeSchema.optional(),
  /** Sentences and examples that its clerks find beside the product's own. */
  words: z.array(countyWordsSchema).max(MOST_WORDS).optional(),
  /** What it asks besides the report, for its own use. */
  supplement: z.array(supplementRowSchema).max(MOST_SUPPLEMENT).optional(),
});
export type YearSettings = z.output<typeof yearSettingsSchema>;
