import { openCsvHead } from "../../open-data/open-csv";
import { csvParts } from "./csv-parts";
import { jsonParts } from "./json-parts";
import type { Collection } from "./types";

const csvHead = Buffer.from(openCsvHead, "utf8");
const jsonHead = /^\{"year":(\d{4}),"reports":\[/;
const jsonEnd = Buffer.from("]}\n", "utf8");

/**
 * Splits a file with several reports, such as a year of open data, at the boundaries of reports. Every byte
 * belongs to a part, or to the head and end: `sound` says whether these are as this site writes them and the
 * reports are in its order, each once. Null for any other file.
 */
export async function readCollection(file: Uint8Array): Promise<Collection | null> {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  if (bytes.subarray(0, csvHead.length).equals(csvHead)) {
    const parts = await csvParts(bytes.subarray(csvHead.length));
    return collected("csv", parts[0]?.reportVersion?.year ?? null, parts, true);
  }
  const head = jsonHead.exec(bytes.subarray(0, 40).toString("latin1"));
  if (!head) return null;
  const ended = bytes.length > jsonEnd.length && bytes.subarray(-jsonEnd.length).equals(jsonEnd);
  const body = bytes.subarray(head[0].length, ended ? -jsonEnd.length : undefined);
  const { parts, separated } = await jsonParts(body);
  return collected("json", Number(head[1]), parts, ended && separated);
}

function collected(
  form: Collection["form"],
  year: number | null,
  parts: Collection["parts"],
  framed: boolean,
): Collection | null {
  if (year === null) return null;
  const units = parts.map(({ reportVersion }) => (reportVersion?.year === year ? reportVersion.unit : null));
  const ordered = units.every((unit, at) => {
    const before = units[at - 1];
    return unit !== null && (before === undefined || (before !== null && before < unit));
  });
  return { form, year, parts, sound: framed && ordered };
}
