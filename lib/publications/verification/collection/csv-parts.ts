import { isDeepStrictEqual } from "node:util";
import { othersFirst } from "../in-turns";
import type { CollectionPart } from "./types";

/** The first four columns of a line: unit code, unit name, year and version of its report. */
const start = /^(\d{12}),(?:"(?:[^"]|"")*"|[^",\r\n]*),(\d{4}),([1-9]\d{0,5}),/;
/** These columns never have more bytes than this. */
const START_BYTES = 1_000;

/** Number of lines that are read in one turn. */
const TURN = 10_000;

/** The lines of a CSV file after its head, split by the report that they name. */
export async function csvParts(lines: Buffer): Promise<CollectionPart[]> {
  const parts: CollectionPart[] = [];
  let began = 0;
  let reportVersion: CollectionPart["reportVersion"] = null;
  let known = Buffer.alloc(0);
  let read = 0;
  for (let at = 0; at < lines.length; at = lineEnd(lines, at)) {
    read += 1;
    if (read % TURN === 0) await othersFirst();
    // Nearly every line begins like the previous one.
    if (known.length > 0 && lines.subarray(at, at + known.length).equals(known)) continue;
    const found = start.exec(
      lines.subarray(at, Math.min(lineEnd(lines, at), at + START_BYTES)).toString("utf8"),
    );
    // A continuation of a text of several lines: it belongs to the report before it.
    if (!found) continue;
    known = Buffer.from(found[0], "utf8");
    const named = { unit: found[1] ?? "", year: Number(found[2]), version: Number(found[3]) };
    if (reportVersion && isDeepStrictEqual(named, reportVersion)) continue;
    const before = parts.at(-1);
    if (before?.reportVersion && isDeepStrictEqual(named, before.reportVersion)) {
      // A line between two of the same report is a changed line of that report.
      parts.pop();
      began -= before.bytes.length;
    } else {
      if (at > began) parts.push({ reportVersion, bytes: lines.subarray(began, at) });
      began = at;
    }
    reportVersion = named;
  }
  if (lines.length > began) parts.push({ reportVersion, bytes: lines.subarray(began) });
  return parts;
}

/** The beginning of the next line. */
function lineEnd(lines: Buffer, from: number): number {
  const end = lines.indexOf(0x0a, from);
  return end === -1 ? lines.length : end + 1;
}
