import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withField } from "../../../report";
import { figureFault, figureValue } from "../../../tables/figures";
import { consistent, forms } from "../../cases/testing-consistent";
import { checksOf } from "../../edition-checks";
import { runChecks } from "../../run-checks";
import type { CheckInput, Repair } from "../check";
import { residualsOf } from "./solve-relations";

/** A report whose figures agree, with one figure in an equation replaced by a wrong one. */
type Slip = { input: CheckInput; id: string; meant: string; kind: string };

const names = forms.map(({ year, county }) => `${year}${county ? " of a county" : ""}`);

const kinds: Record<string, (meant: string, dice: number, beside: string) => string> = {
  "digit dropped": (meant, dice) => without(meant, dice % meant.length),
  "digit doubled": (meant, dice) => {
    const at = dice % meant.length;
    return meant.slice(0, at + 1) + meant.slice(at);
  },
  transposed: (meant, dice) => {
    const at = dice % Math.max(1, meant.length - 1);
    return meant.slice(0, at) + (meant[at + 1] ?? "") + meant.charAt(at) + meant.slice(at + 2);
  },
  "one digit wrong": (meant, dice) => {
    const at = dice % meant.length;
    return `${meant.slice(0, at)}${(Number(meant[at]) + 1 + (dice % 9)) % 10}${meant.slice(at + 1)}`;
  },
  "cell beside": (_, __, beside) => beside,
  "some number": (_, dice) => `${dice % 1000}`,
};

function slips(): fc.Arbitrary<Slip | null> {
  return fc
    .constantFrom(...forms)
    .chain(({ year, county }) =>
      fc.tuple(consistent(year, county), fc.nat(), fc.nat(), fc.constantFrom(...Object.keys(kinds))),
    )
    .map(([input, which, dice, kind]) => {
      const ids = equationCells(input);
      const at = which % ids.length;
      const id = ids[at] ?? "";
      const meant = input.content.figures[id]?.value ?? "0";
      const beside = input.content.figures[ids[at + 1] ?? ""]?.value ?? "0";
      const written = plain(kinds[kind]?.(meant, dice, beside) ?? meant);
      const cell = input.form.cells.get(id);
      if (written === meant || !cell || figureFault({ value: written }, cell) !== null) return null;
      const figures = { ...input.content.figures, [id]: { value: written } };
      return { input: { ...input, content: { ...input.content, figures } }, id, meant, kind };
    });
}

/** Every cell in an equation. */
function equationCells(input: CheckInput): string[] {
  const equations = residualsOf(checksOf(input.form.edition), input).filter(
    ({ kind, severity }) => kind === "equal" && severity === "error",
  );
  return [...new Set(equations.flatMap(({ weights }) => [...weights.keys()]))];
}

function figureAfter({ form, content }: CheckInput, { path, value }: Repair, id: string): string | null {
  const figure = "figure" in value ? value.figure : null;
  return figureValue(form, withField(content, path, { value: figure }).figures, id);
}

function plain(digits: string): string {
  return digits.replace(/^0+(?=\d)/, "") || "0";
}

function without(text: string, at: number): string {
  return text.slice(0, at) + text.slice(at + 1);
}

/**
 * Hints of the rules on likelihood are ignored: random figures agree with each other, but need not be likely.
 */
const likelihood = new Set(["R00-83", "R00-84", "R21-27"]);

describe.each(forms.map((form, at) => [names[at], form] as const))(
  "a report of %s whose figures agree",
  (_, form) => {
    it("yields no finding", () =>
      fc.assert(
        fc.property(consistent(form.year, form.county), (input) => {
          expect(runChecks(input).filter(({ code }) => !likelihood.has(code))).toEqual([]);
        }),
        { numRuns: 30 },
      ));
  },
);

describe("one figure of an equation written wrongly", () => {
  it("is always found, and the true one is among the three proposed in 90 of 100", () => {
    const tally = new Map<string, { runs: number; among: number }>();
    const count = (name: string, among: boolean) => {
      const known = tally.get(name) ?? { runs: 0, among: 0 };
      tally.set(name, { runs: known.runs + 1, among: known.among + (among ? 1 : 0) });
    };
    fc.assert(
      fc.property(slips(), (slip) => {
        fc.pre(slip !== null);
        const { input, id, meant, kind } = slip;
        const path = `figure.${id}`;
        const pointing = runChecks(input).filter(
          ({ severity, places }) => severity === "error" && places.some((place) => place.path === path),
        );
        expect(pointing).not.toEqual([]);
        const offers = (pointing[0]?.repairs ?? []).slice(0, 3);
        const among = offers.some((offer) => figureAfter(input, offer, id) === meant);
        for (const name of ["all", kind, `${input.form.year} ${input.form.cells.get(id)?.table.id}`])
          count(name, among);
      }),
      { numRuns: 600, seed: 20260105 },
    );
    const shares = [...tally].map(
      ([name, { runs, among }]) =>
        `${name}: ${among} of ${runs} (${Math.round((among / runs) * 1000) / 10} %)`,
    );
    console.log(`the true cell is among the three proposed\n${shares.join("\n")}`);
    const all = tally.get("all") ?? { runs: 0, among: 0 };
    expect(all.runs).toBeGreaterThanOrEqual(400);
    expect(all.among / all.runs).toBeGreaterThanOrEqual(0.9);
  });
});
