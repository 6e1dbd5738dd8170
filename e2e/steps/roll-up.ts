import { expect, type Locator, type Page } from "@playwright/test";
import { openCells } from "@/lib/core/document/open-data";
import { formFor } from "@/lib/core/editions/registry";
import type { OpenReport } from "@/lib/publications/open-data/open-schema";

/** A sum as it should stand in the matrix, with the units that have a figure in it. */
type ExpectedSum = { value: string; parts: { unit: string; value: string }[] };

/** What one view of the matrix should show: a table, under one column if it has several. */
type ExpectedView = { table: string; column: string | null; sums: ExpectedSum[] };

/** Rows that the city enters itself: its units may not make rules. */
const ownRows: readonly string[] = ["rules"];

/** Adds the figures of the reports up, view by view, from the open data alone. */
export function addedUp(year: number, reports: readonly OpenReport[]): ExpectedView[] {
  let from = 0;
  return formFor(year).tables.flatMap((table): ExpectedView[] => {
    const cells = openCells(table);
    const own = reports.map(({ unit, figures }) => ({
      unit: unit.name,
      figures: figures.slice(from, from + cells.length),
    }));
    from += cells.length;
    for (const { figures } of own)
      expect(figures.map(({ path }) => path)).toEqual(cells.map(({ path }) => path));
    const all = cells.map(({ cell }, at) => ({
      column: cell.column.id,
      sum: sumOf(
        own.map(({ unit, figures }) => ({ unit, value: Number(figures[at]?.value) })),
        ownRows.includes(cell.row.id),
      ),
    }));
    if (table.layout !== "matrix")
      return [{ table: table.title, column: null, sums: all.map(({ sum }) => sum) }];
    return (table.sections[0]?.columns ?? []).map(({ id }) => ({
      table: table.title,
      column: id,
      sums: all.filter(({ column }) => column === id).map(({ sum }) => sum),
    }));
  });
}

function sumOf(figures: readonly { unit: string; value: number }[], isOwn: boolean): ExpectedSum {
  const parts = figures.filter(({ value }) => value !== 0);
  return {
    value: isOwn ? "没有数" : String(figures.reduce((sum, { value }) => sum + value, 0)),
    parts: parts.map(({ unit, value }) => ({ unit, value: String(value) })),
  };
}

/** Opens one view of the matrix by its links and its list of columns. */
export async function openView(page: Page, { table, column }: ExpectedView): Promise<void> {
  const link = page.getByRole("navigation", { name: "统计表" }).getByRole("link", { name: table });
  // Pressed again it would take the column away once more, while that is being chosen.
  if ((await link.getAttribute("aria-current")) !== "true") await link.click();
  await expect(link).toHaveAttribute("aria-current", "true");
  if (column === null) return;
  const columns = page.getByLabel("申请人", { exact: true });
  await columns.selectOption(column);
  // The list shows the column whose figures have arrived.
  await expect(columns).toHaveValue(column);
}

/** The sums of the matrix from the top: buttons that show the parts. */
export function sums(page: Page): Locator {
  return page.getByRole("button", { name: /，全市 .+，看构成$/ });
}

/** The figures of the sums as they are read aloud. */
export async function shownSums(page: Page): Promise<string[]> {
  const names = await sums(page).evaluateAll((all) => all.map((each) => each.getAttribute("aria-label")));
  return names.map((name) => /，全市 (.+)，看构成$/.exec(name ?? "")?.[1] ?? `no sum: ${name}`);
}

/** Presses a sum and reads the units and figures that it is made of. */
export async function partsOf(page: Page, sum: Locator): Promise<string[]> {
  await sum.click();
  await expect(sum).toHaveAttribute("aria-pressed", "true");
  const items = composition(page).getByRole("listitem");
  // The items of the units, within those of their kinds.
  return items.filter({ has: page.getByRole("link"), hasNot: page.getByRole("listitem") }).allTextContents();
}

export function composition(page: Page): Locator {
  return page.getByRole("region", { name: "构成", exact: true });
}
