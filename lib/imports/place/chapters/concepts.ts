import type { Outline } from "@/lib/core/outline/outline";
import { PREFACE } from "@/lib/core/report";

/** What a chapter of any outline is about. The names are the chapter ids of the editions where one has such a chapter. */
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

/** Wordings vary far too much to be compared: the first of these that occurs decides (domain 7). */
const keywords: readonly [Concept, RegExp][] = [
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
  ["applications", /依申请|申请/],
  ["disclosure", /主动公开|主动政府信息公开/],
  ["platform", /平台建设|公开(渠道|平台|途径)/],
  ["others", /其他|其它|需要(说明|报告)|附表|说明/],
  ["supervision", /监督保障/],
  ["work", /主要工作|开展|落实|主要做法|工作举措|^(政府信息|政务信息|政务|信息)公开(工作)?情况$/],
  ["overview", /概述|概况|基本情况|总体|总述|综述|工作情况/],
];

/** What a heading is about; null where no keyword tells. Numbers and blanks do not matter. */
export function classify(heading: string): Concept | null {
  const words = bareHeading(heading);
  return keywords.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

/** Where a chapter goes in an outline that has none about the same: the first of these that it has. */
const nearest: Record<Concept, readonly Concept[]> = {
  preface: [],
  annex: ["others"],
  "key-areas": ["disclosure", "work", "overview"],
  organisation: ["overview", "work"],
  response: ["disclosure", "work", "overview"],
  secrecy: ["organisation", "overview", "work"],
  institutions: ["disclosure", "work", "overview"],
  staffing: ["organisation", "overview", "work"],
  fees: ["applications", "staffing", "work", "others"],
  litigation: ["applications", "work", "others"],
  inquiries: ["applications", "work", "others"],
  problems: ["others"],
  applications: ["work", "overview"],
  disclosure: ["work", "overview"],
  platform: ["disclosure", "work", "overview"],
  others: ["problems"],
  supervision: ["overview", "organisation"],
  management: ["overview", "organisation"],
  work: ["overview"],
  overview: ["work"],
};

export type Target = { chapterId: string; confidence: number; reason: string };

/** The chapter of an outline to which a source's heading leads. There always is one; `confidence` is 0 to 1. */
export function targetOf(heading: string, outline: Outline): Target {
  const words = bareHeading(heading);
  const same = outline.chapters.find((chapter) => bareHeading(chapter.heading) === words);
  if (same) return { chapterId: same.id, confidence: 1, reason: "标题与本章相同" };
  const concept = classify(heading);
  if (concept === "preface") return { chapterId: PREFACE, confidence: 0.95, reason: "标题表明这是引言" };
  const chapterOf = (wanted: Concept) => outline.chapters.find((chapter) => conceptOf(chapter) === wanted);
  const direct = concept && chapterOf(concept);
  if (direct)
    return { chapterId: direct.id, confidence: 0.95, reason: `标题“${words}”与“${direct.heading}”意思相同` };
  // From 2019 on the handling fee is reported among the other matters.
  const fallbacks =
    concept === "fees" && isNational(outline) ? (["others"] as const) : nearest[concept ?? "work"];
  const near = (concept ? fallbacks : (["work", "overview"] as const))
    .map(chapterOf)
    .find((chapter) => chapter);
  const chapter = near ?? outline.chapters.at(0);
  return {
    chapterId: chapter?.id ?? PREFACE,
    confidence: concept && near ? 0.6 : 0.3,
    reason: concept
      ? `提纲里没有单独的一章，最接近的是“${chapter?.heading}”`
      : `从标题“${words}”看不出属于哪一章，暂放在“${chapter?.heading}”`,
  };
}

/** True where the chapter is about the concept itself, not only near it. */
export function isDirect({ confidence }: Target): boolean {
  return confidence >= 0.9;
}

function conceptOf(chapter: Outline["chapters"][number]): Concept | null {
  return keywords.some(([concept]) => concept === chapter.id)
    ? (chapter.id as Concept)
    : classify(chapter.heading);
}

function isNational(outline: Outline): boolean {
  return outline.id.startsWith("national-");
}

/** Without number, blanks and closing marks. */
export function bareHeading(heading: string): string {
  return heading
    .replace(/[\s\u3000]+/g, "")
    .replace(
      /^(第?[一二三四五六七八九十]{1,3}[章部分]*[、.．:：]|[（(][一二三四五六七八九十\d]{1,3}[）)]、?|\d{1,2}[、.．])/,
      "",
    )
    .replace(/[。：:；;]+$/, "");
}
