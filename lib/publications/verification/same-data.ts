import { canonicalJson } from "@/lib/core/document/canonical";
import { findPublication } from "../data";
import { openReport } from "../open-data";
import type { FoundPublication } from "./types";

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

/** Whether this file of open data says what was published, and nothing else. Spaces between its values say nothing. */
export async function saysTheSame(value: object, at: FoundPublication): Promise<boolean> {
  const report = await findPublication(at.unitCode, at.year, at.number);
  if (!report) return false;
  const published = new Map(Object.entries(openReport(report)));
  const said = new Map(Object.entries(value));
  return (
    always.every((name) => said.has(name)) &&
    [...said].every(([name, each]) => published.has(name) && isSame(each, published.get(name)))
  );
}

/** What is nested too deeply to be written out, or no number of JSON, is not the same. */
function isSame(said: unknown, published: unknown): boolean {
  try {
    return canonicalJson(said) === canonicalJson(published);
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
