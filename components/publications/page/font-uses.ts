import type { FaceUse } from "@/lib/platform/fonts/web-fonts";

/**
 * Which characters of a rendered page use which font, as chosen by report-document.css and theme.css. Some of
 * the standard's fonts (小标宋、仿宋) have no open web font: readers without them get 宋体.
 */
export function fontUses(html: string): FaceUse[] {
  const [article = ""] = /<article[\s\S]*<\/article>/.exec(html) ?? [];
  const around = charactersOf(html.replace(article, ""));
  const set = (pattern: RegExp) => charactersOf((article.match(pattern) ?? []).join(""));
  const titles = set(/<h\d[^>]*sheet-(?:annex-)?title"[\s\S]*?<\/h\d>/g);
  return [
    { face: "song-400", characters: charactersOf(article) },
    { face: "song-700", characters: titles + around },
    { face: "kai-400", characters: set(/<h\d[^>]*sheet-level-2"[\s\S]*?<\/h\d>/g) },
    // In the elder mode the whole article uses it.
    { face: "sans-400", characters: charactersOf(html) },
    { face: "sans-500", characters: around },
    { face: "sans-700", characters: around },
  ];
}

/** Each character of the text once, without tags. */
function charactersOf(html: string): string {
  return [...new Set(html.replaceAll(/<[^>]*>/g, ""))].join("");
}
