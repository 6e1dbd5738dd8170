import { expect, test } from "vitest";
import { faultsOfAsked, letIn, oldestOf } from "./asked.mjs";
import { oldestBrowsers, tooNew } from "./features.mjs";

test("check.js asks for what asked.mjs names, and lets in every supported browser", () => {
  expect(faultsOfAsked()).toEqual([]);
});

test("what is let in though it is older lacks neither the syntax nor the streams that the pages use", () => {
  const lacking = tooNew(oldestOf(oldestBrowsers("signed-in"), letIn()));
  expect(["(?<=x)", "DecompressionStream"].filter((name) => lacking.has(name))).toEqual([]);
  // Without being asked for, Safari 16.0 and Firefox 110 were let in.
  const before = tooNew({ safari: 16, firefox: 110 });
  expect(["(?<=x)", "DecompressionStream"].filter((name) => !before.has(name))).toEqual([]);
});
