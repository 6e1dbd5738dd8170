import { done, refused } from "@/lib/core/refusal";
import { rowsAskedOf } from "@/lib/core/season/supplement";
import { now } from "@/lib/platform/clock";
import { keepAccountEvents } from "@/lib/platform/record/mutations";
import { collectorOf } from "@/lib/units/data";
import { unitMutation } from "@/lib/units/mutations/unit-mutation";
import { findSettledYear } from "../data";
import { listSupplementAnswers } from "./data";
import type { AnswerSupplement } from "./schema";

/**
 * Stores a unit's answer to a supplementary question; an empty answer deletes the previous one. Possible at
 * any time, because it is not part of the report. Refused: `forbidden`, `notAsked` if the county does not ask
 * this row of the unit.
 */
export const answerSupplement = unitMutation(
  "supplement.write",
  { unitOf: ({ unitCode }: AnswerSupplement) => unitCode },
  async ({ tx, actor, target: { unit } }, { unitCode, year, answers }) => {
    const county = await collectorOf(unitCode, tx);
    const settled = county && (await findSettledYear(county.code, year, tx));
    const rows = new Map(
      rowsAskedOf(settled?.settings.supplement ?? [], unit.kind).map((row) => [row.id, row]),
    );
    if (answers.some(({ rowId }) => !rows.has(rowId)))
      return refused("notAsked", "要填的项目改了，请刷新页面后再填。");
    await tx.$queryRaw`SELECT 1 FROM "Unit" WHERE code = ${unitCode} FOR UPDATE`;
    const before = await listSupplementAnswers([unitCode], year, tx);
    const changed = answers.filter(
      ({ rowId, value }) => value !== String(before.find((answer) => answer.rowId === rowId)?.value ?? ""),
    );
    if (changed.length === 0) return done(null);
    const rowIds = changed.map(({ rowId }) => rowId);
    await tx.supplementAnswer.deleteMany({ where: { unitCode, year, rowId: { in: rowIds } } });
    await tx.supplementAnswer.createMany({
      data: changed.flatMap(({ rowId, value }) =>
        value === "" ? [] : [{ unitCode, year, rowId, value: BigInt(value), authorId: actor.id, at: now() }],
      ),
    });
    const text = changed.map(({ rowId, value }) => `${rows.get(rowId)?.label} ${value || "空"}`).join("，");
    await keepAccountEvents(tx, [
      { actorId: actor.id, kind: "supplement.answered", subject: unitCode, payload: { year, text } },
    ]);
    return done(null);
  },
);
