import { expect, test } from "vitest";
import { formFor } from "../editions/registry";
import { cellLabel, cellPathLabel } from "./cell-label";

const cellOf = (id: string) => formFor(2025).cells.get(id) ?? expect.fail(id);

test("a row and a column with the same name are named once", () => {
  expect(cellLabel(cellOf("outcome.total:total"))).toBe("（七）总计");
  expect(cellPathLabel(cellOf("outcome.total:total"))).toBe("三、本年度办理结果 · （七）总计");
  expect(cellLabel(cellOf("outcome.total:naturalPerson"))).toBe("（七）总计·自然人");
});

test.each([2016, 2020, 2025])("no label of %i says a name twice, and each cell has its own", (year) => {
  const cells = [...formFor(year).cells.values()];
  const twice = cells.map(cellLabel).filter((label) => /(?:^|·|[）、.])([^·（）、.]+)·\1$/.test(label));
  expect(twice).toEqual([]);
  expect(new Set(cells.map(cellPathLabel)).size).toBe(cells.length);
});
