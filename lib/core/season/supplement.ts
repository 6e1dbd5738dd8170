import { z } from "zod";
import { type UnitKind, unitKinds } from "../unit-kind";

/**
 * An additional row that a county asks of its units, a whole number each, for internal use. It is not part of
 * any form, so that nothing generated from a report can contain it. `kinds`: the kinds of units that are
 * asked; all if empty.
 */
export const supplementRowSchema = z.object({
  id: z.string().regex(/^[a-z0-9-]{1,60}$/),
  label: z.string().trim().min(1, "请填写名称。").max(100, "名称不超过 100 个字。"),
  unit: z.string().trim().max(10, "单位不超过 10 个字。"),
  kinds: z.array(z.enum(unitKinds)).max(unitKinds.length),
});
export type SupplementRow = z.output<typeof supplementRowSchema>;

/** Maximum number of rows for a county and year. */
export const MOST_SUPPLEMENT = 40;

/** The rows for a unit of that kind. */
export function rowsAskedOf(rows: readonly SupplementRow[], kind: UnitKind): SupplementRow[] {
  return rows.filter(({ kinds }) => kinds.length === 0 || kinds.includes(kind));
}

type AskedUnit = { code: string; name: string; kind: UnitKind };
type Answer = { unitCode: string; rowId: string; value: number };

/** A row added up: the answer of each unit that is asked, null if there is none yet; so is `total`. */
export type SupplementSum = {
  row: SupplementRow;
  total: number | null;
  parts: { unit: AskedUnit; value: number | null }[];
};

/** Every row with its parts in the order of the units. */
export function addSupplement(
  rows: readonly SupplementRow[],
  units: readonly AskedUnit[],
  answers: readonly Answer[],
): SupplementSum[] {
  const values = new Map(answers.map(({ unitCode, rowId, value }) => [`${unitCode} ${rowId}`, value]));
  return rows.map((row) => {
    const parts = units
      .filter(({ kind }) => rowsAskedOf([row], kind).length > 0)
      .map((unit) => ({ unit, value: values.get(`${unit.code} ${row.id}`) ?? null }));
    const given = parts.flatMap(({ value }) => value ?? []);
    return { row, parts, total: given.length > 0 ? given.reduce((sum, value) => sum + value, 0) : null };
  });
}
