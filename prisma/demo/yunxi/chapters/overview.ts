import type { Phrasing } from "../phrasing";
import { disclosureSentences } from "../sentences/disclosure";
import { managementSentences } from "../sentences/management";
import { applicationsProse, processProse } from "./applications";

/** 总体情况 of 2021, under the five headings that the format prescribes. */
export function overviewOf2021(phrasing: Phrasing): string[] {
  const { say } = phrasing;
  return [
    "## 主动公开",
    say("opening", disclosureSentences.opening),
    say("focus", disclosureSentences.focus),
    "## 依申请公开",
    `${applicationsProse(phrasing)}${processProse(phrasing)}`,
    "## 政府信息管理",
    say("documents", managementSentences.documents),
    say("review", managementSentences.review),
    "## 政府信息公开平台建设",
    say("platform", managementSentences.platform),
    "## 监督保障",
    say("training", managementSentences.training),
    say("assessment", managementSentences.assessment),
  ];
}

/** 总体情况 of 2019, which prescribes no headings. */
export function overviewOf2019(phrasing: Phrasing): string[] {
  const { say } = phrasing;
  return [
    `${say("opening", disclosureSentences.opening)}${say("focus", disclosureSentences.focus)}`,
    `${applicationsProse(phrasing)}${processProse(phrasing)}`,
    `${say("review", managementSentences.review)}${say("platform", managementSentences.platform)}`,
    `${say("training", managementSentences.training)}${say("assessment", managementSentences.assessment)}`,
  ];
}
