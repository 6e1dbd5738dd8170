import type { AsideKind } from "./html-block";

/** Attributes of an element, by lower-case name. */
export type Attributes = Readonly<Record<string, string | undefined>>;

const names = (list: string) => new Set(list.split(" "));

/** Their content is no text of the page. */
export const codeElements = names("script style noscript template iframe object svg xml");
const controls = names("select textarea");
const navigation = names("nav footer aside button");
const deleted = names("del s strike");
export const boldElements = names("b strong");

/** Elements that begin and end a line. Every other one, unknown ones and Word's own (`o:p`, `st1:date`) included, stands within a line. */
export const blockElements = names(
  "address article aside blockquote body br caption center dd details dialog dir div dl dt fieldset figcaption figure footer form " +
    "h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol optgroup option p pre search section summary " +
    "table tbody td tfoot th thead title tr ul",
);

/** Why the text of an element is not the page's; null for an element that is shown. */
export function asideKindOf(
  name: string,
  attributes: Attributes,
  keepsNavigation: boolean,
): AsideKind | null {
  if (name === "title") return "pageTitle";
  if (codeElements.has(name)) return "code";
  if (controls.has(name) || (navigation.has(name) && !keepsNavigation)) return "navigation";
  if (deleted.has(name)) return "deleted";
  const { style, class: classes } = attributes;
  if (classes !== undefined) {
    if (/\bmsoDel\b/.test(classes)) return "deleted";
    if (/\bMsoCommentReference\b/.test(classes)) return "marker";
    if (/\bMsoCommentText\b/.test(classes)) return "comment";
  }
  if (attributes.hidden !== undefined) return "hidden";
  if (style === undefined) return null;
  const plain = style.replace(/\s/g, "").toLowerCase();
  if (/display:none|visibility:hidden|mso-hide:all/.test(plain)) return "hidden";
  if (/text-decoration(-line)?:[^;]*line-through/.test(plain)) return "deleted";
  return plain.includes("mso-element:comment") ? "comment" : null;
}

/** True for the number or bullet that Word and WPS write out before an item of a list. */
export function isListMarker({ style }: Attributes): boolean {
  return style !== undefined && /mso-list:\s*ignore/i.test(style);
}

/** A number is kept as part of the line; a bullet (in a symbol font often a letter) is only looks. */
export function isBullet(marker: string): boolean {
  return [...marker].length === 1 && !/[\d一-十㈠-㈩①-⑳⑴-⒇]/u.test(marker);
}

/** The rank of a heading element, 1 to 6; null for any other. */
export function rankOf(name: string): number | null {
  const rank = name.length === 2 && name.startsWith("h") ? Number(name[1]) : Number.NaN;
  return rank >= 1 && rank <= 6 ? rank : null;
}

/** A number of columns or rows as written; 1 where none is. A rowspan of 0 reaches down to the last row. */
export function spanOf(value: string | undefined, least: number, most: number): number {
  const span = value === undefined ? Number.NaN : Number.parseInt(value, 10);
  return Number.isNaN(span) || span < least ? 1 : Math.min(span, most);
}
