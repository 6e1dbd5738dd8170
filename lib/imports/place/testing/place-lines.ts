import { expect } from "vitest";
import { readPasted } from "../../read/read-document";
import { missingFromProse, unaccounted } from "../../read/testing/account";
import { placeDocument } from "../place-document";
import type { Known, PlacedDocument } from "../placed-document";

/** For tests: brings pasted lines in, and holds that none of their characters is lost. */
export function placeLines(lines: readonly string[], known?: Known): PlacedDocument {
  const source = readPasted(lines.join("\n"));
  const placed = placeDocument(source, known);
  expect(unaccounted(source, placed)).toEqual({});
  expect(missingFromProse(placed)).toEqual([]);
  return placed;
}
