import type { Outline } from "@/lib/core/outline/outline";
import { PREFACE } from "@/lib/core/report";
import { bareHeading, type Concept, classify, headingKeywords } from "../../read/clean/heading-concept";

/** The chapter for a heading whose subject the outline lacks: the first of these that it has. */
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

export type HeadingTarget = { chapterId: string; confidence: number; reason: string };

/** The chapter of an outline for a source's heading. There always is one; `confidence` is 0 to 1. */
export function targetOf(heading: string, outline: Outline): HeadingTarget {
  const words = bareHeading(heading);
  const same = outline.chapters.find((chapter) => meaningOf(chapter).words === words);
  if (same) return { chapterId: same.id, confidence: 1, reason: "标题与本章相同" };
  const concept = classify(heading);
  if (concept === "preface") return { chapterId: PREFACE, confidence: 0.95, reason: "标题表明这是引言" };
  const chapterOf = (wanted: Concept) =>
    outline.chapters.find((chapter) => meaningOf(chapter).concept === wanted);
  const direct = concept && chapterOf(concept);
  if (direct)
    return { chapterId: direct.id, confidence: 0.95, reason: `标题“${words}”与“${direct.heading}”意思相同` };
  // Since 2019 the handling fee is reported in the last chapter.
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

/** True if the chapter is about the subject itself, not only a related one. */
export function isDirect({ confidence }: HeadingTarget): boolean {
  return confidence >= 0.9;
}

type Chapter = Outline["chapters"][number];

const meanings = new WeakMap<Chapter, { words: string; concept: Concept | null }>();

/**
 * A chapter's heading without its number, and its subject; cached, since every heading of a document is
 * compared with it.
 */
function meaningOf(chapter: Chapter): { words: string; concept: Concept | null } {
  const kept = meanings.get(chapter);
  if (kept) return kept;
  const isNamed = headingKeywords.some(([concept]) => concept === chapter.id);
  const concept = isNamed ? (chapter.id as Concept) : classify(chapter.heading);
  const made = { words: bareHeading(chapter.heading), concept };
  meanings.set(chapter, made);
  return made;
}

function isNational(outline: Outline): boolean {
  return outline.id.startsWith("national-");
}
