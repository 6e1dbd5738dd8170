import { identifyJson } from "../identify-json";
import { othersFirst } from "../in-turns";
import type { CollectionPart } from "./types";

const COMMA = 0x2c;
const LINE_END = 0x0a;

/** Number of reports that are read in one turn. */
const TURN = 100;

/** More bytes than the beginning of a report has: unit, year, edition, title, time and version. */
const BEGIN_BYTES = 4_000;

/**
 * The reports in a year's JSON: each is on one line, since JSON has no line end within a text. `separated`:
 * every line but the last ends with a comma.
 */
export async function jsonParts(body: Buffer): Promise<{ parts: CollectionPart[]; separated: boolean }> {
  const parts: CollectionPart[] = [];
  let separated = true;
  for (let at = 0; at < body.length; ) {
    const end = body.indexOf(LINE_END, at);
    const line = body.subarray(at, end === -1 ? body.length : end);
    const comma = line.at(-1) === COMMA;
    if (comma !== (end !== -1)) separated = false;
    const bytes = comma ? line.subarray(0, -1) : line;
    if (parts.length % TURN === 0) await othersFirst();
    parts.push({ reportVersion: reportVersionOf(bytes), bytes });
    at = end === -1 ? body.length : end + 1;
    if (end === body.length - 1) separated = false;
  }
  return { parts, separated };
}

/**
 * The report and version from its beginning, which is readable even if the rest was changed; else from its
 * parsed value.
 */
function reportVersionOf(bytes: Buffer): CollectionPart["reportVersion"] {
  const begin = bytes.subarray(0, BEGIN_BYTES).toString("utf8");
  const [, unit] = /^\{"unit":\{"code":"(\d{12})"/.exec(begin) ?? [];
  const [, year] = /,"year":(\d{4}),/.exec(begin) ?? [];
  const [, version] = /,"version":([1-9]\d{0,5}),/.exec(begin) ?? [];
  if (unit && year && version) return { unit, year: Number(year), version: Number(version) };
  const identified = identifyJson(bytes);
  return identified?.kind === "data" ? identified.reportVersion : null;
}
