import { z } from "zod";
import { countyCode } from "@/lib/units/schema";

const ofYear = {
  countyCode,
  year: z.number().int().min(2008).max(2100),
};

/** `at`: a minute in Beijing time, in the format of a datetime-local field. */
export const setJointReleaseSchema = z.object({
  ...ofYear,
  at: z.iso.datetime({ local: true, precision: -1, error: "请填写统一发布的日期和时间。" }),
});
export type SetJointRelease = z.output<typeof setJointReleaseSchema>;

export const cancelJointReleaseSchema = z.object(ofYear);
export type CancelJointRelease = z.output<typeof cancelJointReleaseSchema>;

/** The stored JSON of the unit of a version. */
export const submittedUnitSchema = z.object({ code: z.string(), name: z.string(), organ: z.string() });

/** The stored JSON of a release's outcome. */
export const jointOutcomeSchema = z.object({
  published: z.number(),
  refused: z.array(z.object({ unit: z.string(), message: z.string() })),
});
