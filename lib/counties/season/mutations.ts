import { forbidden, permit } from "@/lib/access/policy";
import { done, refused } from "@/lib/core/refusal";
import { bindingDayOf } from "@/lib/core/season/deadline";
import { reasonFault } from "@/lib/core/workflow/explanation";
import { notify, reachOf } from "@/lib/messages/mutations/notify";
import type { NewMessage } from "@/lib/messages/types";
import { now } from "@/lib/platform/clock";
import { addToRecord, keepAccountEvents } from "@/lib/platform/record/mutations";
import { transact } from "@/lib/platform/transaction";
import { lineagesOf } from "@/lib/units/data";
import { scopeMutation, unitMutation } from "@/lib/units/mutations/unit-mutation";
import { isFiled, listSettledDays } from "./data";
import type { AnswerReminder, Extend, Remind, SetContact } from "./schema";

/** Sets a unit's contact person, replacing the previous one. Refused: `forbidden`. */
export const setContact = unitMutation(
  "county.remind",
  { unitOf: ({ unitCode }: SetContact) => unitCode, fromAbove: true },
  async ({ tx, actor }, { unitCode, contact, phone }) => {
    const named = { contact: contact || null, phone: phone || null };
    await tx.unit.update({ where: { code: unitCode }, data: named });
    await keepAccountEvents(tx, [
      // The contact is personal data and changes: the record, which is permanent, only states that it was
      // changed.
      { actorId: actor.id, kind: "unit.contact", subject: unitCode, payload: { named: contact !== "" } },
    ]);
    return done(null);
  },
);

/**
 * Gives a unit a later due day for its report of a year, or removes it. The event keeps the previous one.
 * Refused: `forbidden`, `invalid.year` (no due day set), `filed` (it was judged by the day of that time, for
 * ever), `invalid.dueOn` (not later, or too late), `invalid.reason`.
 */
export const extendUnit = unitMutation(
  "county.remind",
  { unitOf: ({ unitCode }: Extend) => unitCode, fromAbove: true },
  async ({ tx, actor, target: { unit } }, { unitCode, year, dueOn, reason }) => {
    const [days] = await listSettledDays([unitCode], year, tx);
    const owedOn = days && bindingDayOf(unit.kind, year, days.settled);
    if (!owedOn) return refused("invalid.year", "这一年度还没有设定截止日，不用延期。请先到“年度设置”设定。");
    const place = { unitCode_year: { unitCode, year } };
    await tx.$queryRaw`SELECT 1 FROM "Unit" WHERE code = ${unitCode} FOR UPDATE`;
    if (await isFiled(unitCode, year, tx))
      return refused("filed", "这个单位已经首次报送，是否按时以报送时的期限为准，不能再改延期。");
    const before = await tx.extension.findUnique({ where: place });
    const from = before && { dueOn: before.dueOn.toISOString().slice(0, 10), reason: before.reason };
    if (dueOn === null) {
      if (before) await tx.extension.delete({ where: place });
    } else {
      if (dueOn <= owedOn) return refused("invalid.dueOn", `延期后的截止日应晚于原定的 ${owedOn}。`);
      if (dueOn > `${year + 2}-12-31`) return refused("invalid.dueOn", "延期后的截止日太晚，请核对年份。");
      const fault = reasonFault(reason, "延期的原因");
      if (fault) return refused("invalid.reason", fault);
      const row = { dueOn: new Date(`${dueOn}T00:00:00Z`), reason, authorId: actor.id, at: now() };
      await tx.extension.upsert({ where: place, create: { unitCode, year, ...row }, update: row });
    }
    const to = dueOn === null ? null : { dueOn, reason };
    await keepAccountEvents(tx, [
      { actorId: actor.id, kind: "unit.extended", subject: unitCode, payload: { year, from, to } },
    ]);
    return done(null);
  },
);

/**
 * Records reminders of units; each gets its own row and event, all or none. With the means `message` it is
 * also sent by every configured channel. Refused: `forbidden`. Returns the number of units and, of messages,
 * whom they reach.
 */
export const remindUnits = scopeMutation(
  "county.remind",
  async ({ tx, actor }, { unitCodes, year, means, text, texts }: Remind) => {
    const codes = [...new Set(unitCodes)];
    const lineages = await lineagesOf(codes, tx);
    const reached = codes.filter((code) => {
      const lineage = lineages.get(code);
      return lineage && permit(actor, "county.remind", { lineage: lineage.slice(1) }).ok;
    });
    if (reached.length < codes.length) return forbidden("county.remind");
    const textOf = (code: string) => texts?.[code] ?? text;
    const row = { year, means, authorId: actor.id, at: now() };
    const rows = await tx.reminder.createManyAndReturn({
      data: codes.map((unitCode) => ({ unitCode, text: textOf(unitCode), ...row })),
      select: { id: true, unitCode: true },
    });
    if (means === "message")
      await notify(
        tx,
        rows.map(({ id, unitCode }) => {
          const key = `reminder-${id}`;
          return { kind: "reminder", key, unitCode, year, text: textOf(unitCode), href: "/desk/reports" };
        }),
      );
    await keepAccountEvents(
      tx,
      codes.map((subject) => ({
        ...{ actorId: actor.id, kind: "unit.reminded", subject },
        payload: { year, means, text: textOf(subject) },
      })),
    );
    const reach = means === "message" ? await reachOf(tx, codes) : null;
    return done({ reminded: codes.length, reach });
  },
);

/**
 * Sends units the messages of their county's plan and records each as a reminder; those already sent are
 * skipped. Returns the number sent.
 */
export async function remindByPlan(messages: readonly NewMessage[]): Promise<number> {
  return transact(async (tx) => {
    const keys = await notify(tx, messages);
    const fresh = messages.filter(({ key }) => keys.has(key));
    if (fresh.length === 0) return 0;
    const row = { means: "message", authorId: null, at: now() };
    await tx.reminder.createMany({
      data: fresh.map(({ unitCode, year, text }) => ({ unitCode, year, text, ...row })),
    });
    await addToRecord(
      tx,
      fresh.map(({ unitCode, year, text }) => ({
        ...{ kind: "unit.reminded", subject: unitCode, actorId: null },
        payload: { year, means: "message", text },
      })),
    );
    return fresh.length;
  });
}

/**
 * Records a unit's answer to one of its reminders, in place of an earlier one, which the event keeps.
 * Refused: `forbidden`, `notFound` if the unit has no such reminder of that year.
 */
export const answerReminder = unitMutation(
  "county.remind",
  { unitOf: ({ unitCode }: AnswerReminder) => unitCode, fromAbove: true },
  async ({ tx, actor }, { unitCode, year, reminderId, answer }) => {
    const asked = await tx.reminder.findFirst({
      where: { id: reminderId, unitCode, year },
      select: { answer: true, means: true, at: true },
    });
    if (!asked) return refused("notFound", "没有找到这一次催报，记不了答复。请刷新页面。");
    await tx.reminder.update({ where: { id: reminderId }, data: { answer } });
    const { means, at } = asked;
    const payload = { year, remindedAt: at.toISOString(), means, from: asked.answer, to: answer };
    await keepAccountEvents(tx, [
      { actorId: actor.id, kind: "unit.reminderAnswered", subject: unitCode, payload },
    ]);
    return done(null);
  },
);
