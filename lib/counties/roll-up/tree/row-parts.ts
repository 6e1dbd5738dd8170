import type { Form } from "@/lib/core/editions/form";
import { decimalSum } from "@/lib/core/tables/decimal-sum";
import { figureValue } from "@/lib/core/tables/figures";
import type { CellId } from "@/lib/core/tables/table";
import type { Unit } from "@/lib/units/types";
import { contributionsOf, rolledUnit, type YearOfCounty } from "../add-up";
import type { RolledUnit } from "../types";
import { unitGroups } from "../unit-groups";

/** A unit with the version that is added up. */
export type CountedUnit = Pick<RolledUnit, "code" | "name" | "basis" | "version" | "reportId">;

/**
 * What the sums of one row are made of, by cell. Figures are decimal strings: `subtotals` in the order of the
 * groups, `parts` in the order of their units.
 */
export type RowParts = {
  groups: { label: string; units: CountedUnit[] }[];
  cells: Record<CellId, { sum: string | null; subtotals: (string | null)[]; parts: (string | null)[] }>;
};

/** The parts of a row of the form; null if there is no such row. */
export function rowParts(
  form: Form,
  year: Pick<YearOfCounty, "year" | "versions">,
  units: readonly Unit[],
  rowId: string,
): RowParts | null {
  const cells = [...form.cells.values()].filter(({ row }) => row.id === rowId);
  if (cells.length === 0) return null;
  const byUnit = new Map(year.versions.map((version) => [version.unitCode, version]));
  const included = units.filter(({ code }) => byUnit.has(code));
  const contributions = contributionsOf(
    year,
    included.map(({ code }) => code),
  );
  const groups = unitGroups(included);
  const partsOf = (id: CellId) => {
    const own = contributions.map(({ form: ownForm, figures }) => figureValue(ownForm, figures, id));
    const grouped = groups.map(({ indices }) => indices.map((index) => own[index] ?? null));
    return { sum: decimalSum(own), subtotals: grouped.map(decimalSum), parts: grouped.flat() };
  };
  return {
    groups: groups.map(({ label, indices }) => ({
      label,
      units: indices.flatMap((index) => {
        const unit = included[index];
        if (!unit) return [];
        const { code, name, basis, version, reportId } = rolledUnit(unit, byUnit.get(unit.code));
        return [{ code, name, basis, version, reportId }];
      }),
    })),
    cells: Object.fromEntries(cells.map(({ id }) => [id, partsOf(id)])),
  };
}
