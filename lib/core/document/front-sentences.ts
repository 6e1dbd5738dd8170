import { printedDay } from "../numerals/days";
import { proseText } from "../prose/prose";
import { type Front, PREFACE, type ReportContent } from "../report";
import type { Block } from "./block";

/**
 * The sentences at the end of the preface: statistics period and contact, as entered in the front matter.
 * What the preface already states itself is not repeated.
 */
export function closingSentences({ front, chapters }: ReportContent, organ: string): Block[] {
  const preface = proseText(chapters[PREFACE]);
  return [
    { id: "preface-period", text: periodSentence(front, preface) },
    { id: "preface-contact", text: contactSentence(front, preface, organ) },
  ].flatMap(({ id, text }) => (text ? [{ type: "paragraph", id, text, chapterId: PREFACE } as const] : []));
}

function periodSentence({ periodFrom, periodTo }: Front, preface: string): string | null {
  if (!periodFrom?.trim() || !periodTo?.trim()) return null;
  const [from, to] = [printedDay(periodFrom.trim()), printedDay(periodTo.trim())];
  if (preface.includes("统计期限") || (preface.includes(from) && preface.includes(to))) return null;
  return `本报告所列数据的统计期限自${from}起至${to}止。`;
}

/** Each detail of the contact, and the words after which a preface states one of its own. */
const details = [
  { field: "address", label: "地址", stated: /(?:地址|地点)[：:为是]/ },
  { field: "postcode", label: "邮编", stated: /(?:邮编|邮政编码)[：:为是]?\s*\d/ },
  { field: "phone", label: "电话", stated: /(?:电话|热线)(?:号码)?[：:为是]?\s*[（(]?\d/ },
  { field: "email", label: "电子邮箱", stated: /[\w.+-]+[@＠]\w/ },
] as const;

/** True if the preface states another address, postcode, telephone or mailbox than the front matter. */
export function statesOtherContact({ front, chapters }: ReportContent): boolean {
  const preface = proseText(chapters[PREFACE]);
  return details.some(({ field, stated }) => {
    const value = front[field]?.trim();
    return value && !preface.includes(value) && stated.test(preface);
  });
}

/** A preface that states another address or telephone is not contradicted in the sentence after it. */
function contactSentence(front: Front, preface: string, organ: string): string | null {
  const missing = details.flatMap(({ field, label, stated }) => {
    const value = front[field]?.trim();
    return value && !preface.includes(value) && !stated.test(preface) ? [`${label}：${value}`] : [];
  });
  if (missing.length === 0) return null;
  return `对本报告如有疑问，请与${organ}联系（${missing.join("，")}）。`;
}
