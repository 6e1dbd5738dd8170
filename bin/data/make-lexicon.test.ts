import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { inRoot } from "../paths.mjs";

test("the comments of the word list are those that the next generation of it writes", () => {
  const generator = readFileSync(inRoot("bin", "data", "make-lexicon.ts"), "utf8").replaceAll("\\`", "`");
  const list = readFileSync(inRoot("lib", "core", "lexicon", "common-words.ts"), "utf8");
  const comments = [...list.matchAll(/\/\*\*.*?\*\//gs)].map(([comment]) => comment);
  expect(comments).toHaveLength(2);
  expect(comments.filter((comment) => !generator.includes(comment))).toEqual([]);
});
