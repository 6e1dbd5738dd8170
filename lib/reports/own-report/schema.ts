import { z } from "zod";
import { bases } from "@/lib/counties/roll-up/types";

/** The county's own report, and the versions of its units' reports that are added up. */
export const fillSchema = z.object({ reportId: z.uuid(), basis: z.enum(bases) });
export type FillInput = z.output<typeof fillSchema>;
