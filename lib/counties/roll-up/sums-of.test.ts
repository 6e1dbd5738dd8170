import { expect, test } from "vitest";
import { formFor } from "@/lib/core/editions/registry";
import { type EnteredFigure, rollUp } from "@/lib/core/roll-up/roll-up";
import { sumsOf } from "./sums-of";

const form = formFor(2025);
const figures = Object.fromEntries([...form.cells.keys()].map((id) => [id, { value: "0" }]));
const entered = new Map([["rules:made", { value: "2", replaces: false, reason: "市司法局登记" }]]);
const of = (kind: "city" | "county", figure?: EnteredFigure) =>
  sumsOf({
    ...{
      county: { code: "370300000000", name: "临川市", kind },
      year: 2025,
      edition: "2021",
      basis: "approved",
    },
    ...{ included: [], missing: [], listed: [], lastYear: {} },
    questions: [
      {
        ...{ key: "control@normativeDocuments:made", kind: "control", message: "", units: [] },
        ...{ cellIds: ["normativeDocuments:made"], reason: "两件漏报" },
      },
    ],
    cells: [
      ...rollUp(
        form,
        [{ form, figures }],
        figure ? new Map([["normativeDocuments:made", figure]]) : entered,
        kind,
      ).values(),
    ],
  }).cells[figure ? "normativeDocuments:made" : "rules:made"];

test("a city's own figure of its rules is compared with no sum, which would be printed under the table", () => {
  expect(of("city")).toEqual({ value: "2", sum: "2", reason: "市司法局登记" });
  expect(of("county")).toEqual({ value: "0", sum: "0", reason: null });
});

test("a control total goes with its source and with why the sum is another number", () => {
  const register = { value: "2", replaces: false, reason: "登记簿" };
  const control = { value: "2", source: "司法行政部门的规范性文件登记（登记簿）", reason: "两件漏报" };
  expect(of("county", register)).toEqual({ value: "0", sum: "0", reason: null, control });
  expect(of("county", { ...register, replaces: true })).toEqual({
    ...{ value: "2", sum: "0", reason: "登记簿", control },
  });
});
