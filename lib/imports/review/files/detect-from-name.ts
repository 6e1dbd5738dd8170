import { yearIn } from "../../place/recognise/file-name";
import type { CountyImportContext } from "../../types";

type Unit = CountyImportContext["units"][number];

/**
 * The only unit of the county with this name, with or without the county's name before it; null if there is
 * none or more than one.
 */
export function unitNamed(named: string | null, units: readonly Unit[]): string | null {
  const name = (named ?? "").replace(/\s+/g, "");
  if (name === "") return null;
  const exact = units.filter((unit) => unit.name === name || unit.organ === name);
  const likely =
    exact.length > 0 ? exact : units.filter((unit) => name.endsWith(unit.name) || unit.name.endsWith(name));
  return likely.length === 1 ? (likely[0]?.code ?? null) : null;
}

/** The unit and the year in a file's name, or in the names of its folders, the nearest first. */
export function detectFromName(
  name: string,
  units: readonly Unit[],
): { unitCode: string | null; year: number | null } {
  const parts = name.split("/").reverse();
  return {
    unitCode: firstOf(parts, (part) => unitWithin(part, units)),
    year: firstOf(parts, yearIn),
  };
}

function firstOf<Found>(parts: readonly string[], find: (part: string) => Found | null): Found | null {
  for (const part of parts) {
    const found = find(part);
    if (found !== null) return found;
  }
  return null;
}

/** The longest unit name in the text: “上青石镇” is not “青石镇”. */
function unitWithin(part: string, units: readonly Unit[]): string | null {
  const named = units.filter(({ name }) => part.includes(name));
  const longest = Math.max(0, ...named.map(({ name }) => name.length));
  const likely = named.filter(({ name }) => name.length === longest);
  return likely.length === 1 ? (likely[0]?.code ?? null) : null;
}
