import Big from "big.js";
import type { CountyContext } from "@/lib/core/checks/engine/check";
import { editionOf } from "@/lib/core/editions/registry";
import { bandScope } from "@/lib/core/similarity/signature";
import type { CellId } from "@/lib/core/tables/table";
import { editableStates } from "@/lib/core/workflow/workflow";
import type { Db, Tx } from "@/lib/platform/db";
import { countyOf, findUnits, listSeasonUnits } from "@/lib/units/data";
import { passagesOfReport } from "../long/long-work";
import { findAlike, findHandedOver, listYearFigures } from "../similarity/data";
import { readSums } from "../sums/data";
import type { Draft } from "../types";

/** Minimum number of reports for a meaningful median. */
const ENOUGH_UNITS = 5;

/**
 * What the county's other reports show about this one: names, last year's medians, similar passages. The same
 * data is used for the examination at a move and in the browser, so that both produce the same findings.
 */
export async function gatherCountyContext(draft: Draft, client?: Db | Tx): Promise<CountyContext> {
  const { unit, year, countyForm, content } = draft;
  const county = await countyOf(unit.code, client);
  const countyCode = county?.code ?? unit.code;
  const scope = bandScope(countyCode, year);
  const passages = editionOf(year)
    ? await passagesOfReport({ year, countyForm, content, organ: unit.organ, scope })
    : [];
  const above = await findUnits(draft.lineage.slice(1), client);
  const others = county ? (await listSeasonUnits(county.code, client)).filter(isOther) : [];
  // Once handed over, a report can no longer be changed or explained by the clerk: if a neighbour writes the
  // same later, the neighbour gets the finding.
  const before = editableStates.includes(draft.state) ? null : await findHandedOver(draft.id, client);
  const lastYear = { countyCode, year: year - 1, kind: unit.kind, except: unit.code };
  const sums = county?.code === unit.code ? await readSums(draft, client) : undefined;
  return {
    otherUnits: [...new Set(others.flatMap(({ organ, name }) => [organ, name]))],
    above: draft.lineage.flatMap((code) => above.find((each) => each.code === code)?.name ?? []),
    medians: mediansOf(await listYearFigures(lastYear, client)),
    ...(sums && { sums }),
    alike: await findAlike({ unitCode: unit.code, organ: unit.organ, countyCode, before, passages }, client),
  };

  function isOther({ code }: { code: string }): boolean {
    return code !== unit.code && !draft.lineage.includes(code);
  }
}

/** The median of each cell over the reports that fill it in. */
export function mediansOf(reports: readonly Record<CellId, string>[]): Record<CellId, string> {
  const values = new Map<CellId, Big[]>();
  for (const report of reports)
    for (const [id, value] of Object.entries(report))
      values.set(id, [...(values.get(id) ?? []), new Big(value)]);
  return Object.fromEntries(
    [...values].flatMap(([id, all]) => (all.length < ENOUGH_UNITS ? [] : [[id, medianOf(all)]])),
  );
}

function medianOf(values: readonly Big[]): string {
  const sorted = [...values].sort((a, b) => a.cmp(b));
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low && high ? low.plus(high).div(2).toFixed() : "0";
}
