import { beijingTime } from "@/lib/core/beijing-time";
import { deadlineWords } from "@/lib/core/season/deadline";
import type { Reach } from "@/lib/messages/types";
import type { QueueRow } from "@/lib/reviews/types";

/**
 * The text of a reminder to units that owe a report: one sentence for one unit, a list by day for several,
 * for use in a chat group. In the given order.
 */
export function reminderText(
  rows: readonly Pick<QueueRow, "unit" | "year" | "dueOn" | "daysLeft">[],
): string {
  const [first] = rows;
  if (!first) return "";
  const report = `${first.year} 年政府信息公开工作年度报告`;
  if (rows.length === 1) return `${report}还没有报送${dueWords(first)}。请尽快填报、审签后报送。`;
  const days = [...new Set(rows.map(({ dueOn }) => dueOn))].sort((one, other) =>
    (one ?? "9999").localeCompare(other ?? "9999"),
  );
  const lines = days.map((day) => {
    const owing = rows.filter(({ dueOn }) => dueOn === day);
    const named = owing.map(({ unit }) => unit).join("、");
    return `${day === undefined ? "没有设定期限" : dueWords(owing[0]).slice(1)}：${named}`;
  });
  return [`以下 ${rows.length} 个单位的 ${report}还没有报送，请尽快填报、审签后报送。`, ...lines].join("\n");
}

/** Where a text to several units names the day of each. */
const OWN_DAY = "〔截止日〕";

/** The same text for each of several units: what stands in the place of the day is filled in by `ownText`. */
export function sharedText(year: number): string {
  return `${year} 年政府信息公开工作年度报告还没有报送${OWN_DAY}。请尽快填报、审签后报送。`;
}

/** The text as one unit receives it: with its own day, and without the other units. */
export function ownText(text: string, row: Pick<QueueRow, "dueOn" | "daysLeft">): string {
  return text.replaceAll(OWN_DAY, dueWords(row));
}

function dueWords(row: Pick<QueueRow, "dueOn" | "daysLeft"> | undefined): string {
  if (!row?.dueOn || row.daysLeft === undefined) return "";
  return `，${row.dueOn} 截止（${deadlineWords(row.daysLeft)}）`;
}

/** What a reminder has come to. `reach` is null if it was made outside of the product and only recorded. */
export function remindedWords(
  rows: readonly Pick<QueueRow, "unit" | "unitCode">[],
  reach: Reach | null,
): string {
  if (!reach) return `已记下对 ${rows.length} 个单位的催报`;
  const { unreached, mails, mailedFrom } = reach;
  const when = mailedFrom ? `，${beijingTime(mailedFrom)} 以后发出` : "";
  const silent = rows.filter(({ unitCode }) => unreached.includes(unitCode)).map(({ unit }) => unit);
  return [
    `已发送给 ${rows.length - silent.length} 个单位`,
    mails > 0 && `，同时发邮件 ${mails} 封${when}`,
    silent.length > 0 && `。${silent.join("、")}没有能登录的填报员和审签人，看不到消息，请打电话联系`,
  ]
    .filter(Boolean)
    .join("");
}
