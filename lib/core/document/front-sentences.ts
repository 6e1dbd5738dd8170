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

function contactSentence(front: Front, preface: string, organ: string): string | null {
  const missing = (
    [
      ["地址", front.address],
      ["邮编", front.postcode],
      ["电话", front.phone],
      ["电子邮箱", front.email],
    ] as const
  ).flatMap(([label, entered]) => {
    const value = entered?.trim();
    return value && !preface.includes(value) ? [`${label}：${value}`] : [];
  });
  if (missing.length === 0) return null;
  return `对本报告如有疑问，请与${organ}联系（${missing.join("，")}）。`;
}
