import { parsePath } from "@/lib/core/report";
import type { ScoreSource } from "@/lib/core/season/scores/metrics";

/** A finding in the address of a review: its key, and the place that it was about. */
export type FindingHash = { key: string; path: string; words?: { block: number; text: string } };

type Finding = Pick<Extract<ScoreSource, { kind: "finding" }>, "key" | "place">;

/** The fragment that leads to a finding; older score sheets say no place. */
export function findingHash({ key, place }: Finding): string {
  const words = place?.words;
  return `#${new URLSearchParams({
    ...{ finding: key, ...(place && { path: place.path }) },
    ...(words && { block: String(words.block), words: words.text }),
  })}`;
}

/** Null if the fragment names no finding. */
export function findingIn(hash: string): FindingHash | null {
  const asked = new URLSearchParams(hash.slice(1));
  const key = asked.get("finding");
  if (!key) return null;
  const [path, text] = [asked.get("path") ?? "", asked.get("words")];
  return { key, path, ...(text ? { words: { block: Number(asked.get("block")), text } } : {}) };
}

/**
 * Where a finding is on the page of a review: in the list of what this version still has, otherwise its place
 * in the document; null if neither is there. `words`: those to be marked.
 */
export function findingOnPage(of: FindingHash): { element: Element; words?: string } | null {
  const listed = document.querySelector(`[data-finding="${CSS.escape(of.key)}"]`);
  if (listed) return { element: listed };
  const parsed = parsePath(of.path);
  if (parsed?.kind === "figure") {
    const cell = document.querySelector(`[data-cell="${CSS.escape(parsed.cellId)}"]`);
    return cell && { element: cell };
  }
  if (parsed?.kind !== "chapter") {
    const front = document.getElementById(of.path === "front.title" ? "title" : "signature");
    return front && { element: front };
  }
  const own = blocksOfChapter(parsed.chapterId);
  const words = of.words?.text.trim();
  const saying = own.flatMap((element, at) =>
    words && element.textContent?.includes(words)
      ? [{ element, words, far: Math.abs(at - (of.words?.block ?? 0)) }]
      : [],
  );
  const [nearest] = saying.sort((one, other) => one.far - other.far);
  const heading = document.getElementById(`chapter-${parsed.chapterId}`) ?? own[0];
  return nearest ?? (heading ? { element: heading } : null);
}

/** What is printed below the heading of a chapter, until the next one; without a heading all of it. */
function blocksOfChapter(chapterId: string): Element[] {
  const blocks = [...document.querySelectorAll(".review-sheet [data-block]")];
  const heading = `chapter-${chapterId}`;
  const at = blocks.findIndex(({ id }) => id === heading);
  const end = blocks.findIndex(({ id }, index) => index > at && id.startsWith("chapter-"));
  return blocks.slice(at + 1, end < 0 ? undefined : end);
}
