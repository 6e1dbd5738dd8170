/**
 * The subject of a chapter in any outline. The names are the editions' chapter ids where one has such a
 * chapter.
 */
export type Concept =
  | "preface"
  | "annex"
  | "key-areas"
  | "organisation"
  | "response"
  | "secrecy"
  | "institutions"
  | "staffing"
  | "fees"
  | "litigation"
  | "inquiries"
  | "applications"
  | "disclosure"
  | "platform"
  | "problems"
  | "others"
  | "supervision"
  | "management"
  | "work"
  | "overview";

/** Wordings vary too much to be compared: the first pattern that matches decides (domain 7). */
export const headingKeywords: readonly [Concept, RegExp][] = [
  ["preface", /^(引言|前言|序言)$/],
  ["annex", /^附[表件]/],
  ["key-areas", /重点(领域|工作信息|信息)/],
  ["management", /政府信息管理/],
  ["secrecy", /保密|监督检查/],
  ["organisation", /组织领导|制度建设|工作制度|工作机制|机制建设|组织(保障|推进|机构)|领导机构/],
  ["response", /解读|回应|舆情/],
  ["institutions", /事业单位/],
  ["staffing", /工作人员|人员(配备|和|及)|机构(建设|设置)|经费|培训/],
  ["fees", /收费|减免|收取|费用|支出/],
  ["litigation", /复议|诉讼|申诉/],
  ["inquiries", /咨询|投诉/],
  ["problems", /问题|不足|改进|整改|困难|差距|下一步|下步|今后|工作(计划|思路|打算|安排)|努力方向/],
  ["applications", /依申请|申请|信息公开申报/],
  ["disclosure", /主动公开|主动政府信息公开/],
  ["platform", /平台建设|公开(渠道|平台|途径)/],
  ["others", /其他|其它|需要(说明|报告)|附表|说明/],
  ["supervision", /监督保障/],
  ["work", /主要工作|开展|落实|主要做法|工作举措|^(政府信息|政务信息|政务|信息)公开(工作)?情况$/],
  ["overview", /概述|概况|基本情况|总体|总述|综述|工作情况/],
];

/** The subject of a heading; null if no keyword matches. Numbers and spaces are ignored. */
export function classify(heading: string): Concept | null {
  const words = bareHeading(heading);
  return headingKeywords.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

/** The heading without its number, spaces and closing marks. */
export function bareHeading(heading: string): string {
  return heading
    .replace(/[\s\u3000]+/g, "")
    .replace(
      /^(第?[一二三四五六七八九十]{1,3}[章部分]*[、.．:：]|[（(][一二三四五六七八九十\d]{1,3}[）)]、?|\d{1,2}[、.．])/,
      "",
    )
    .replace(/[。：:；;]+$/, "");
}
