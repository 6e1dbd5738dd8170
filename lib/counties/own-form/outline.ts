import type { Edition } from "@/lib/core/editions/edition";
import type { Chapter, Outline } from "@/lib/core/outline/outline";
import { chineseNumber } from "@/lib/core/prose/numbering/numbering";

/** The edition's outline with exactly these chapters, or null. */
export function presetOf(edition: Edition, chapters: readonly Chapter[]): Outline | null {
  const wanted = JSON.stringify(chapters.map(plain));
  return edition.outlines.find((outline) => JSON.stringify(outline.chapters.map(plain)) === wanted) ?? null;
}

/**
 * A county's chapters as stored: undefined for the edition's first outline, the edition's outline if they
 * equal another one, else an outline of the county's own, named after it and the year.
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
 * A chapter that was removed and added again under the same heading keeps its id, by which reports of other
 * years find its text.
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

/** The faults of a list of chapters, each with the index of its chapter; empty if there are none. */
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

/** “一、”, “1.” or “（一）” before a heading, which would be printed twice; “5.15” is a date. */
const typedNumber =
  /^\s*(?:第?[一二三四五六七八九十]+[、.．章]|\d{1,2}[、.．](?!\d)|[（(][一二三四五六七八九十\d]{1,3}[）)])/;

/** With keys in a fixed order, and without undefined values. */
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
