import { expect, it } from "vitest";
import { ruleExamples } from "./rule-examples";
import { listRules } from "./rule-list";

it("every rule has an example that it finds itself", () => {
  const examples = ruleExamples();
  expect(listRules().filter(({ code }) => !examples.has(code))).toEqual([]);
  for (const [code, { message, written, sides }] of examples) {
    expect(message, code).not.toBe("");
    expect(written === null || written.words !== "" || sides.length > 0, code).toBe(true);
  }
});

it("rules stand in the order of their numbers", () => {
  const codes = listRules().map(({ code }) => code);
  expect(codes.indexOf("R00-9") < codes.indexOf("R00-10")).toBe(true);
  expect(codes.indexOf("R14-26")).toBeLessThan(codes.indexOf("R21-1"));
});
