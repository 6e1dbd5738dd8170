import type { KnownBefore } from "../../place/placed-document";
import type { Detected } from "../../place/recognise/recognise-document";
import type { CountyImportContext, Doubt } from "../../types";
import { detectFromName, unitNamed } from "./detect-from-name";

/** Unit and year according to one source; null if it does not state them. */
export type UnitAndYear = { unitCode: string | null; year: number | null };

export type FileIdentity = UnitAndYear & { detectedUnit: string | null; doubts: Doubt[] };

const nothing: UnitAndYear = { unitCode: null, year: null };

/**
 * The unit and year of a file: as chosen by a person, otherwise as stated in the document, otherwise as in
 * the file's name. A value that only the name states, or that it contradicts, is marked as doubtful.
 */
export function identifyFile(
  detected: Detected,
  name: string,
  { units }: CountyImportContext,
  chosen: UnitAndYear = nothing,
): FileIdentity {
  const byName = detectFromName(name, units);
  // A year that only the text contains may be anything: the signature date, or next year's plans.
  const firm = detected.yearFrom === "title" || detected.yearFrom === "period" ? detected.year : null;
  const byDocument = { unitCode: unitNamed(detected.unit, units), year: firm };
  // A file that names a unit of another county does not belong to the unit in whose folder it is.
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
 * What is known of the document before it is placed. A year that it states itself is not passed on as known.
 * The file's name is not passed on either if a person chose.
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
