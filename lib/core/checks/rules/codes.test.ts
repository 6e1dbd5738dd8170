import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { editions } from "../../editions/list";
import { checksOf } from "../edition-checks";

/** A search for a code must find the rule, its test, one of its cases, and its line in docs/rules.md. */

const codes = [...new Set(editions.flatMap((edition) => checksOf(edition).map(({ code }) => code)))];
const rules = textsOf(".", isNoTest);
const cases = textsOf("../cases", isNoTest);
const tests = textsOf(".", (name) => name.endsWith(".test.ts") && name !== "codes.test.ts");
const page = readFileSync(new URL("../../../../docs/rules.md", import.meta.url), "utf8");

function textsOf(folder: string, isAsked: (name: string) => boolean): string[] {
  const url = new URL(`${folder}/`, import.meta.url);
  return readdirSync(url)
    .filter((name) => name.endsWith(".ts") && isAsked(name))
    .map((name) => readFileSync(new URL(name, url), "utf8"));
}

function isNoTest(name: string): boolean {
  return !name.endsWith(".test.ts");
}

it("writes each code out exactly once among the rules", () => {
  const times = (code: string) => rules.join("\n").split(`code: "${code}"`).length - 1;
  expect(codes.filter((code) => times(code) !== 1)).toEqual([]);
});

it("writes each code out in a case and in docs/rules.md", () => {
  const text = cases.join("\n");
  expect(codes.filter((code) => !text.includes(`"${code}"`))).toEqual([]);
  expect(codes.filter((code) => !page.includes(`| ${code} |`))).toEqual([]);
});

it("writes each code out in a test beside the rules", () => {
  const text = tests.join("\n");
  expect(codes.filter((code) => !text.includes(`"${code}"`))).toEqual([]);
});

it("composes no code from parts", () => {
  expect(rules.filter((text) => /`R\d|R\d\d-\$|R\d\d-"/.test(text))).toEqual([]);
});
