import { describe, expect, it } from "vitest";
import { withField } from "../../../report";
import { figureCases2014 } from "../../cases/figures-2014";
import { applicationFigures, otherFigures } from "../../cases/figures-national";
import { approximations, repeated, shares } from "../../cases/figures-shares";
import { applicationParts, channels, partitions } from "../../cases/figures-totals";
import { inputWith } from "../../cases/testing-input";
import { repairedValue } from "../../engine/repairs/apply-repair";
import { proseFigures2014, proseFigures2019, proseFigures2021 } from "../../rules/prose-figures";
import { runChecks } from "../../run-checks";

const codes = new Set(
  [...proseFigures2014, ...proseFigures2019, ...proseFigures2021].map(({ code }) => code),
);
const cases = [
  ...partitions,
  ...applicationParts,
  ...channels,
  ...shares,
  ...approximations,
  ...repeated,
  ...figureCases2014,
  ...applicationFigures,
  ...otherFigures,
].filter(({ finds }) => finds.length > 0);

describe("repairs offered by findings on numbers", () => {
  it.each(cases.map((each) => [each.name, each.report] as const))(
    "%s: each repair removes its finding",
    (_, report) => {
      const input = inputWith(report);
      const findings = runChecks(input).filter(({ code }) => codes.has(code));
      for (const finding of findings)
        for (const repair of finding.repairs) {
          const value = repairedValue(input.content, repair, input.form);
          expect(value, `${finding.code} ${repair.label}`).not.toBeNull();
          if (value === null) continue;
          const after = runChecks({ ...input, content: withField(input.content, repair.path, value) });
          const at = finding.places[0]?.passage;
          const still = after.filter(
            ({ code, places }) =>
              code === finding.code &&
              places[0]?.passage?.block === at?.block &&
              places[0]?.passage?.from === at?.from,
          );
          expect(
            still.map(({ message }) => message),
            `${finding.code} ${repair.label}`,
          ).toEqual([]);
        }
    },
  );

  it("are offered wherever a number of the text differs from a cell", () => {
    const offered = cases.flatMap(({ report }) =>
      runChecks(inputWith(report))
        .filter(({ code }) => /^(?:R14-15|R21-7)$/.test(code))
        .map(({ repairs }) =>
          repairs.map(({ value }) => Object.keys("with" in value ? value.with : value)[0]),
        ),
    );
    expect(offered.length).toBeGreaterThan(10);
    for (const kinds of offered) expect(kinds).toEqual(expect.arrayContaining(["cellId", "text"]));
  });
});
