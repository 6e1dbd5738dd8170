import { describe, expect, it } from "vitest";
import { slipLikelihood } from "./solve-slips";

describe("a figure as written is explained as a slip", () => {
  it.each([
    ["12", "21", "two digits changed places"],
    ["1203", "1230", "the last two changed places"],
    ["122", "12", "a digit was doubled"],
    ["12", "122", "a doubled digit was left out"],
    ["1", "12", "the last digit was left out"],
    ["23", "123", "the first digit was left out"],
    ["-8", "8", "a minus too many"],
    ["13", "12", "one digit is wrong"],
  ])("%s for %s: %s", (written, meant) => expect(slipLikelihood(written, meant)).toBeGreaterThanOrEqual(0.7));

  it.each([
    ["12", "35"],
    ["167", "23"],
    ["0", "40"],
  ])("%s for %s is no slip", (written, meant) => expect(slipLikelihood(written, meant)).toBeLessThan(0.4));

  it("as the figure of the cell beside it", () => {
    expect(slipLikelihood("46", "9", ["46", "0"])).toBeGreaterThan(slipLikelihood("46", "9", ["45", "0"]));
  });
});
