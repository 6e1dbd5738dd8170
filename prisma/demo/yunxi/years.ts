import type { CountyForm } from "@/lib/core/editions/form";
import { editionOf } from "@/lib/core/editions/registry";

/**
 * The outline that the county set for a year: eleven chapters up to 2017, the six items of the Regulation in
 * 2018.
 */
export function countyFormOf(year: number): CountyForm {
  const edition = editionOf(year);
  if (!edition?.setByCounty) return {};
  const id = year === 2018 ? "six-items" : "shandong";
  const outline = edition.outlines.find((candidate) => candidate.id === id);
  if (!outline) throw new RangeError(`the edition of ${edition.id} has no outline “${id}”`);
  return { outline };
}

/** The ISO day on which reports of a year were due: 31 March by the Regulation of 2008, 31 January since. */
export function dueOn(year: number): string {
  return year <= 2018 ? `${year + 1}-03-31` : `${year + 1}-01-31`;
}
