import { proseOf } from "../../prose/prose";
import { PREFACE } from "../../report";
import type { CheckCase } from "./case";
import type { Departure } from "./testing-input";

/** For cases of a few lines in a chapter. */

export function right(name: string, report: Departure): CheckCase {
  return { name, report, finds: [] };
}

export function wrong(code: string, name: string, report: Departure): CheckCase {
  return { name, report, finds: [code] };
}

/** Lines of a chapter in the notation of `proseOf`. */
export function inChapter(year: number, chapterId: string, ...lines: string[]): Departure {
  return { year, chapters: { [chapterId]: proseOf(...lines) } };
}

/** Lines of the chapter on disclosure, which every default outline has. */
export function inDisclosure(year: number, ...lines: string[]): Departure {
  return inChapter(year, "disclosure", ...lines);
}

export function inPreface(year: number, ...lines: string[]): Departure {
  return inChapter(year, PREFACE, ...lines);
}

/**
 * The five sub-items of 总体情况 for 2025, with the text of the last one and the heading of the one on platforms.
 */
export function sections(supervision: string, platform = "政府信息公开平台建设"): Departure {
  const others = ["主动公开", "依申请公开", "政府信息管理", platform];
  const bodies = others.flatMap((heading) => [`## ${heading}`, "按计划完成了全年的任务。"]);
  return inChapter(2025, "overview", ...bodies, "## 监督保障", supervision);
}
