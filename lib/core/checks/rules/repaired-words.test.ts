import { describe, expect, it } from "vitest";
import { withField } from "../../report";
import { dateCases } from "../cases/dates";
import { privacyCases } from "../cases/privacy";
import { structureCases } from "../cases/structure";
import { termCases } from "../cases/terms";
import { inputWith } from "../cases/testing-input";
import type { CheckInput } from "../engine/check";
import { repairedValue } from "../engine/repairs/apply-repair";
import { runChecks } from "../run-checks";

/** Applied to each case that has a repair, the repair removes the finding it is offered for. */

const cases = [...dateCases, ...structureCases, ...termCases, ...privacyCases].filter(
  ({ finds, report }) =>
    finds.length > 0 && found(inputWith(report), finds).some(({ repairs }) => repairs.length > 0),
);

function found(input: CheckInput, codes: readonly string[]) {
  return runChecks(input).filter(({ code }) => codes.includes(code));
}

describe("repairs of text", () => {
  it("are offered for most of the faults", () => expect(cases.length).toBeGreaterThan(80));

  it.each(cases.map((each) => [each.name, each] as const))("%s", (_, { report, finds }) => {
    let input = inputWith(report);
    const before = found(input, finds).length;
    for (let clicks = 0; clicks < before; clicks += 1) {
      const repair = found(input, finds)[0]?.repairs[0];
      if (!repair) break;
      const value = repairedValue(input.content, repair, input.form);
      expect(value).not.toBeNull();
      if (value !== null) input = { ...input, content: withField(input.content, repair.path, value) };
    }
    // A chapter that contained nothing else is now empty.
    expect(runChecks(input).filter(({ missing }) => !missing)).toEqual([]);
  });

  it("masks personal data as the county sets it", () => {
    const labels = (name: string) =>
      privacyCases
        .filter((each) => each.name === name)
        .flatMap(({ report }) => runChecks(inputWith(report)).flatMap(({ repairs }) => repairs))
        .map(({ label }) => label);
    expect(labels("手机号码")).toEqual(["遮挡为 138****5678"]);
    expect(labels("末位是X")).toEqual(["遮挡为 11*************02X"]);
    expect(labels("家住某村某组某号")).toEqual(["改为“柳河镇”"]);
  });
});
