import { randomUUID } from "node:crypto";
import { formFor } from "@/lib/core/editions/registry";
import { done, type Refusal, refused } from "@/lib/core/refusal";
import type { FieldPath } from "@/lib/core/report";
import { isSameFigure, type Sums, withChanges } from "@/lib/core/tables/sums";
import { isComputed } from "@/lib/core/tables/table";
import { kindTraits } from "@/lib/core/unit-kind";
import { saysNothing } from "@/lib/core/workflow/explanation";
import { readRollUp } from "@/lib/counties/roll-up/read-roll-up";
import { sumsOf } from "@/lib/counties/roll-up/sums-of";
import type { CountyRollUp } from "@/lib/counties/roll-up/types";
import { now } from "@/lib/platform/clock";
import { findUnit } from "@/lib/units/data";
import { type SaveOutcome, saveAll } from "../mutations/fields/save-fields";
import { type HeldReport, reportMutation } from "../mutations/report-mutation";
import { findLastEvent } from "../own-work/data";
import { parseStoredFigure } from "../stored/parse";
import { findSumLink } from "../sums/data";
import type { FillInput } from "./schema";

/**
 * `written`: number of cells set to the county's figure; `replaced`: those where it differs from the sum of
 * the units.
 */
export type FilledReport = { written: number; replaced: number; units: number; refusals: Refusal[] };

/**
 * Writes the roll-up of the year into the draft of the county's own report, cell by cell: the county's figure
 * where it replaces the sum, else the sum. Previous values stay in the history. From then on the cells follow
 * the sums until the report is signed. The county's reasons on the roll-up become explanations of the same
 * findings. Refused: as every save, `notCounty`, `nothingReported`.
 */
export const fillFromRollUp = reportMutation(
  "report.write",
  async (held, { basis }: FillInput) => {
    const { tx, actor, target: report } = held;
    const county = await findUnit(report.unit.code, tx);
    if (!county || !kindTraits[county.kind].collects)
      return refused("notCounty", "只有县（市、区）或者设区的市本级的报告可以写入汇总数。");
    const { rolled } = await readRollUp(county, report.year, basis);
    if (rolled.included.length === 0)
      return refused("nothingReported", "还没有可以汇总的报告。请先审核通过各单位的报告，或改选汇总范围。");
    const before = await findSumLink(report.id, tx);
    const sums = withChanges(sumsOf(rolled), before?.basis === basis ? before.sums : null, now());
    const { saved, refused: refusedChanges } = await writeSums(held, sums, () => true);
    const row = { basis, authorId: actor.id, at: now(), sums };
    await tx.sumLink.upsert({
      where: { reportId: report.id },
      create: { reportId: report.id, ...row },
      update: row,
    });
    await explainAsRolledUp(held, rolled);
    return done<FilledReport>({
      written: saved.length,
      replaced: saved.filter(({ path }) => isReplaced(sums, path)).length,
      units: rolled.included.length,
      refusals: refusedChanges.map(({ refusal }) => refusal),
    });
  },
  { timeout: 20_000 },
);

/**
 * Updates the cells of a county's own report that still have their previous sum; cells changed by somebody
 * are kept, and the examination asks for a reason. Returns the number of cells written.
 */
export const followSums = reportMutation(
  "report.write",
  async (held, _input: { reportId: string }) => {
    const { tx, target: report } = held;
    const link = await findSumLink(report.id, tx);
    const county = await findUnit(report.unit.code, tx);
    if (!link || !county || !kindTraits[county.kind].collects) return done(0);
    const { rolled } = await readRollUp(county, report.year, link.basis);
    const sums = withChanges(sumsOf(rolled), link.sums, now());
    await explainAsRolledUp(held, rolled);
    if (JSON.stringify(sums) === JSON.stringify(link.sums)) return done(0);
    const { saved } = await writeSums(held, sums, (id, current) =>
      isSameFigure(current, link.sums.cells[id]?.value ?? null),
    );
    await tx.sumLink.update({ where: { reportId: report.id }, data: { sums } });
    return done(saved.length);
  },
  { timeout: 20_000 },
);

/** Writes the county's figures into those typed cells that follow and differ. */
async function writeSums(
  held: HeldReport<"report.write">,
  sums: Sums,
  follows: (cellId: string, current: string | null) => boolean,
): Promise<SaveOutcome> {
  const { tx, target: report } = held;
  const rows = await tx.field.findMany({ where: { reportId: report.id, path: { startsWith: "figure." } } });
  const stands = new Map(rows.map(({ path, ...field }) => [path, field]));
  const typed = [...formFor(report.year, report.countyForm).cells.values()].filter(
    (cell) => !isComputed(cell),
  );
  const changes = typed.flatMap(({ id }) => {
    const value = sums.cells[id]?.value ?? null;
    const path: FieldPath = `figure.${id}`;
    const field = stands.get(path);
    const current = field ? parseStoredFigure(field.value).value : null;
    if (value === null || isSameFigure(value, current) || !follows(id, current)) return [];
    return [{ path, value: { value }, baseVersion: field?.version ?? 0, operationId: randomUUID() }];
  });
  return saveAll(held, changes, "rolledUp");
}

/**
 * Copies the reasons for the roll-up's broken rules as explanations of the same findings of the report. A
 * reason changed on the roll-up replaces the one carried over before; what somebody wrote in the report is
 * kept.
 */
async function explainAsRolledUp(held: HeldReport<"report.write">, rolled: CountyRollUp): Promise<void> {
  const { tx, actor, target: report } = held;
  const reasons = new Map(
    rolled.questions.flatMap(({ kind, key, reason }) =>
      kind === "identity" && reason && !saysNothing(reason) ? [[key, reason] as const] : [],
    ),
  );
  if (reasons.size === 0) return;
  await tx.$executeRaw`
    INSERT INTO "Explanation" AS "own" ("reportId", "findingKey", "text", "rolledUp", "authorId", "at",
      "afterEvent")
    SELECT ${report.id}::uuid, "key", "reason", true, ${actor.id}::uuid, ${now()}::timestamptz,
      ${await findLastEvent(tx, report.id)}::bigint
    FROM unnest(${[...reasons.keys()]}::text[], ${[...reasons.values()]}::text[]) AS "carried" ("key", "reason")
    ON CONFLICT ("reportId", "findingKey") DO UPDATE
    SET "text" = excluded."text", "authorId" = excluded."authorId", "at" = excluded."at",
      "afterEvent" = excluded."afterEvent"
    WHERE "own"."rolledUp" AND "own"."text" <> excluded."text"`;
}

function isReplaced({ cells }: Sums, path: FieldPath): boolean {
  const sum = cells[path.slice("figure.".length)];
  return sum !== undefined && !isSameFigure(sum.value, sum.sum);
}
