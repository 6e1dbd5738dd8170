import { PREFACE } from "../../../report";
import type { Check, CheckInput, Finding } from "../../engine/check";
import { finding, frontPlace, type Rule } from "../../engine/finding";
import { type Line, linesOf } from "../../engine/passages";
import { perLine } from "../../engine/per-line";
import { type Fault, faultFinding } from "../../engine/words-at-fault";

/** The office's contact must be complete enough to be used from anywhere. */

type Slip = { from: number; to: number; message: string; instead?: string };

/** Faults in telephone numbers, postcodes, web addresses and mailboxes anywhere in the text. */
const slipsIn = perLine(({ text }: Line): Slip[] =>
  /[:：\d]|www/i.test(text)
    ? [...phoneSlips(text), ...postcodeSlips(text), ...webSlips(text), ...mailboxSlips(text)]
    : [],
);

const phone =
  /(?:联系电话|咨询电话|办公电话|电话号码|联系方式|电话|传真)(?:号码)?[：:为是]?\s*((?:[（(]?\d{3,4}[）)]?\s*[-－—–.．·]{0,2}\s*)?\d[\d\s]{4,11})(?![\d-])/g;

function phoneSlips(text: string): Slip[] {
  let areaCode = false;
  return [...text.matchAll(phone)].flatMap((found): Slip[] => {
    const written = (found[1] ?? "").trim();
    const from = found.index + found[0].indexOf(found[1] ?? "");
    const fault = phoneFault(written);
    // “电话0349-2088123，传真2088124”: the area code of the first number applies to the ones after it.
    const covered = areaCode && /^\d{7,8}$/.test(written);
    areaCode ||= /^[（(]?0\d{2,3}/.test(written);
    return fault && !covered ? [{ from, to: from + written.length, message: fault }] : [];
  });
}

/** What is wrong with a telephone number; null if it can be called from another county. */
function phoneFault(written: string): string | null {
  const digits = written.replace(/\D/g, "");
  // Hotlines, nationwide numbers and mobile phones have no area code.
  if (/^(?:400|800)\d{7}$|^1\d{10}$|^(?:12345|123\d\d|1\d{2,4})$/.test(digits)) return null;
  if (digits.length <= 8 && !digits.startsWith("0"))
    return digits.length < 7
      ? `电话“${written}”位数不够，请核对`
      : `电话“${written}”没有区号；请写成“0×××-${digits}”`;
  if (digits.startsWith("0") && (digits.length < 10 || digits.length > 12))
    return `电话“${written}”的位数不对，请核对（区号3—4位，号码7—8位）`;
  const local = /^[（(]?0\d{2,3}[）)]?\s*[-－—–]+\s*(\d+)$/.exec(written)?.[1];
  if (local && (local.length < 7 || local.length > 8))
    return `电话“${written}”的位数不对，请核对（区号3—4位，号码7—8位）`;
  if (/\d[.．·]\d/.test(written)) return `电话“${written}”中间用了句点；区号和号码之间用“-”`;
  return null;
}

const postcode = /(?:邮政编码|邮编)[：:为是]?\s*(\d[\d\s]*)/g;

function postcodeSlips(text: string): Slip[] {
  return [...text.matchAll(postcode)].flatMap((found): Slip[] => {
    const written = (found[1] ?? "").trim();
    const from = found.index + found[0].indexOf(written);
    return written.replace(/\s/g, "").length === 6
      ? []
      : [{ from, to: from + written.length, message: `邮编“${written}”不是6位，请核对` }];
  });
}

const web =
  /(?:https?[:：/\\]{1,4}|www[.．。,，])(?:[\w.．/\\:：~%?=&#-]|[,，](?=(?:gov|cn|com|org|net)\b))*/gi;

function webSlips(text: string): Slip[] {
  return [...text.matchAll(web)].flatMap((found): Slip[] => {
    const written = found[0].replace(/[.．:：]+$/, "");
    const right = written
      .replace(/^(https?)[:：/\\]*/i, "$1://")
      .replace(/^www[.．。,，]/i, "www.")
      .replace(/\.gov\.com\b/i, ".gov.cn")
      .replace(/[,，](?=(?:gov|cn|com|org|net)\b)/gi, ".")
      .replaceAll("．", ".");
    return right === written || /^https?:\/\/$/i.test(right)
      ? []
      : [
          {
            from: found.index,
            to: found.index + written.length,
            message: `网址“${written}”打不开，写法应为“${right}”`,
            instead: right,
          },
        ];
  });
}

const mailbox = /(?:电子邮箱|电子邮件|邮箱|e-?mail)(?:地址)?[：:为是]?\s*([\w.@＠+-]{4,60})/gi;

function mailboxSlips(text: string): Slip[] {
  return [...text.matchAll(mailbox)].flatMap((found): Slip[] => {
    const written = found[1] ?? "";
    const from = found.index + found[0].lastIndexOf(written);
    return mailboxFault(written)
      ? [{ from, to: from + written.length, message: `邮箱“${written}”不完整，应写成“名称@域名”` }]
      : [];
  });
}

function mailboxFault(written: string): boolean {
  return !/^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(written);
}

/** Telephone with area code, six-digit postcode, valid web address and mailbox, in the fields and in the text. */
export function contactComplete(rule: Rule): Check {
  return {
    ...rule,
    run: (input) => {
      const inText = linesOf(input)
        .filter(({ chapterId, text }) => chapterId === PREFACE || /联系|疑问|咨询/.test(text))
        .flatMap((line) => slipsIn(line).map((slip) => faultFinding(rule, input, line, faultOf(slip))));
      return [...inText, ...fieldFindings(rule, input, inText)];
    },
  };
}

function faultOf({ instead, ...slip }: Slip): Fault {
  return instead ? { ...slip, instead: { text: instead, label: `改为“${instead}”` } } : slip;
}

/** Faults in the fields of 基本信息, except those already reported in the text. */
function fieldFindings(rule: Rule, { content }: CheckInput, inText: readonly Finding[]): Finding[] {
  const reported = inText.flatMap(({ places }) => places.map(({ passage }) => passage?.text ?? ""));
  const { phone: number = "", postcode: code = "", email = "" } = content.front;
  const faults: {
    field: "phone" | "postcode" | "email";
    label: string;
    value: string;
    message: string | null;
  }[] = [
    { field: "phone", label: "联系电话", value: number, message: firstFault(number) },
    {
      field: "postcode",
      label: "邮编",
      value: code,
      message: /^\d{6}$/.test(code.trim()) ? null : `邮编“${code.trim()}”不是6位，请核对`,
    },
    {
      field: "email",
      label: "邮箱",
      value: email,
      message: mailboxFault(email.trim()) ? `邮箱“${email.trim()}”不完整，应写成“名称@域名”` : null,
    },
  ];
  return faults.flatMap(({ field, label, value, message }) =>
    value.trim() === "" || message === null || reported.includes(value.trim())
      ? []
      : [finding(rule, field, { message, places: [frontPlace(field, label)] })],
  );
}

/**
 * The fault of the first number of a field. A field may hold several, “0533-6980123、6980124”, of which the first has
 * the area code.
 */
function firstFault(numbers: string): string | null {
  const first = numbers.split(/[、，,；;/]/)[0]?.trim() ?? "";
  return /^[\d\s（）()\-－—–.．·]+$/.test(first) ? phoneFault(first) : null;
}
