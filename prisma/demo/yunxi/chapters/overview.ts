import { disclosureBank } from "../banks/disclosure";
import { managementBank } from "../banks/management";
import type { Voice } from "../voice";
import { applicationsTold, processTold } from "./applications";

/** 总体情况 of 2021, under the five headings that the format prescribes. */
export function overview2021(voice: Voice): string[] {
  const { say } = voice;
  return [
    "## 主动公开",
    say("opening", disclosureBank.opening),
    say("focus", disclosureBank.focus),
    "## 依申请公开",
    `${applicationsTold(voice)}${processTold(voice)}`,
    "## 政府信息管理",
    say("documents", managementBank.documents),
    say("review", managementBank.review),
    "## 政府信息公开平台建设",
    say("platform", managementBank.platform),
    "## 监督保障",
    say("training", managementBank.training),
    say("assessment", managementBank.assessment),
  ];
}

/** 总体情况 of 2019, which prescribes no headings. */
export function overview2019(voice: Voice): string[] {
  const { say } = voice;
  return [
    `${say("opening", disclosureBank.opening)}${say("focus", disclosureBank.focus)}`,
    `${applicationsTold(voice)}${processTold(voice)}`,
    `${say("review", managementBank.review)}${say("platform", managementBank.platform)}`,
    `${say("training", managementBank.training)}${say("assessment", managementBank.assessment)}`,
  ];
}
