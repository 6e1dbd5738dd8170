import { randomUUID } from "node:crypto";
import { done, type Refusal, refused } from "@/lib/core/refusal";
import type { FieldPath } from "@/lib/core/report";
import { departs } from "@/lib/core/roll-up/roll-up";
import { isComputed } from "@/lib/core/tables/table";
import { readRollUp } from "@/lib/counties/roll-up/read-roll-up";
import { findUnit } from "@/lib/units/data";
import { saveAll } from "../mutations/fields/save-fields";
import { reportMutation } from "../mutations/report-mutation";
import { parseStoredFigure } from "../stored/parse";
import type { FillInput } from "./schema";

/** `written`: cells that took the county's figure; `replaced`: those of them where it is another than the sum of the units. */
export type FilledReport = { written: number; replaced: number; units: number; refusals: Refusal[] };

/**
 * Writes the roll-up of the year into the draft of the county's own report, cell by cell: the county's figure where it entered
 * one in the place of the sum, else the sum. What stood there stays in the history; a cell that already says so is left alone,
 * and so is one of which nothing is reported. Refused: as every save, `notCounty`, `nothingReported`.
 */
export const fillFromRollUp = reportMutation(
  "report.write",
  async (held, { basis }: FillInput) => {
    const { tx, target: report } = held;
    const county = await findUnit(report.unit.code, tx);
    if (county?.kind !== "county") return refused("notCounty", "只有县（市、区）本级的报告可以写入汇总数。");
    const { rolled } = await readRollUp(county, report.year, basis);
    if (rolled.included.length === 0)
      return refused("nothingReported", "还没有可以汇总的报告。请先审核通过各单位的报告，或改选汇总范围。");
    const stands = new Map<string, { value: unknown; version: number }>(
      (await tx.field.findMany({ where: { reportId: report.id, path: { startsWith: "figure." } } })).map(
        ({ path, ...field }) => [path, field],
      ),
    );
    const changing = rolled.cells.flatMap((cell) => {
      const path: FieldPath = `figure.${cell.cell.id}`;
      const field = stands.get(path);
      const current = field ? parseStoredFigure(field.value).value : null;
      if (isComputed(cell.cell) || cell.value === null || cell.value === current) return [];
      return [{ cell, path, value: { value: cell.value }, baseVersion: field?.version ?? 0 }];
    });
    const changes = changing.map(({ path, value, baseVersion }) => ({
      ...{ path, value, baseVersion, operationId: randomUUID() },
    }));
    const { saved, refused: refusedChanges } = await saveAll(held, changes, "rolledUp");
    const written = new Set<string>(saved.map(({ path }) => path));
    return done<FilledReport>({
      written: written.size,
      replaced: changing.filter(({ cell, path }) => written.has(path) && departs(cell)).length,
      units: rolled.included.length,
      refusals: refusedChanges.map(({ refusal }) => refusal),
    });
  },
  { timeout: 20_000 },
);
