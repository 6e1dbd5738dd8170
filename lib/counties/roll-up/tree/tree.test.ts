import { describe, expect, test } from "vitest";
import { formFor } from "@/lib/core/editions/registry";
import { rollUp } from "@/lib/core/roll-up/roll-up";
import type { CountyRollUp } from "../types";
import { type RollUpTree, rollUpTree, type TreeColumn, type TreeRow } from "./tree";

const years = [2016, 2020, 2025];

function rolledOf(year: number, questions: CountyRollUp["questions"] = []) {
  const form = formFor(year);
  const typed = [...form.cells.keys()];
  const unit = (add: number) => ({
    form,
    figures: Object.fromEntries(typed.map((id, at) => [id, { value: String(at + add) }])),
  });
  const rolled: CountyRollUp = {
    ...{ county: { code: "990101000000", name: "云溪县", kind: "county" }, year, edition: form.edition.id },
    ...{ basis: "approved", included: [], missing: [], listed: [], lastYear: {}, questions },
    cells: [...rollUp(form, [unit(1), unit(5)]).values()],
  };
  return { form, rolled };
}

const columnsOf = (columns: readonly TreeColumn[]): number[] =>
  columns.flatMap(({ at, columns: below }) => [...(at === null ? [] : [at]), ...columnsOf(below)]);

/** Every figure of the tree by its cell, in the order in which it is shown. */
function figuresOf(tree: RollUpTree): [string, string | null][] {
  return tree.tables.flatMap(({ sections }) =>
    sections.flatMap(({ rows, columns, columnIds }) => {
      const order = columnsOf(columns);
      const ofRow = (row: TreeRow): [string, string | null][] => [
        ...(row.figures.length === 0
          ? []
          : order.map((at): [string, string | null] => [
              `${row.id}:${columnIds[at]}`,
              row.figures[at]?.value ?? null,
            ])),
        ...row.rows.flatMap(ofRow),
      ];
      return rows.flatMap(ofRow);
    }),
  );
}

test.each(years)("the tree of %d has every cell of the form once, in printed order, with its sum", (year) => {
  const { form, rolled } = rolledOf(year);
  const byId = new Map(rolled.cells.map((cell) => [cell.cell.id, cell.value]));
  const shown = figuresOf(rollUpTree(rolled, form, []));
  expect(shown).toEqual([...form.cells.keys()].map((id) => [id, byId.get(id)]));
});

describe("table 3 and table 4 of 2025", () => {
  const { form, rolled } = rolledOf(2025);
  const tree = rollUpTree(rolled, form, []);
  const table = (id: string) => tree.tables.find((each) => each.id === id)?.sections[0];

  test("rows are below the rows that contain them, columns below their heads", () => {
    const applications = table("applications");
    expect(applications?.rows.map(({ label }) => label?.slice(0, 2))).toEqual([
      "一、",
      "二、",
      "三、",
      "四、",
    ]);
    expect(applications?.columns.map(({ label }) => label)).toEqual([
      ...["自然人", "法人或其他组织", "总计"],
    ]);
    expect(applications?.columns[1]?.columns).toHaveLength(5);
    expect(applications?.totalAt).toBe(6);
  });

  test("the one row of table 4, which the form does not label, leaves its place to the columns", () => {
    const litigation = table("litigation");
    expect(litigation?.rows).toHaveLength(1);
    expect(litigation?.rows[0]?.label).toBeNull();
    expect(litigation?.columns.map(({ label, at }) => [label, at])).toEqual([
      ["行政复议", null],
      ["行政诉讼", null],
    ]);
  });
});

test("a question stands at its cells, by its place among the shown ones; others are counted", () => {
  const id = "normativeDocuments:made";
  const question = (key: string) => ({
    ...{ key, kind: "control" as const, message: key, cellIds: [id], units: [], reason: null },
  });
  const { form, rolled } = rolledOf(2025, [question("a"), question("b")]);
  const [section] = rollUpTree(rolled, form, [question("b")]).tables.flatMap(({ sections }) =>
    sections.filter(({ rows }) => rows.some((row) => row.id === "normativeDocuments")),
  );
  const figure = section?.rows.find((row) => row.id === "normativeDocuments")?.figures[0];
  expect(figure).toMatchObject({ questions: [0], more: 1, filled: 2, policy: { kind: "control" } });
});
