/** Elements whose text nobody reads. */
const unread = new Set(
  "HEAD SCRIPT STYLE TEMPLATE NOSCRIPT IFRAME OBJECT SVG TITLE META LINK XML INPUT SELECT TEXTAREA".split(
    " ",
  ),
);

/** Not shown on the page it comes from: scripts, hidden text, Word's comments, what was deleted under revision. */
export function isSkipped(element: Element): boolean {
  const tag = element.tagName.toUpperCase();
  if (tag === "O:P") return oneLine(element.textContent ?? "") === "";
  if (unread.has(tag) || tag === "DEL") return true;
  const style = (element.getAttribute("style") ?? "").replace(/\s/g, "").toLowerCase();
  if (/display:none|mso-hide:all|mso-element:comment/.test(style)) return true;
  return /\b(?:MsoCommentReference|MsoCommentText|msoDel)\b/.test(element.getAttribute("class") ?? "");
}

/**
 * The number or bullet that Word and WPS write out before an item of a list; null for any other element. A number is
 * kept, a bullet (in a symbol font often a letter) is only looks.
 */
export function listMarker(element: Element): string | null {
  const style = (element.getAttribute("style") ?? "").replace(/\s/g, "").toLowerCase();
  if (!style.includes("mso-list:ignore")) return null;
  const marker = oneLine(element.textContent ?? "");
  return [...marker].length === 1 && !/[\d一-十㈠-㈩①-⑳⑴-⒇]/u.test(marker) ? "" : marker;
}

/**
 * A line of HTML text as it is seen: bookmarks' residue, soft hyphens and zero-width marks out, line feeds between
 * Chinese characters closed up, other runs of blanks one space, none at either end.
 */
export function oneLine(text: string): string {
  return text
    .replace(/\[bookmark:[^\]\n]*\]/gi, "")
    .replace(/\p{Cf}|[^\P{Cc}\s]/gu, "")
    .replace(/(?<=[\u2e80-\uffef])[ \t]*[\r\n]\s*(?=[\u2e80-\uffef])/g, "")
    .replace(/[^\S\u3000]+/g, " ")
    .replace(/^[\s\u3000]+|[\s\u3000]+$/g, "");
}
