import { expect, test } from "vitest";
import { polyfillsOf } from "./check.mjs";
import { tooNew, tooNewInStyles } from "./features.mjs";
import { namesUsed } from "./names-used.mjs";
import { styleNames } from "./style-names.mjs";

const old = { chrome: 86, firefox: 115, safari: 16.4 };
const newer = tooNew(old);
const found = (source, syntax = 2022) =>
  [...namesUsed(source, syntax)].filter((name) => newer.has(name)).sort();

test.each([
  ["a method that no object has yet", "const b = a.toSorted();", [".toSorted"]],
  ["a method behind a question mark", "a?.findLast?.((x) => x)", [".findLast"]],
  ["a static one", "Object.hasOwn(a, 'b')", [".hasOwn", "Object.hasOwn"]],
  [
    "one of a ready-made object",
    "const id = globalThis.crypto.randomUUID();",
    [".randomUUID", "crypto.randomUUID"],
  ],
  ["a global", "new Highlight(range)", ["Highlight"]],
  ["what is old is let through", "a.map((x) => x).at2(); a.includes(1); navigator.userAgent", []],
  ["a bundler's short name, which a browser has too, is let through", "function ML() {} ML();", []],
  ["a name that an old object has too is let through", "a.filter((x) => x)", []],
])("%s", (_title, source, names) => {
  expect(found(source)).toEqual(names);
});

test("a newer browser lacks less", () => {
  const later = tooNew({ chrome: 110, firefox: 140, safari: 16.4 });
  expect(later.has(".toSorted")).toBe(false);
  expect(newer.get(".toSorted")).toEqual({ lacking: ["chrome"], of: ["Array.toSorted"] });
});

test("a syntax that is too new is reported", () => {
  expect(found("class A { static { run(); } }")).toEqual(["static {}"]);
  expect(found("class A { #x; is(y) { return #x in y; } }")).toEqual(["#x in y"]);
  expect(found("const r = /a/dg;")).toEqual(["/x/d"]);
  expect(namesUsed("const r = /(?<!a)b/;", 2022)).toContain("(?<=x)");
  expect(tooNew({ safari: 16.3 }).has("(?<=x)")).toBe(true);
  expect(() => namesUsed("const r = /a/v;", 2022)).toThrow(SyntaxError);
  expect(() => namesUsed("const a = 1;", 5)).toThrow(SyntaxError);
  expect(() => namesUsed("import a from 'b'; a ??= 1;", 2022)).not.toThrow();
});

test("a method has its polyfill by core-js's name", () => {
  expect(polyfillsOf("Array.toSorted")).toEqual(["es.array.to-sorted"]);
  expect(polyfillsOf("String.at")).toEqual(["es.string.at-alternative"]);
  expect(polyfillsOf("URL.canParse")).toEqual(["web.url.can-parse"]);
  expect(polyfillsOf("Crypto.randomUUID")).toEqual([]);
});

test.each([
  ["a property", "a { translate: 1px; color: red }", ["translate"]],
  ["a value", "h1 { text-wrap: balance }", ["text-wrap", "text-wrap: balance"]],
  ["a function", "a { color: oklch(1 0 0) }", ["oklch()"]],
  ["a unit", "a { height: 100dvh }", ["dvh"]],
  ["an at-rule", "@container (width > 1px) { a { color: red } }", ["@container"]],
  ["a pseudo-class", "a:has(b) { color: red }", [":has"]],
  [
    "what contains something, where that is excused by its selector",
    ".sheet-line:has(wbr) { color: red }",
    [],
  ],
  ["what hides the page in print is not", "body:has(> .alone) > :not(.alone) { display: none }", [":has"]],
  ["what is asked for first is let through", "@supports (translate: 1px) { a { translate: 1px } }", []],
])("of a style: %s", (_title, source, names) => {
  const styles = tooNewInStyles(old);
  expect([...styleNames(source)].filter((name) => styles.has(name)).sort()).toEqual(names);
});
