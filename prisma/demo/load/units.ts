import type { UnitKind } from "@/lib/core/unit-kind";
import { countyCodes } from "../issued/counties";
import type { IssuedUnit } from "../issued/issued";
import { issuedReports } from "../issued/reports";
import { cityUnits } from "../shifan/units";
import { type Department, departments, firstDepartmentYear } from "../yunxi/departments/departments";
import { city, county, province, type Township } from "../yunxi/township";
import { mergedTownships, townshipOf, townships } from "../yunxi/townships";

export type UnitRow = {
  code: string;
  name: string;
  organ: string;
  kind: UnitKind;
  parentCode: string | null;
  demonstration: boolean;
  firstYear: number | null;
  lastYear: number | null;
  successorCode: string | null;
};

const kinds = ["province", "city", "county", "township"] as const;

/** Every unit of the demonstration, parents first. Only the invented ones are marked as such. */
export function unitRows(): UnitRow[] {
  const invented = townships.flatMap((township) => lineageRows([province, city, county, township], true));
  const merged = mergedTownships.map((township) => ({ ...townshipRow(township), ...yearsOf(township) }));
  const bodies = [
    ...departments.map(departmentRow),
    ...cityUnits.map((unit) => ({ ...departmentRow(unit), parentCode: city.code })),
  ];
  const real = issuedReports.flatMap(({ lineage }) => lineageRows(lineage, false));
  const rows = new Map([...invented, ...merged, ...bodies, ...real].map((row) => [row.code, row]));
  // A unit's code starts with that of its parent, so that parents sort first.
  return [...rows.values()].sort((one, other) => (one.code < other.code ? -1 : 1));
}

/** The code of the unit with the key used by accounts. Throws a RangeError if there is none. */
export function unitCodeOf(key: string): string {
  const code =
    [...townships, ...mergedTownships, ...departments, ...cityUnits].find((unit) => unit.key === key)?.code ??
    issuedReports.find((report) => report.key === key)?.lineage[3].code ??
    { ...countyCodes, yunxi: county.code, shifan: city.code }[key];
  if (!code) throw new RangeError(`no demonstration unit “${key}”`);
  return code;
}

function townshipRow({ code, name, organ }: Township | Department): UnitRow {
  return {
    ...{ code, name, organ, kind: "township", parentCode: county.code, demonstration: true },
    ...{ firstYear: null, lastYear: null, successorCode: null },
  };
}

function yearsOf({ years }: Township): Pick<UnitRow, "firstYear" | "lastYear" | "successorCode"> {
  return {
    firstYear: years?.first ?? null,
    lastYear: years?.last ?? null,
    successorCode: years?.successorKey ? townshipOf(years.successorKey).code : null,
  };
}

function departmentRow(department: Department): UnitRow {
  return { ...townshipRow(department), kind: department.kind, firstYear: firstDepartmentYear };
}

function lineageRows(lineage: readonly IssuedUnit[], demonstration: boolean): UnitRow[] {
  return lineage.map(({ code, name, organ }, index) => ({
    code,
    name,
    organ,
    kind: kinds[index] ?? "township",
    parentCode: lineage[index - 1]?.code ?? null,
    demonstration,
    firstYear: null,
    lastYear: null,
    successorCode: null,
  }));
}
