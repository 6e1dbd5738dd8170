import { z } from "zod";
import { countyFormSchema } from "@/lib/core/editions/form";
import { editionOf, formFor } from "@/lib/core/editions/registry";
import { type SeriesValues, seriesValues } from "@/lib/core/series/series";
import { figuresSchema } from "@/lib/core/tables/figure";

/** A publication with the figures of its version, as stored. */
export type StoredFigures = { id: string; year: number; version: { figures: unknown; form: unknown } };

/** A version's values of every series. None for a year before the oldest edition. */
export function valuesOf({ year, version }: Omit<StoredFigures, "id">): SeriesValues {
  if (!editionOf(year)) return {};
  const form = formFor(year, countyFormSchema.parse(version.form));
  return seriesValues(form, figuresSchema.parse(version.figures ?? {}));
}

/** The stored values, by series. */
export const seriesValuesSchema = z.record(z.string(), z.number().nullable());
