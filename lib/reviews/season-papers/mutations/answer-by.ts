import { beijingDay } from "@/lib/core/beijing-time";
import { now } from "@/lib/platform/clock";

/** Maximum number of days for an answer. */
const LONGEST = 60;

/** Why units cannot be asked to answer by that ISO day; null if they can. */
export function answerByFault(answerBy: string): string | null {
  const today = beijingDay(now());
  if (answerBy < today) return "征求意见的截止日已经过去，请选今天或以后的日期。";
  if (Date.parse(answerBy) - Date.parse(today) > LONGEST * 86_400_000)
    return `征求意见不超过 ${LONGEST} 天，请核对日期。`;
  return null;
}
