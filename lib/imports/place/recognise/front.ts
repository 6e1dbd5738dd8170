import { isoDay } from "@/lib/core/numerals/days";
import { withArabicDates } from "@/lib/core/prose/chinese-dates";
import type { Front } from "@/lib/core/report";

const day = "(\\d{4})\\s*年\\s*(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*日";
/** The year of the end is often omitted: “2023年1月1日至12月31日”. */
const end = "(?:(\\d{4})\\s*年\\s*)?(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*日";
const until = "\\s*(?:起|开始|始)?\\s*[，,]?\\s*(?:截至|截止)?(?:至|到|—+|－|-+|~|～|一)\\s*";

const namesPeriod =
  "(?:统计|数据|报告|所列|起止|涵盖)[^。\\n]{0,14}?(?:期限|时限|时间|期间|区间|日期|范围|期(?=[为是自从：:]))";
const behindName = `${namesPeriod}[^。\\n\\d]{0,8}`;
/**
 * “统计期限自202311日起至20231231日止”: pages may lose the characters between the numbers; after the word for it this
 * is still a period.
 */
const wornDay = "(?<!\\d)(\\d{4})\\s*年?\\s*(\\d{1,2})\\s*月?\\s*(\\d{1,2})\\s*日";
const wornEnd = "(?:(\\d{4})\\s*年?\\s*)?(\\d{1,2})\\s*月?\\s*(\\d{1,2})\\s*日";
/** “统计时间：2023.1.1—2023.12.31”. */
const part = "\\s*[.．/-]\\s*";
const dottedDay = `(?<!\\d)(\\d{4})${part}(\\d{1,2})${part}(\\d{1,2})日?`;
const dottedEnd = `(?:(\\d{4})${part})?(\\d{1,2})${part}(\\d{1,2})(?!\\d)`;

/**
 * Notations of a period, the most certain first. Each has six groups: year, month and day of both ends; the
 * second year is optional.
 */
const periods: readonly RegExp[] = [
  new RegExp(day + until + end),
  // “2023年度（1月1日至12月31日）”
  new RegExp(`(\\d{4})\\s*年度?\\s*[（(](?:即|从|自)?\\s*(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*日${until}${end}`),
  new RegExp(behindName + wornDay + until + wornEnd),
  new RegExp(behindName + dottedDay + until + dottedEnd),
];
const speaksOfPeriod = new RegExp(
  `${namesPeriod}[^。\\n]{0,30}?(?:\\d{4}|全年|本年|\\d{1,2}\\s*月\\s*\\d{1,2}\\s*日)`,
);

/** True if a text states the period that its numbers cover, in any notation. */
export function statesPeriod(text: string): boolean {
  return speaksOfPeriod.test(withArabicDates(text));
}

/**
 * Statistics period and contact from the opening; the period from anywhere in the text if the opening has
 * none.
 */
export function frontIn(preface: string, whole: string): Front {
  const found = periodIn(preface) ?? periodIn(whole);
  const from = found && isoDay(found[1], found[2], found[3]);
  const to = found && isoDay(found[4] ?? found[1], found[5], found[6]);
  const contact = { ...contactIn(contactSentences(whole)), ...contactIn(preface) };
  return { ...(from && to ? { periodFrom: from, periodTo: to } : {}), ...contact };
}

/** “联系单位：……　地址：……　电话：……”: the contact without a sentence. */
const onContact =
  /疑问|^\s*[址话][：:]|[与向和同].{2,40}联系|[请可]联系.{2,40}电话|联系(?:单位|部门|科室|地址)[：:]|地址[：:].{0,80}电话[：:]|电话[：:].{0,80}地址[：:]/;

function periodIn(written: string): RegExpExecArray | null {
  const text = withArabicDates(written);
  for (const pattern of periods) {
    const found = pattern.exec(text);
    if (found) return found;
  }
  return null;
}

