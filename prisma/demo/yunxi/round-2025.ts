import { proseOf } from "@/lib/core/prose/prose";
import type { ReportContent } from "@/lib/core/report";
import type { Figure } from "@/lib/core/tables/figure";
import { contentFrom, historyOfYear, townshipContent } from "./content";
import type { Township } from "./township";

/** The drafts of 2025 that are not simply finished. `day` is the ISO day of signing. */

const year = 2025;

export function finished(township: Township, day: string): ReportContent {
  return townshipContent(township, year, day);
}

/** Begun yesterday: two of the five sub-items, and the first figures. */
export function begunOnly(township: Township, day: string): ReportContent {
  const whole = finished(township, day);
  const overview = whole.chapters.overview?.content.slice(0, 5) ?? [];
  const rest = proseOf("## 政府信息管理", "", "## 政府信息公开平台建设", "", "## 监督保障", "").content;
  return {
    front: {},
    chapters: { overview: { type: "doc", content: [...overview, ...rest] } },
    figures: only(whole, (id) => id.startsWith("normativeDocuments:") || id.startsWith("rules:")),
  };
}

/**
 * Complete, with errors that the checks find: one application too many, an invalid number, an empty phrase
 * under problems, and an unexplained carry-over that differs from last year's report.
 */
export function faulty(township: Township, day: string): ReportContent {
  const whole = finished(township, day);
  return {
    ...whole,
    chapters: { ...whole.chapters, problems: proseOf("无") },
    figures: {
      ...whole.figures,
      "received:naturalPerson": { value: String(counted(whole, "received:naturalPerson") + 1) },
      "carriedIn:commercial": { value: String(counted(whole, "carriedIn:commercial") + 1) },
      "licences:decisions": { value: null, typed: "30余" },
    },
  };
}

/** One document left the list without being repealed: a warning, with an explanation prepared. */
export function withWarning(township: Township, day: string): ReportContent {
  const history = historyOfYear(township, year);
  const { normative } = history;
  return contentFrom(
    township,
    { ...history, normative: { ...normative, inForce: normative.inForce - 1 } },
    day,
  );
}

export const warningReason = {
  "R21-20":
    "上年现行有效的1件文件因事权上收，2025年起由县级部门管理，从本单位目录移出，既非制发也非废止，因此比推算数少1件。",
};

/** As first submitted: too little on problems, and one figure mistyped. The county returns it. */
export function firstSubmission(township: Township, day: string): ReportContent {
  const whole = finished(township, day);
  const licences = counted(whole, "licences:decisions");
  return {
    ...whole,
    chapters: {
      ...whole.chapters,
      problems: proseOf("村级公示更新还不够及时，今后将进一步加以改进。"),
      others: proseOf("没有其他需要报告的事项。"),
    },
    figures: { ...whole.figures, "licences:decisions": { value: String(licences * 2) } },
  };
}

/** The error in last year's published report, fixed in a correction. */
export function corrected(township: Township): { figures: Record<string, Figure>; reason: string } {
  const before = counted(townshipContent(township, year - 1), "penalties:decisions");
  return {
    figures: { "penalties:decisions": { value: String(before + 1) } },
    reason: `${year - 1}年行政处罚决定数量漏计12月下旬作出的1件，经与案卷核对，由${before}件更正为${before + 1}件。`,
  };
}

function counted({ figures }: ReportContent, id: string): number {
  return Number(figures[id]?.value ?? 0);
}

function only({ figures }: ReportContent, kept: (id: string) => boolean): Record<string, Figure> {
  return Object.fromEntries(Object.entries(figures).filter(([id]) => kept(id)));
}
