import fc from "fast-check";
import { expect, test } from "vitest";
import { kindGroups } from "@/lib/core/unit-kind";
import { timings } from "@/lib/reviews/queue/publication";
import { queueGroups } from "@/lib/reviews/types";
import { queueStateLabels } from "../../state-tag";
import { type QueueQuery, readQuery, sortKeys, writeQuery } from "./queue-query";

const nothing: QueueQuery = {
  q: "",
  year: null,
  county: null,
  state: null,
  show: null,
  kind: null,
  timing: null,
  sort: null,
};

test("the default query has the bare URL", () => {
  expect(writeQuery(nothing)).toBe("");
  expect(readQuery(new URLSearchParams())).toEqual(nothing);
});

test("a URL with every parameter is read as written", () => {
  const query: QueueQuery = {
    q: "青石",
    year: 2025,
    county: "360121000000",
    state: "submitted",
    show: "overdue",
    kind: "department",
    timing: "publishedLate",
    sort: { key: "daysLeft", desc: true },
  };
  expect(writeQuery(query)).toBe(
    "?q=%E9%9D%92%E7%9F%B3&year=2025&county=360121000000&state=submitted&show=overdue&kind=department&timing=publishedLate&sort=-daysLeft",
  );
  expect(readQuery(new URLSearchParams(writeQuery(query)))).toEqual(query);
});

test("any query is unchanged after a round trip through the URL", () => {
  const query = fc.record({
    q: fc.string({ maxLength: 20 }).map((text) => text.trim()),
    year: fc.oneof(fc.constant(null), fc.constant("all" as const), fc.integer({ min: 2014, max: 2099 })),
    county: fc.constantFrom(null, "all", "360121000000"),
    state: fc.constantFrom(null, ...(Object.keys(queueStateLabels) as (keyof typeof queueStateLabels)[])),
    show: fc.constantFrom(null, ...queueGroups),
    kind: fc.constantFrom(null, ...kindGroups),
    timing: fc.constantFrom(null, ...timings),
    sort: fc.option(fc.record({ key: fc.constantFrom(...sortKeys), desc: fc.boolean() })),
  });
  fc.assert(
    fc.property(query, (asked) => {
      expect(readQuery(new URLSearchParams(writeQuery(asked)))).toEqual(asked);
    }),
  );
});

test.each([
  "?year=abcd",
  "?state=unknown",
  "?state=toString",
  "?sort=-secret",
  "?show=all",
  "?kind=city",
  "?timing=soon",
])("invalid values in %s are ignored", (address) => {
  expect(readQuery(new URLSearchParams(address))).toEqual(nothing);
});
