import type { Edition } from "@/lib/core/editions/edition";
import type { Chapter, Outline } from "@/lib/core/outline/outline";
import { chineseNumber } from "@/lib/core/prose/numbering/numbering";

/** The outline that stands among the edition's own with exactly these chapters, or null. */
export function presetOf(edition: Edition, chapters: readonly Chapter[]): Outline | null {
  const wanted = JSON.stringify(chapters.map(plain));
  return edition.outlines.find((outline) => JSON.stringify(outline.chapters.map(plain)) === wanted) ?? null;
}

/**
 * What a county's chapters are as data: undefined where they are the edition's first outline, one of its outlines where
 * they are that, and otherwise an outline of the county's own, named after it and the year.
 */
export function outlineOf(
  edition: Edition,
  chapters: readonly Chapter[],
  { county, year }: { county: string; year: number },
): Outline | undefined {
  const preset = presetOf(edition, chapters);
  if (preset) return preset === edition.outlines[0] ? undefined : preset;
  return {
    id: `county-${year}`,
    name: `${county}${year}年度（${countOf(chapters)}章）`,
    chapters: chapters.map(plain),
  };
}

/**
 * A chapter that was taken out and written again under the same heading is the same chapter: it keeps the id that it was
 * settled with, by which reports of other years find its text.
 */
export function withStableIds(next: Outline, before: Outline): Outline {
  const taken = new Set(next.chapters.map(({ id }) => id));
  return {
    ...next,
    chapters: next.chapters.map((chapter) => {
      const earlier = before.chapters.find(({ heading }) => heading === chapter.heading);
      return earlier && !taken.has(earlier.id) ? { ...chapter, id: earlier.id } : chapter;
    }),
  };
}

/** What is wrong with a list of chapters, each fault with the position of its chapter; empty where nothing is. */
export function chapterFaults(
  chapters: readonly Pick<Chapter, "id" | "heading">[],
): { index: number; message: string }[] {
  return chapters.flatMap(({ id, heading }, index) => {
    const fault = (message: string) => [{ index, message }];
    const firstWith = (key: "id" | "heading", value: string) =>
      chapters.findIndex((chapter) => chapter[key] === value);
    if (id === "preface") return fault("“preface”是引言专用的标识，章节不能使用。");
    if (firstWith("id", id) < index) return fault(`章节标识“${id}”出现了不止一次。`);
    if (heading !== "" && firstWith("heading", heading) < index)
      return fault(`“${heading}”与第 ${firstWith("heading", heading) + 1} 章重名。`);
    if (typedNumber.test(heading)) return fault("章节序号由系统按顺序编排，请去掉名称前的序号。");
    return [];
  });
}

/** “一、”, “1.” or “（一）” before a heading, which the printed number would double; “5.15” is a date. */
const typedNumber =
  /^\s*(?:第?[一二三四五六七八九十]+[、.．章]|\d{1,2}[、.．](?!\d)|[（(][一二三四五六七八九十\d]{1,3}[）)])/;

/** In one order of keys, and without those that are undefined. */
function plain({ id, heading, subItems, guidance: { what, law, example }, proseRequired }: Chapter): Chapter {
  return {
    id,
    heading,
    ...(subItems ? { subItems: subItems.map((item) => ({ id: item.id, heading: item.heading })) } : {}),
    guidance: { what, law, example },
    proseRequired,
  };
}

function countOf(chapters: readonly Chapter[]): string {
  return chapters.length > 0 ? chineseNumber(chapters.length) : "零";
}
