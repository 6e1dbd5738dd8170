import { z } from "zod";
import { oldestYear } from "@/lib/core/editions/registry";
import { indicatorIds } from "@/lib/core/series/indicator";
import { kindGroups } from "@/lib/core/unit-kind";
import { unitCodeSchema, yearSchema } from "../schema";

/** Maximum number of units named in a URL. */
export const NAMED_UNITS_MAX = 100;

/**
 * The query for figures of units, of which `unit` and `indicator` may come several times; invalid values are
 * ignored. `place`: all units of a county, a city or a province; `unit`: of these, or of anywhere, only some;
 * `find`: words of a unit's or place's name to add it by.
 */
const figuresQuerySchema = z.object({
  place: unitCodeSchema.optional().catch(undefined),
  units: severalOf(unitCodeSchema),
  indicators: severalOf(z.enum(indicatorIds)).transform((chosen) =>
    chosen.length > 0 ? chosen : [indicatorIds[0]],
  ),
  kind: z.enum(kindGroups).optional().catch(undefined),
  from: knownYear(),
  to: knownYear(),
  find: z
    .string()
    .transform((words) => words.replaceAll("\u0000", "").trim().slice(0, 40).trimEnd())
    .optional()
    .catch(undefined),
});
export type FiguresQuery = z.output<typeof figuresQuerySchema>;

/** The names of the query in an address. */
export const figuresParameters = ["place", "unit", "indicator", "kind", "from", "to", "find"];

/** The query in an address. */
export function figuresQueryOf(parameters: URLSearchParams): FiguresQuery {
  return figuresQuerySchema.parse({
    ...Object.fromEntries(parameters),
    units: parameters.getAll("unit"),
    indicators: parameters.getAll("indicator"),
  });
}

/** A query without the values that it ignores. */
export function soundFiguresQuery(parameters: URLSearchParams): URLSearchParams {
  const { units, indicators, place, kind, from, to, find } = figuresQueryOf(parameters);
  const chosen = new Set<string>(parameters.getAll("indicator"));
  const values = {
    ...{ place, unit: units, indicator: indicators.filter((id) => chosen.has(id)) },
    ...{ kind, from, to, find },
  };
  return new URLSearchParams(
    Object.entries(values).flatMap(([name, value]) =>
      [value ?? []].flat().map((each) => [name, String(each)]),
    ),
  );
}

function knownYear() {
  return yearSchema
    .refine((year) => year >= oldestYear, `最早是${oldestYear}年`)
    .optional()
    .catch(undefined);
}

/** The distinct values, in the given order. */
function severalOf<Value>(one: z.ZodType<Value>) {
  return z
    .array(z.unknown())
    .catch([])
    .transform((given) => [
      ...new Set(
        given.flatMap((each) => {
          const parsed = one.safeParse(each);
          return parsed.success ? [parsed.data] : [];
        }),
      ),
    ]);
}
