import { expect, test } from "vitest";
import {
  type AdvisoryRecord,
  advisoriesIn,
  readRecord,
  refusalIn,
  shippedNow,
  stateOf,
  wordsOf,
} from "./advisories";

const weakness = {
  ...{ name: "some-package", range: "<1.2.3", severity: "high", title: "Says everything to everybody" },
  url: "https://github.com/advisories/GHSA-0000-0000-0000",
};
const { name, ...rest } = weakness;
const advisory = { package: name, ...rest };
const printed = (vulnerabilities: object) => JSON.stringify({ auditReportVersion: 2, vulnerabilities });

test("no weakness is known of what is shipped, and how old that knowledge is can be said", () => {
  const state = stateOf(readRecord(), shippedNow(), new Date());
  expect(wordsOf(state)).toMatch(/never recorded|recorded/);
  expect(state.advisories).toEqual([]);
});

test("what the registry tells is read once each, also where it reaches a package by another", () => {
  const audit = printed({
    "some-package": { name: "some-package", via: [{ source: 1, dependency: name, ...weakness }] },
    "another-package": { name: "another-package", via: ["some-package"] },
    "third-package": { name: "third-package", via: [{ source: 1, dependency: name, ...weakness }] },
  });
  expect(advisoriesIn(audit)).toEqual([advisory]);
  expect(advisoriesIn(printed({}))).toEqual([]);
});

test.each(["", "{", '{"message":"405 Method Not Allowed"}', '{"auditReportVersion":1}'])(
  "%j is no answer: the record stays",
  (text) => {
    expect(advisoriesIn(text)).toBeNull();
  },
);

test("its age, and packages that came since, are said", () => {
  const record: AdvisoryRecord = {
    ...{ recordedAt: "2026-01-05T00:00:00.000Z", asked: ["a@1.0.0"], advisories: [advisory] },
  };
  const state = stateOf(record, ["a@1.0.0", "b@2.0.0"], new Date("2026-02-04T12:00:00Z"));
  expect(state).toMatchObject({ days: 30, unasked: ["b@2.0.0"] });
  expect(wordsOf(state)).toContain("recorded 30 days ago; 1 known, 1 packages not asked about.");
  expect(wordsOf(state)).toContain("high: some-package <1.2.3");
});

test("where nothing is recorded, or what is recorded is old or lacks packages, it says how to make it anew", () => {
  const record: AdvisoryRecord = {
    recordedAt: "2026-01-05T00:00:00.000Z",
    asked: ["a@1.0.0"],
    advisories: [],
  };
  const words = (recordedAt: string | null, shipped: string[], today: string) =>
    wordsOf(stateOf({ ...record, recordedAt }, shipped, new Date(today)));
  const how = "Run `npm run advisories` where the registry can be reached";
  expect(words(null, [], "2026-01-06")).toContain(
    `never recorded, so nothing is known about weaknesses. ${how}`,
  );
  expect(words(record.recordedAt, ["a@1.0.0"], "2026-02-04")).not.toContain(how);
  expect(words(record.recordedAt, ["a@1.0.0"], "2026-06-04")).toContain(how);
  expect(words(record.recordedAt, ["b@1.0.0"], "2026-01-06")).toContain(how);
});

test("why the registry did not answer is repeated", () => {
  expect(refusalIn('{"message":"405 Method Not Allowed"}')).toBe("405 Method Not Allowed");
  expect(refusalIn("")).toBe("");
});
