import { expect, test } from "vitest";
import { formFor } from "@/lib/core/editions/registry";
import { rollUp } from "@/lib/core/roll-up/roll-up";
import { sumsOf } from "./sums-of";

const form = formFor(2025);
const figures = Object.fromEntries([...form.cells.keys()].map((id) => [id, { value: "0" }]));
const entered = new Map([["rules:made", { value: "2", replaces: false, reason: "市司法局登记" }]]);
const of = (kind: "city" | "county") =>
  sumsOf({
    ...{
      county: { code: "370300000000", name: "临川市", kind },
      year: 2025,
      edition: "2021",
      basis: "approved",
    },
    ...{ included: [], missing: [], listed: [], lastYear: {}, questions: [] },
    cells: [...rollUp(form, [{ form, figures }], entered, kind).values()],
  }).cells["rules:made"];

test("a city's own figure of its rules is compared with no sum, which would be printed under the table", () => {
  expect(of("city")).toEqual({ value: "2", sum: "2", reason: "市司法局登记" });
  expect(of("county")).toEqual({ value: "0", sum: "0", reason: null });
});
