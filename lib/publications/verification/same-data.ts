import { canonicalJson } from "@/lib/core/document/canonical";
import { openReport } from "../open-data/open-data";
import { findUnaltered } from "./find-unaltered";
import type { VerifiedPublication } from "./types";

/** What the open data of a report always said; a later field may be missing in a file of before. */
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
 * How a file of open data, with that value, agrees with what was published: it is the site's own, `exact`, or `rewritten` by a
 * program that read it, so that only the spaces between its values or their order differ; null where it says anything else.
 * One as long as the site's own that differs from it was not rewritten but changed, in a byte that makes no difference.
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

/** What is nested too deeply to be written out, or no number of JSON, is not the same. */
function isSame(given: unknown, published: unknown): boolean {
  try {
    return canonicalJson(given) === canonicalJson(published);
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
