import { describe, expect, it } from "vitest";
import { ziboLocal2017 } from "../../editions/2014/local-zibo";
import { inputWith } from "../cases/testing-input";
import { runChecks } from "../run-checks";

/** By bare row ids: the only column of this table is “count”. */
function figures(rows: Record<string, string | null>): Record<string, string | null> {
  return Object.fromEntries(Object.entries(rows).map(([row, value]) => [`${row}:count`, value]));
}

const zibo = { localTable: ziboLocal2017 };

describe("the figures of 齐都镇 for 2017", () => {
  const input = inputWith({
    year: 2017,
    county: zibo,
    figures: figures({
      "disclosure.total": "23",
      "disclosure.total.normative": "23",
      "disclosure.normativeIssued": "61",
      "disclosure.channels.website": "75",
      "disclosure.channels.wechat": "167",
      "resources.offices": "1",
      "resources.staff": "2",
      "resources.staff.fullTime": "1",
      "resources.staff.partTime": "1",
      "resources.budget": "1",
      "training.meetings": "2",
      "training.courses": "2",
      "training.people": "16",
    }),
  });

  it("breaks one rule: fewer items than one channel alone published", () => {
    const findings = runChecks(input);
    expect(findings.map(({ key, severity }) => [key, severity])).toEqual([
      ["R14-8@disclosure.total:count", "error"],
    ]);
    expect(findings[0]).toMatchObject({
      message: "（一）主动公开政府信息数 23，小于“4.政务微信公开政府信息数” 167，相差 144",
      difference: "144",
      places: [
        { path: "figure.disclosure.total:count" },
        { path: "figure.disclosure.channels.website:count" },
        { path: "figure.disclosure.channels.wechat:count" },
      ],
    });
  });
});
