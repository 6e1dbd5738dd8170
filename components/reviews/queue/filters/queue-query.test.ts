import fc from "fast-check";
import { expect, test } from "vitest";
import { kindGroups } from "@/lib/core/unit-kind";
import { queueGroups } from "@/lib/reviews/types";
import { queueStateLabels } from "../../state-tag";
import { type QueueQuery, readQuery, sortKeys, writeQuery } from "./queue-query";

const nothing: QueueQuery = { q: "", year: null, state: null, show: null, kind: null, sort: null };

test("an address that asks for nothing is the bare one", () => {
  expect(writeQuery(nothing)).toBe("");
  expect(readQuery(new URLSearchParams())).toEqual(nothing);
});

test("an address that asks for all is read as it was written", () => {
  const query: QueueQuery = {
    q: "青石",
    year: 2025,
    state: "submitted",
    show: "overdue",
    kind: "department",
    sort: { key: "daysLeft", desc: true },
  };
  expect(writeQuery(query)).toBe(
    "?q=%E9%9D%92%E7%9F%B3&year=2025&state=submitted&show=overdue&kind=department&sort=-daysLeft",
  );
  expect(readQuery(new URLSearchParams(writeQuery(query)))).toEqual(query);
});

test("whatever is asked comes back from the address", () => {
  const query = fc.record({
    q: fc.string({ maxLength: 20 }).map((text) => text.trim()),
    year: fc.oneof(fc.constant(null), fc.constant("all" as const), fc.integer({ min: 2014, max: 2099 })),
    state: fc.constantFrom(null, ...(Object.keys(queueStateLabels) as (keyof typeof queueStateLabels)[])),
    show: fc.constantFrom(null, ...queueGroups),
    kind: fc.constantFrom(null, ...kindGroups),
    sort: fc.option(fc.record({ key: fc.constantFrom(...sortKeys), desc: fc.boolean() })),
  });
  fc.assert(
    fc.property(query, (asked) => {
      expect(readQuery(new URLSearchParams(writeQuery(asked)))).toEqual(asked);
    }),
  );
});

test.each(["?year=abcd", "?state=unknown", "?state=toString", "?sort=-secret", "?show=all", "?kind=county"])(
  "what cannot be understood in %s counts as not asked",
  (address) => {
    expect(readQuery(new URLSearchParams(address))).toEqual(nothing);
  },
);
