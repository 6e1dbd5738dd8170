import type { Check } from "../engine/check";
import type { Rule } from "../engine/finding";
import { noBankCards } from "../kinds/privacy/bank-card";
import { noHomeAddresses } from "../kinds/privacy/home-address";
import { noIdentityNumbers, noLikelyIdentityNumbers } from "../kinds/privacy/identity";
import { officeMailbox } from "../kinds/privacy/mailbox";
import { noMobileNumbers, officeTelephone } from "../kinds/privacy/mobile";
import { noNamedPersons } from "../kinds/privacy/named-persons";

/** The rules on what belongs to a person and not into a public report. */

function rule(
  code: string,
  severity: Rule["severity"],
  text: string,
  source = "个人信息保护；审核实践",
): Rule {
  return { code: `R00-${code}`, severity, group: "privacy", rule: text, source };
}

/** For every edition. */
export const privacyChecks: Check[] = [
  noIdentityNumbers(rule("60", "error", "不公开公民身份号码。")),
  noLikelyIdentityNumbers(rule("61", "hint", "像公民身份号码的数字，请核对。")),
  noMobileNumbers(rule("62", "error", "正文不公开手机号码。")),
  noBankCards(rule("63", "warning", "不公开银行卡号。")),
  noHomeAddresses(rule("64", "warning", "个人住址只写到乡镇、街道。")),
  officeMailbox(rule("65", "hint", "联系邮箱一般用单位邮箱。", "审核实践")),
  officeTelephone(rule("66", "warning", "联系电话用办公室的固定电话，不用个人手机。")),
  noNamedPersons(rule("67", "warning", "不把姓名和个人的困难、疾病、诉求写在一起。")),
];
