import { z } from "zod";
import { means } from "@/lib/core/season/message-kinds";

const unitCode = z.string().regex(/^\d{12}$/, "单位代码应为 12 位数字。");
const year = z.number().int().min(2008).max(2100);

/** A unit's contact person; empty if there is none. */
export const setContactSchema = z.object({
  unitCode,
  contact: z.string().trim().max(30, "姓名不超过 30 个字。"),
  phone: z
    .string()
    .trim()
    .regex(/^[\d\s()（）+转、,，/-]*$/, "电话只写数字、空格和“-”，例如 0533-1234567。")
    .max(60, "电话不超过 60 个字。"),
});
export type SetContact = z.output<typeof setContactSchema>;

/** A later due day for one unit with its reason, or null to remove it. */
export const extendSchema = z.object({
  unitCode,
  year,
  dueOn: z.iso.date("请填写延期后的截止日。").nullable(),
  reason: z.string().trim().max(200, "原因不超过 200 个字。"),
});
export type Extend = z.output<typeof extendSchema>;

const reminderText = z.string().trim().min(2, "请写明催报内容。").max(2000, "不超过 2000 个字。");

/** A reminder to some units: the means and the text; `texts` where a unit has a text of its own. */
export const remindSchema = z.object({
  unitCodes: z.array(unitCode).min(1, "请选择要催报的单位。").max(200, "一次最多催报 200 个单位。"),
  year,
  means: z.enum(means, "请选择催报方式。"),
  text: reminderText,
  texts: z.record(unitCode, reminderText).optional(),
});
export type Remind = z.output<typeof remindSchema>;

/** A page of a unit's reminders about a year: the latest, or those before one of them. */
export const remindersSchema = z.object({ unitCode, year, before: z.uuid().optional() });
export type RemindersInput = z.output<typeof remindersSchema>;

/** A unit's answer to one of its reminders. */
export const answerReminderSchema = z.object({
  unitCode,
  year,
  reminderId: z.uuid(),
  answer: z.string().trim().min(1, "请写明答复。").max(200, "答复不超过 200 个字。"),
});
export type AnswerReminder = z.output<typeof answerReminderSchema>;
