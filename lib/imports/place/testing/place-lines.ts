import { expect } from "vitest";
import { readPastedSource } from "../../read/read-document";
import { missingFromProse, unaccounted } from "../../read/testing/account";
import { placeDocument } from "../place-document";
import type { KnownBefore, PlacedDocument } from "../placed-document";

/** For tests: places pasted lines and asserts that none of their characters is lost. */
export function placeLines(lines: readonly string[], known?: KnownBefore): PlacedDocument {
  const source = readPastedSource(lines.join("\n"));
  const placed = placeDocument(source, known);
  expect(unaccounted(source, placed)).toEqual({});
  expect(missingFromProse(placed)).toEqual([]);
  return placed;
}
