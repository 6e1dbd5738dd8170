import { z } from "zod";
import { TakenDownPublication } from "../take-down/taken-down";
import { keepAndSign } from "./keep-and-sign";

const filesJobSchema = z.object({
  unitCode: z.string().regex(/^\d{12}$/),
  year: z.coerce.number().int(),
  number: z.coerce.number().int().positive(),
});

/**
 * Makes and signs what a published version still lacks. Nothing is made of one that was taken down by now: it
 * is queued again when it is put back.
 *
 * @throws {AlteredPublication} if what is stored is not what was published
 */
export async function makeQueuedFiles(payload: unknown): Promise<void> {
  const { unitCode: unit, year, number } = filesJobSchema.parse(payload);
  try {
    await keepAndSign(unit, year, number);
  } catch (error) {
    if (!(error instanceof TakenDownPublication)) throw error;
  }
}
