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
 * Telephone with area code, six-digit postcode, valid web address and mailbox, in the fields and in the text;
 * an address that names a place.
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
function fieldFindings(rule: Rule, input: CheckInput, inText: readonly Finding[]): Finding[] {
  const reported = inText.flatMap(({ places }) => places.map(({ passage }) => passage?.text ?? ""));
  const { phone: number = "", postcode: code = "", email = "", address = "" } = input.content.front;
  const faults: {
    field: "phone" | "postcode" | "email" | "address";
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
    { field: "address", label: "联系地址", value: address, message: addressFault(address.trim(), input) },
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

/** What an address names: an area, a road, a number or a building. */
const place =
  /[省市县区州盟旗镇乡村街路道巷弄里号楼院栋幢座室寨屯社组场站园港湾]|苏木|嘎查|大厦|中心|广场|大院|政府|办事处|\d团/;

/** Another town's own office: a bureau may sit in a town's house, a town does not. */
const ofTown = /(?:镇|乡)人民政府$|街道办事处$/;

function addressFault(address: string, { unit, county }: CheckInput): string | null {
  if (/^[\d\s（）()\-－—–.．·、，,/]+$/.test(address))
    return `联系地址“${address}”只有数字，请写明街路、村居和门牌号`;
  if (!place.test(address)) return `联系地址“${address}”看不出在哪里，请写明街路、村居和门牌号`;
  if (unit.kind !== "township" || address.includes(unit.name)) return null;
  const other = county?.otherUnits.find((name) => ofTown.test(name) && address.includes(name));
  return other ? `联系地址写的是“${other}”，不是本单位的，请核对` : null;
}
