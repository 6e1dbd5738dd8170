import type { KnownBefore } from "../../place/placed-document";
import type { Detected } from "../../place/recognise/recognise-document";
import type { CountyImportContext, Doubt } from "../../types";
import { detectFromName, unitNamed } from "./detect-from-name";

/** Unit and year by one source; null where it does not name them. */
export type UnitAndYear = { unitCode: string | null; year: number | null };

export type FileIdentity = UnitAndYear & { detectedUnit: string | null; doubts: Doubt[] };

const nothing: UnitAndYear = { unitCode: null, year: null };

/**
 * Whose report a file of a county is, and of which year: as a person chose, else as the document says, else
 * as the file's name does. What only the name says, or says otherwise, is doubted.
 */
export function identifyFile(
  detected: Detected,
  name: string,
  { units }: CountyImportContext,
  chosen: UnitAndYear = nothing,
): FileIdentity {
  const byName = detectFromName(name, units);
  // A year that only the text names may be any: the day of the signature, next year's plans.
  const firm = detected.yearFrom === "title" || detected.yearFrom === "period" ? detected.year : null;
  const byDocument = { unitCode: unitNamed(detected.unit, units), year: firm };
  // A file that names a unit of another county is not taken for the one in whose folder it lies.
  const unitByName = detected.unit === null ? byName.unitCode : null;
  const unitCode = chosen.unitCode ?? byDocument.unitCode ?? unitByName;
  const year = chosen.year ?? firm ?? byName.year ?? detected.year;
  return {
    unitCode,
    year,
    detectedUnit: detected.unit,
    doubts: doubtsOf(byDocument, byName, chosen, { unitCode, year }),
  };
}

/**
 * What is then known of the document beforehand. A year that it says itself is not held against it; nor is
 * the file's name where a person chose, who then gives none.
 */
export function knownOf(
  { unitCode, year }: UnitAndYear,
  detected: Pick<Detected, "year">,
  { units, forms }: CountyImportContext,
  fileName?: string,
): KnownBefore {
  const unit = units.find(({ code }) => code === unitCode);
  const county = year === null ? undefined : forms[year];
  return {
    ...(unit ? { unit: { name: unit.name, organ: unit.organ } } : {}),
    ...(year !== null && year !== detected.year ? { year } : {}),
    ...(county ? { county } : {}),
    ...(fileName === undefined ? {} : { fileName }),
  };
}

function doubtsOf(byDocument: UnitAndYear, byName: UnitAndYear, chosen: UnitAndYear, taken: UnitAndYear) {
  const differs = (one: unknown, other: unknown) => one !== null && other !== null && one !== other;
  const doubts: Doubt[] = [];
  if (chosen.unitCode === null && taken.unitCode !== null && byDocument.unitCode === null)
    doubts.push("unitByName");
  if (chosen.year === null && taken.year !== null && byDocument.year === null)
    doubts.push(taken.year === byName.year ? "yearByName" : "yearByText");
  if (
    (chosen.unitCode === null && differs(byDocument.unitCode, byName.unitCode)) ||
    (chosen.year === null && differs(byDocument.year, byName.year))
  )
    doubts.push("nameDiffers");
  return doubts;
}
