import { expect, test } from "vitest";
import { decisionResults } from "./decision-results";

test("a correction does not promise a public page: the version may have been taken down", () => {
  expect(decisionResults.correct.text).toContain("已撤下的仍不公开");
});
