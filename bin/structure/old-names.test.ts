import { expect, test } from "vitest";
import { declaredOldNames, usesOfOldNames } from "./old-names";
import { parsedSource } from "./sources";

test.each([
  ["a component's hook", "lib/a.ts", "const draft = useDesk();"],
  ["a word of a comment", "lib/a.ts", "// what was told"],
  ["a document", "docs/a.md", "the signInVouched of old"],
  ["a style", "components/a.css", ".likeness {}"],
  ["the schema", "prisma/schema.prisma", "/// a patrol"],
  ["a file's name", "lib/publications/addresses.ts", ""],
  ["the name of a test's file", "components/reports/kept-on-leaving.test.tsx", ""],
  ["a file's name by a part", "components/reports/report-deeds.tsx", ""],
])("a former name is found: %s", (_, path, text) => {
  expect(usesOfOldNames([{ path, text }])).toHaveLength(1);
});

test.each([
  "export function answered() {}",
  "type Kept = 1;",
  "class Sheet {}",
  "const keptWords = () => 1;",
  "export type Facts = {};",
  'const standing: Record<string, string> = { drafting: "" };',
])("a former name is found where it is declared: %s", (text) => {
  expect(declaredOldNames([parsedSource("lib/a.ts", text)])).toHaveLength(1);
});

test("variables of a function, data and sentences may use such a word", () => {
  const text = 'function load() { const kept = 1; return { answered: kept, say: "a sheet was kept" }; }';
  expect(declaredOldNames([parsedSource("lib/a.ts", text)])).toEqual([]);
  expect(usesOfOldNames([{ path: "lib/a.ts", text }])).toEqual([]);
});
