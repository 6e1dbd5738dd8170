import { expect } from "vitest";
import { type Known, type PlacedDocument, placeDocument } from "./place-document";
import { readPasted } from "./read/read-document";
import { missingFromProse, unaccounted } from "./testing-account";

/** For tests: brings pasted lines in, and holds that none of their characters is lost. */
export function placeLines(lines: readonly string[], known?: Known): PlacedDocument {
  const source = readPasted(lines.join("\n"));
  const placed = placeDocument(source, known);
  expect(unaccounted(source, placed)).toEqual({});
  expect(missingFromProse(placed)).toEqual([]);
  return placed;
}
