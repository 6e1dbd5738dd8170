import { readSaid } from "../said";
import type { Piece } from "./types";

const COMMA = 0x2c;
const LINE_END = 0x0a;

/** More than what a report begins with: unit, year, edition, title, moment and version. */
const BEGIN_BYTES = 4_000;

/**
 * The reports of a year's JSON: each stands on a line, since JSON has no line end within a text. `separated`: a comma is at the
 * end of each line but the last.
 */
export function jsonPieces(body: Buffer): { pieces: Piece[]; separated: boolean } {
  const pieces: Piece[] = [];
  let separated = true;
  for (let at = 0; at < body.length; ) {
    const end = body.indexOf(LINE_END, at);
    const line = body.subarray(at, end === -1 ? body.length : end);
    const comma = line.at(-1) === COMMA;
    if (comma !== (end !== -1)) separated = false;
    const bytes = comma ? line.subarray(0, -1) : line;
    pieces.push({ address: addressOf(bytes), bytes });
    at = end === -1 ? body.length : end + 1;
    if (end === body.length - 1) separated = false;
  }
  return { pieces, separated };
}

/** From how the site begins a report, which is still read where the rest was changed; else from its value. */
function addressOf(bytes: Buffer): Piece["address"] {
  const begin = bytes.subarray(0, BEGIN_BYTES).toString("utf8");
  const [, unit] = /^\{"unit":\{"code":"(\d{12})"/.exec(begin) ?? [];
  const [, year] = /,"year":(\d{4}),/.exec(begin) ?? [];
  const [, version] = /,"version":([1-9]\d{0,5}),/.exec(begin) ?? [];
  if (unit && year && version) return { unit, year: Number(year), version: Number(version) };
  const said = readSaid(bytes);
  return said?.kind === "data" ? said.address : null;
}
