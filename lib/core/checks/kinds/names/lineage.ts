import type { CheckInput } from "../../engine/check";

/**
 * The city and county that a unit belongs to, from its own name or the county's context: “青山县”. Null if
 * neither names them.
 */
export type Lineage = { city: string | null; county: string | null };

const county = "[一-龥]{1,9}?(?:自治县|县区|县|区|旗)";
const named = new RegExp(
  `^(?:[一-龥]{2,9}?(?:省|自治区))?([一-龥]{2,7}?(?:自治州|市|州|盟))?(${county})?(?=[一-龥]{2,})`,
);

/**
 * Read from the organ's full name; for a unit called just “青石镇” the county's context names the areas above
 * it. A development zone's district is not a county.
 */
export function areasAbove({ unit, county }: Pick<CheckInput, "unit" | "county">): Lineage {
  const name = unit.name.replace(/[\s\u3000]/g, "");
  const above = county?.above ?? [];
  const found = named.exec(name);
  const inName = found?.[2] && !/(?:开发|园|新|景|示范|校|社|街|小|矿)区$/.test(found[2]) ? found[2] : null;
  return {
    city: found?.[1] ?? above.find((each) => /[市州盟]$/.test(each)) ?? null,
    county: above.find((each) => /[县区旗]$/.test(each)) ?? inName,
  };
}

/** True for a township, a street office or a department: any body below a county's government. */
export function isBelowGovernment({ unit }: Pick<CheckInput, "unit">): boolean {
  return unit.kind === "township" || unit.kind === "department";
}

/** True if the characters of `part` occur in `whole` in the same order: “人社局” in 人力资源和社会保障局. */
export function isAbbreviation(part: string, whole: string): boolean {
  let at = 0;
  for (const character of whole) if (character === part[at]) at += 1;
  return at === part.length;
}
