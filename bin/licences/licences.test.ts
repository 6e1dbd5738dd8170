import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { shippedPackages } from "@/lib/platform/licences/shipped";
import { inRoot } from "../paths.mjs";
import { refusedPackages } from "./judge";
import { licenceList } from "./licence-list";
import { readShipped } from "./read-lockfile";

test("the list equals the lockfile: otherwise run `npm run licences`", () => {
  expect(shippedPackages).toEqual(readShipped());
  expect(readFileSync(inRoot("docs", "licences.md"), "utf8")).toBe(licenceList(readShipped()));
});

test("nothing copyleft is shipped", () => {
  expect(readShipped().length).toBeGreaterThan(300);
  expect(refusedPackages(readShipped())).toEqual([]);
});

test.each([
  "GPL-3.0-only",
  "AGPL-3.0-or-later",
  "MIT AND GPL-2.0-or-later",
  "LGPL-3.0-or-later",
  "Apache-2.0 AND LGPL-3.0-or-later",
  "MPL-2.0",
  "EPL-2.0",
  "UNLICENSED",
])("%s is refused", (licence) => {
  expect(refusedPackages([{ name: "some-package", version: "1.0.0", licence }])).toHaveLength(1);
});

test("of alternative licences the permissive one is taken", () => {
  expect(
    refusedPackages([{ name: "some-package", version: "1.0.0", licence: "(MIT OR GPL-3.0-or-later)" }]),
  ).toEqual([]);
});
