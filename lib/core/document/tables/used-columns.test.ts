import { expect, test } from "vitest";
import { formFor } from "../../editions/registry";
import { compose } from "../compose";
import { filledContent, testUnit } from "../testing-report";
import { placedCells } from "./placed-cells";
import { withUsedColumns } from "./used-columns";

const years = [2018, 2019, 2020, 2021, 2025];
const tablesOf = (year: number) => {
  const form = formFor(year);
  return compose({ form, content: filledContent(form), unit: testUnit }).filter(
    (block) => block.type === "indicatorTable",
  );
};

test.each(years)("in every column of a table of %i a cell begins, and every row fills them all", (year) => {
  for (const { parts } of tablesOf(year)) {
    const drawn = withUsedColumns(parts);
    const rows = drawn.flatMap(({ head, body }) => [
      ...placedCells(head),
      ...placedCells(body.map(({ cells }) => cells)),
    ]);
    const columns = drawn[0]?.columns ?? 0;
    const begins = new Set(rows.flatMap((row) => row.map(({ columns: [from] }) => from)));
    expect([...begins].sort((a, b) => a - b)).toEqual(Array.from({ length: columns }, (_, at) => at));
    for (const part of drawn) expect(part.columns).toBe(columns);
    for (const { head, body } of drawn)
      for (const lines of [head, body.map(({ cells }) => cells)]) {
        const areas = lines.flat().map(({ colspan, rowspan }) => colspan * rowspan);
        expect(areas.reduce((sum, area) => sum + area, 0)).toBe(lines.length * columns);
      }
  }
});

test("the table of 2019 has two columns fewer than it is composed over; others stay as they are", () => {
  const [disclosure, ...others] = tablesOf(2019);
  expect(disclosure?.parts[0]?.columns).toBe(7);
  expect(withUsedColumns(disclosure?.parts ?? [])[0]?.columns).toBe(5);
  for (const { parts } of others) expect(withUsedColumns(parts)).toEqual(parts);
});
