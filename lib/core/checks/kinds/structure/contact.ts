import { PREFACE } from "../../../report";
import type { Check, CheckInput, Finding } from "../../engine/check";
import { finding, frontPlace, type Rule } from "../../engine/finding";
import { type Line, linesOf } from "../../engine/passages";
import { perLine } from "../../engine/per-line";
import { type Fault, faultFinding } from "../../engine/words-at-fault";
import {
  type ContactSlip,
  mailboxFault,
  mailboxSlips,
  phoneFault,
  phoneSlips,
  postcodeSlips,
  webSlips,
} from "./contact-slips";

/** The office's contact must be complete enough to be used from anywhere. */

/** Faults in telephone numbers, postcodes, web addresses and mailboxes anywhere in the text. */
const slipsIn = perLine(({ text }: Line): ContactSlip[] =>
  /[:：\d]|www/i.test(text)
    ? [...phoneSlips(text), ...postcodeSlips(text), ...webSlips(text), ...mailboxSlips(text)]
    : [],
);

/**
 * Telephone with area code, six-digit postcode, valid web address and mailbox, in the fields and in the text.
 */
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

function faultOf({ instead, ...slip }: ContactSlip): Fault {
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
      label: "电子邮箱",
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
 * The fault of the first number of a field. A field may hold several, “0533-6980123、6980124”, of which the
 * first has the area code.
 */
function firstFault(numbers: string): string | null {
  const first = numbers.split(/[、，,；;/]/)[0]?.trim() ?? "";
  return /^[\d\s（）()\-－—–.．·]+$/.test(first) ? phoneFault(first) : null;
}
