import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formFor } from "../editions/registry";
import { computedValue } from "../tables/figures";
import { type Cell, isComputed } from "../tables/table";
import type { CheckInput } from "./check";
import { runChecks } from "./run";
import { inputWith } from "./testing-input";

/** Whatever figures a consistent report holds, no rule stops it; whichever one figure is changed, a rule does. */

const runs = { numRuns: 40 };
const count = fc.nat(500);

/** Random figures for cells of a form, by id. */
function counts(ids: readonly string[]): fc.Arbitrary<Record<string, number>> {
  return fc.record(Object.fromEntries(ids.map((id) => [id, count])));
}

/** The report with these figures, and with every total stated as an import would state it. */
function stated(year: number, figures: Record<string, number>): CheckInput {
  const input = inputWith({ year, figures: text(figures) });
  const totals = [...input.form.cells.values()]
    .filter(isComputed)
    .map(({ id }) => [id, computedValue(input.form, input.content, id) ?? "0"]);
  return inputWith({ year, figures: { ...text(figures), ...Object.fromEntries(totals) } });
}

function text(figures: Record<string, number>): Record<string, string> {
  return Object.fromEntries(Object.entries(figures).map(([id, value]) => [id, `${value}`]));
}

const errors = (input: CheckInput) => runChecks(input).filter(({ severity }) => severity === "error");

function typedIds(year: number, matches: (cell: Cell) => boolean): string[] {
  return [...formFor(year).cells.values()]
    .filter((cell) => !isComputed(cell) && matches(cell))
    .map(({ id }) => id);
}

const columns = ["naturalPerson", "commercial", "research", "charity", "legalService", "otherOrg"];

/** Any outcomes; then as many were received as were dealt with or stayed open, some of them last year. */
function applicationsOf(year: number): fc.Arbitrary<Record<string, number>> {
  const outcomes = typedIds(year, ({ row }) => row.id.startsWith("outcome."));
  const open = columns.map((column) => `carriedOut:${column}`);
  return fc.tuple(counts([...outcomes, ...open]), counts(columns)).map(([figures, earlier]) => {
    const all = { ...figures };
    for (const column of columns) {
      const handled = Object.entries(figures)
        .filter(([id]) => id.endsWith(`:${column}`))
        .reduce((sum, [, value]) => sum + value, 0);
      const before = Math.min(earlier[column] ?? 0, handled);
      all[`carriedIn:${column}`] = before;
      all[`received:${column}`] = handled - before;
    }
    return all;
  });
}

function nationalFigures(year: number): fc.Arbitrary<Record<string, number>> {
  const free = typedIds(
    year,
    ({ table, row }) => table.id !== "applications" && row.id !== "rules" && row.id !== "normativeDocuments",
  );
  return fc
    .tuple(applicationsOf(year), counts(free))
    .map(([applications, others]) => ({ ...applications, ...others }));
}

const figures2014 = counts(
  typedIds(2018, ({ row }) => !/^disclosure|byHead|^training|^applications|^response/.test(row.id)),
);
const disclosed = fc.tuple(count, count, count).map(([website, wechat, normative]) => {
  const total = Math.max(website, wechat);
  return {
    "disclosure.channels.website:count": website,
    "disclosure.channels.wechat:count": wechat,
    "disclosure.total:count": total,
    "disclosure.total.normative:count": Math.min(total, normative),
  };
});

describe("a report whose figures agree", () => {
  it.each([2019, 2021, 2025])("of %i has no error", (year) =>
    fc.assert(
      fc.property(nationalFigures(year), (figures) => {
        expect(errors(stated(year, figures))).toEqual([]);
      }),
      runs,
    ),
  );

  it("of 2018 has no error", () =>
    fc.assert(
      fc.property(figures2014, disclosed, (some, more) => {
        expect(errors(stated(2018, { ...some, ...more }))).toEqual([]);
      }),
      runs,
    ));
});

describe("one figure changed", () => {
  const equations = (input: CheckInput, tables: string[]) =>
    [...input.form.cells.values()].filter(({ table, row, section }) =>
      table.layout === "list"
        ? row.kind === "sum" ||
          section.rows.some((other) => other.kind === "sum" && other.parts?.includes(row.id))
        : tables.includes(table.id),
    );

  const changed = (input: CheckInput, id: string, by: number): CheckInput => ({
    ...input,
    content: {
      ...input.content,
      figures: {
        ...input.content.figures,
        [id]: { value: `${Number(input.content.figures[id]?.value ?? 0) + by}` },
      },
    },
  });

  it.each([2018, 2019, 2025])("in an equation of %i is found, and the finding points at it", (year) => {
    const figures = year === 2018 ? figures2014 : nationalFigures(year);
    const step = fc.integer({ min: 1, max: 50 });
    fc.assert(
      fc.property(figures, fc.nat(), step, (some, which, by) => {
        const input = stated(year, some);
        const cells = equations(input, ["applications", "litigation"]);
        const cell = cells[which % cells.length] as Cell;
        const places = errors(changed(input, cell.id, by)).flatMap((finding) =>
          finding.places.map(({ path }) => path),
        );
        expect(places).toContain(`figure.${cell.id}`);
      }),
      runs,
    );
  });
});
