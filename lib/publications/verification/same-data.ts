import { canonicalJson } from "@/lib/core/document/canonical";
import { openReport } from "../open-data/open-data";
import { findUnaltered } from "./find-unaltered";
import type { VerifiedPublication } from "./types";

/** Properties that the open data of a report always had; later ones may be missing in older files. */
const always = [
  "unit",
  "year",
  "edition",
  "title",
  "publishedAt",
  "version",
  "sha256",
  "preface",
  "chapters",
  "figures",
  "notes",
  "waivers",
];

/**
 * How a file of open data with that value agrees with what was published: `exact` if it is the site's own,
 * `rewritten` if a program changed only spaces or the order of properties; null if it states anything else. A
 * file of the same length as the site's own with different bytes was not rewritten but changed, in a byte
 * without meaning.
 */
export async function samenessOf(
  value: object,
  bytes: Uint8Array,
  at: VerifiedPublication,
): Promise<"exact" | "rewritten" | null> {
  const report = await findUnaltered(at.unitCode, at.year, at.number);
  if (!report) return null;
  const own = openReport(report);
  const written = Buffer.from(JSON.stringify(own), "utf8");
  if (written.length === bytes.length) return written.equals(bytes) ? "exact" : null;
  const published = new Map(Object.entries(own));
  const given = new Map(Object.entries(value));
  const isRewritten =
    always.every((name) => given.has(name)) &&
    [...given].every(([name, each]) => published.has(name) && isSame(each, published.get(name)));
  return isRewritten ? "rewritten" : null;
}

/** Values nested too deeply, or numbers that JSON cannot have, are not the same. */
function isSame(given: unknown, published: unknown): boolean {
  try {
    return canonicalJson(given) === canonicalJson(published);
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
