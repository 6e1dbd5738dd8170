import { readdirSync, readFileSync, statSync } from "node:fs";
import { expect, test } from "vitest";
import { inRoot } from "../paths.mjs";
import { screens } from "./screens.mjs";
import { screensPage } from "./take-screens.mjs";

const folder = inRoot("docs", "screens");

/** Addresses that only redirect, or need a second step of sign-in or an uploaded file. */
const notShown = [
  "desk",
  "desk/reports/[reportId]",
  "sign-in/second",
  "imports/archive/[reportId]",
  "imports/batches/[batchId]",
  "imports/batches/[batchId]/[itemId]",
];

test("every page of the signed-in part has a screen", () => {
  const pages = readdirSync(inRoot("app"), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith("page.tsx"))
    .map((path) => path.replace(/^\([a-z]+\)\//, "").replace(/\/page\.tsx$/, ""));
  const shown = new Set(Object.values(screens).map(({ path, route }) => route ?? path?.slice(1)));
  expect(pages.filter((page) => !shown.has(page)).sort()).toEqual([...notShown].sort());
});

test("the page of the screens shows each of them, and each was taken", () => {
  expect(readFileSync(inRoot("docs", "screens.md"), "utf8")).toBe(screensPage());
  expect(readdirSync(folder).sort()).toEqual(
    Object.keys(screens)
      .map((name) => `${name}.webp`)
      .sort(),
  );
});

test("a screen has at most 100 KB, and all together have two megabytes", () => {
  const bytes = readdirSync(folder).map((file) => statSync(`${folder}/${file}`).size);
  expect(Math.max(...bytes)).toBeLessThan(100 * 1024);
  expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThan(2 * 1024 * 1024);
});
