import { z } from "zod";
import { coverages } from "../roll-up/coverage";
import { unitKinds } from "../unit-kind";
import { storedScoringSchema } from "./scores/criteria";
import { MOST_SUPPLEMENT, supplementRowSchema } from "./supplement";
import { countyWordsSchema, MOST_WORDS, noticeSchema } from "./usual-words";

/**
 * A county's settings for a year, apart from the deadline and the form. All are optional. Days are ISO days.
 */
export const yearSettingsSchema = z.object({
  /** What its own report covers; by default all of its units. */
  coverage: z.enum(coverages).optional(),
  /** Deadlines that differ for some kinds of units, and for its own report (`county`). */
  dueByKind: z.partialRecord(z.enum(unitKinds), z.iso.date()).optional(),
  /** By what its units' reports are scored; as in the year before if not set. */
  scoring: storedScoringSchema.optional(),
  /** This year's notice, cited in prefaces. */
  notice: noticeSchema.optional(),
  /** Sentences and examples for its clerks, in addition to the product's own. */
  words: z.array(countyWordsSchema).max(MOST_WORDS).optional(),
  /** Additional rows for internal use. */
  supplement: z.array(supplementRowSchema).max(MOST_SUPPLEMENT).optional(),
});
export type YearSettings = z.output<typeof yearSettingsSchema>;
