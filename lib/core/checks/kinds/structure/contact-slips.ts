import { matchesOf } from "@/lib/core/matches";
/** What is wrong with a telephone number, a postcode, a web address or a mailbox as it is written. */

export type ContactSlip = { from: number; to: number; message: string; instead?: string };

const phone =
  /(?:联系电话|咨询电话|办公电话|电话号码|联系方式|电话|传真)(?:号码)?[：:为是]?\s*((?:[（(]?\d{3,4}[）)]?\s*[-－—–.．·]{0,2}\s*)?\d[\d\s]{4,11})(?![\d-])/g;

export function phoneSlips(text: string): ContactSlip[] {
  let areaCode = false;
  return matchesOf(text, phone).flatMap((found): ContactSlip[] => {
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
export function phoneFault(written: string): string | null {
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
  if (/^[1-9]\d{1,2}\s*[-－—–]+\s*\d{7,8}$/.test(written)) return `电话“${written}”的区号少了前面的“0”`;
  if (/\d[.．·]\d/.test(written)) return `电话“${written}”中间用了句点；区号和号码之间用“-”`;
  return null;
}

const postcode = /(?:邮政编码|邮编)[：:为是]?\s*([\d０-９][\d０-９\s]*)/g;

export function postcodeSlips(text: string): ContactSlip[] {
  return matchesOf(text, postcode).flatMap((found): ContactSlip[] => {
    const written = (found[1] ?? "").trim();
    const from = found.index + found[0].indexOf(written);
    return written.replace(/\s/g, "").length === 6
      ? []
      : [{ from, to: from + written.length, message: `邮编“${written}”不是6位，请核对` }];
  });
}

const web =
  /(?:(?<![A-Za-z])(?:h{1,2}t{1,3}ps?|htps?)[:：;；/\\]{1,4}\s?(?:\/\/)?|(?<![A-Za-z])w{2,4}[.．。,，])(?:[\w.．/\\:：~%?=&#-]|[,，。](?=(?:gov|cn|com|org|net)\b))*/gi;

export function webSlips(text: string): ContactSlip[] {
  return matchesOf(text, web).flatMap((found): ContactSlip[] => {
    const written = found[0].replace(/[.．:：]+$/, "");
    const right = written
      .replace(/^h{1,2}t{1,3}p(s?)[:：;；/\\\s]*/i, (_, s: string) => `http${s.toLowerCase()}://`)
      .replace(/^htp(s?)[:：;；/\\\s]*/i, (_, s: string) => `http${s.toLowerCase()}://`)
      .replace(/^((?:https?:\/\/)?)w{2,4}[.．。,，]/i, "$1www.")
      .replace(/^((?:https?:\/\/)?)www(?=[a-z]+\.gov\.cn)/i, "$1www.")
      .replace(/\.gov\.com\b/i, ".gov.cn")
      .replace(/\.gov(?:\.c)?(?=$|\/)/i, ".gov.cn")
      .replace(/[,，。](?=(?:gov|cn|com|org|net)\b)/gi, ".")
      .replace(/(?<=\w)[.．]{2,}(?=\w)/g, ".")
      .replaceAll("．", ".");
    return sameAddress(right, written) || /^https?:\/\/$/i.test(right)
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

/** Browsers accept an address whose scheme is in capitals. */
function sameAddress(one: string, other: string): boolean {
  return one === other || one.toLowerCase() === other.toLowerCase();
}

const mailbox =
  /(?:电子邮箱|电子邮件|邮箱|e-?mail)(?:地址)?[：:为是]?\s*([\w.+-]{1,40}[ \u3000]*[@＠][ \u3000]*[\w.-]{1,40}|[\w.@＠+-]{4,60})/gi;

/** “qszdz@163”: an address without its full domain, anywhere in the text. */
const halfAddress = /(?<![\w.@＠+-])[\w.+-]{2,40}[@＠][\w-]*(?![\w.．@＠-])/g;

export function mailboxSlips(text: string): ContactSlip[] {
  const named = labelledMailboxes(text);
  const half = (/[@＠]/.test(text) ? matchesOf(text, halfAddress) : [])
    .map((found) => ({
      from: found.index,
      to: found.index + found[0].length,
      message: `邮箱“${found[0]}”不完整，应写成“名称@域名”`,
    }))
    .filter(({ from, to }) => !named.some((each) => from < each.to && to > each.from));
  return [...named, ...half];
}

function labelledMailboxes(text: string): ContactSlip[] {
  return matchesOf(text, mailbox).flatMap((found): ContactSlip[] => {
    const written = found[1] ?? "";
    const from = found.index + found[0].lastIndexOf(written);
    const whole = written.replace(/[ \u3000]/g, "").replace("＠", "@");
    if (whole !== written && !mailboxFault(whole))
      return [
        {
          from,
          to: from + written.length,
          message: `邮箱“${written}”写错了字符，应为“${whole}”`,
          instead: whole,
        },
      ];
    return mailboxFault(written)
      ? [{ from, to: from + written.length, message: `邮箱“${written}”不完整，应写成“名称@域名”` }]
      : [];
  });
}

export function mailboxFault(written: string): boolean {
  return !/^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(written);
}
