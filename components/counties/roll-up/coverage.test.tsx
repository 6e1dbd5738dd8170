// @vitest-environment jsdom
import { expect, test } from "vitest";
import { testPage } from "@/components/ui/testing-page";
import type { UnitKind } from "@/lib/core/unit-kind";
import type { CountyRollUp, RolledUnit } from "@/lib/counties/roll-up/types";
import { Coverage } from "./coverage";

const { page, draw } = testPage();
const unit = (name: string, kind: UnitKind): RolledUnit => ({
  ...{ code: name, name, kind, basis: "published", version: 1, reportId: name },
});
const linesOf = (listed: RolledUnit[]) => {
  const rolled: CountyRollUp = {
    ...{ county: { code: "990101000000", name: "云溪县", kind: "county" }, year: 2025, edition: "2021" },
    ...{ basis: "approved", included: [unit("水务局", "department")], missing: [], listed, lastYear: {} },
    ...{ cells: [], questions: [] },
  };
  draw(<Coverage rolled={rolled} />);
  return [...page.querySelectorAll("p, summary")].map(({ textContent }) => textContent);
};

test("units outside the coverage are listed apart from vertically managed bodies", () => {
  expect(
    linesOf([unit("青石镇", "township"), unit("气象局", "vertical"), unit("松岭乡", "township")]),
  ).toEqual([
    "已计入 1 / 1 个单位（已公布 1）",
    "不在统计范围内 2 个，只列不计：青石镇、松岭乡",
    "垂直管理 1 个，只列不计：气象局",
  ]);
});

test("with the whole area only vertically managed bodies are listed, and without them nobody", () => {
  expect(linesOf([unit("气象局", "vertical")])).toEqual([
    "已计入 1 / 1 个单位（已公布 1）",
    "垂直管理 1 个，只列不计：气象局",
  ]);
  expect(linesOf([])).toHaveLength(1);
});