/** The sentences with the contact; some reports have them in their first chapter, or after the last. */
function contactSentences(text: string): string {
  // “请与……联系。（地址：……）” is one sentence.
  const sentences = text.slice(0, 20_000).split(/。(?!\s*[（(])|\n/);
  return sentences.filter((sentence) => onContact.test(sentence.slice(0, 1000))).join("\n");
}

/** “请联系青石镇党政办公室62088123”, “请与……办公室：0349-2088123”: the number is directly after the office. */
const contactNumber =
  /(?:请|可)[^。\n\d]{0,8}?(?:与|和|同|向|联系|咨询|致电)[^。\n\d]{0,40}?(?:[（(：:，,\s]|室|科|股|办|中心|局|委|部)\s*((?:\d{3,4}\s?[-－—–]{1,2}\s?)?\d{7,8})(?![\d-])/;

/** A number after the words for the contact that is not a date, postcode or mailbox. */
const numberAlone =
  /(?:联系|咨询|致电|拨打)[^。\n]{0,120}?(?<![\d@\w编码-])((?:\d{3,4}\s?[-－—–]{1,2}\s?)?(?!(?:19|20)\d{6}(?!\d))\d{7,8}(?:-\d{1,5}(?!\d))?)(?![\d@\w-])/;

/** “（电话：……，青石区东大街37号）”: a street with its number is an address even without the word for it. */
const placeAlone =
  /(?:联系|咨询|[请可]到|前往)[^。\n]{0,120}?[，,；;（(]\s*([\u3400-\u9fff]{2,24}(?:路|街|大道|巷|道)[\u3400-\u9fff]{0,8}\d{1,5}号[^，,；;：:（()）。\n]{0,30})/;

/** “某市东大街37号，电话：……”: an address directly before the telephone, even with a full stop before it. */
const placeBeforePhone =
  /(?:^|[，,；;。（(：:])\s*([\u3400-\u9fff]{2,24}(?:路|街|大道|巷|道)[\u3400-\u9fff]{0,8}\d{1,5}号[^，,；;：:（()）。\n]{0,30})[，,；;]\s*(?:联系)?电话/m;

/** “请联系白鹭县青石集镇，电话：……”: the address is in the place of the office to contact. */
const placeForOrgan =
  /(?:联系|咨询)[：:]?\s*([\u3400-\u9fff]{2,20}(?:集镇|[村社]区?|路|大街|大道|巷|\d{1,5}号|大楼|大院|大厦))\s*[，,；;（(]/;

function contactIn(text: string): Front {
  const front: Front = {};
  const put = (field: "address" | "postcode" | "phone" | "email", pattern: RegExp) => {
    const value = pattern.exec(text)?.[1]?.trim();
    if (value && front[field] === undefined) front[field] = value.slice(0, 200);
  };
  put(
    "address",
    /地址(?![、及和与])[：:]?\s*([^，,；;。）)\n]{2,80}?)(?=[，,；;。）)\n]|$|\s+[\u3400-\u9fff]{2,6}[：:])/,
  );
  // Pages lose the first character of a label that they print apart: “址：……”, “话：……”.
  put("address", /(?:^|\n)\s*址[：:]\s*([^，,；;。）)\n]{2,80})/);
  put("phone", /(?:^|\n)\s*话[：:]\s*((?:\d{3,4}\s?[-－—–]{1,2}\s?)?\d{7,8})(?!\d)/);
  put("postcode", /(?:邮编|邮政编码)[：:]?\s*(\d{6})(?!\d)/);
  put("address", /位于([^，,；;。）)\n]{4,60})/);
  put("address", placeAlone);
  put("address", placeBeforePhone);
  put("address", placeForOrgan);
  put("phone", /联系?[^。\n]{2,40}?[（(](\d{3,4}\s?[-－—–]{1,2}\s?\d{7,8})[）)]/);
  put(
    "phone",
    /(?:电话|联系方式)(?:号码)?(?:[（(][^）)\d]{1,6}[）)])?[：:]?\s*((?:[（(]?\d{3,4}[）)]?(?:\s?[-－—–]{0,2}\s?))?\d{7,11})(?!\d)/,
  );
  put("phone", contactNumber);
  put("phone", numberAlone);
  put("email", /(?:邮箱|邮件|e-?mail)[^：:a-z\d]{0,4}[：:]?\s*([\w.+-]+@[\w.-]+\.[a-z]{2,})/i);
  return front;
}
