import type { Check } from "../engine/check";
import { noBankCards } from "../kinds/privacy/bank-card";
import { noHomeAddresses } from "../kinds/privacy/home-address";
import { noIdentityNumbers, noLikelyIdentityNumbers } from "../kinds/privacy/identity";
import { officeMailbox } from "../kinds/privacy/mailbox";
import { noMobileNumbers, officeTelephone } from "../kinds/privacy/mobile";
import { officialsByOffice } from "../kinds/privacy/named-officials";
import { noNamedPersons } from "../kinds/privacy/named-persons";

/** Rules on personal data that must not be in a public report. */

/** For every edition. */
export const privacyChecks: Check[] = [
  noIdentityNumbers({
    code: "R00-60",
    severity: "error",
    group: "privacy",
    rule: "不公开公民身份号码。",
    source: "个人信息保护；审核实践",
  }),
  noLikelyIdentityNumbers({
    code: "R00-61",
    severity: "hint",
    group: "privacy",
    rule: "像公民身份号码的数字，请核对。",
    source: "个人信息保护；审核实践",
  }),
  noMobileNumbers({
    code: "R00-62",
    severity: "error",
    group: "privacy",
    rule: "正文不公开手机号码。",
    source: "个人信息保护；审核实践",
  }),
  noBankCards({
    code: "R00-63",
    severity: "warning",
    group: "privacy",
    rule: "不公开银行卡号。",
    source: "个人信息保护；审核实践",
  }),
  noHomeAddresses({
    code: "R00-64",
    severity: "warning",
    group: "privacy",
    rule: "个人住址只写到乡镇、街道。",
    source: "个人信息保护；审核实践",
  }),
  officeMailbox({
    code: "R00-65",
    severity: "hint",
    group: "privacy",
    rule: "联系邮箱一般用单位邮箱。",
    source: "审核实践",
  }),
  officeTelephone({
    code: "R00-66",
    severity: "warning",
    group: "privacy",
    rule: "联系电话用办公室的固定电话，不用个人手机。",
    source: "个人信息保护；审核实践",
  }),
  noNamedPersons({
    code: "R00-67",
    severity: "warning",
    group: "privacy",
    rule: "不把姓名和个人的困难、疾病、诉求写在一起。",
    source: "个人信息保护；审核实践",
  }),
  officialsByOffice({
    code: "R00-68",
    severity: "hint",
    group: "privacy",
    rule: "领导小组、联系人写职务，不写姓名。",
    source: "审核实践",
  }),
];
