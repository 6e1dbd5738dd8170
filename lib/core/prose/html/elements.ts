import { type ClassStyles, isPreserved } from "./class-styles";
import type { AsideReason } from "./html-block";

/** Attributes of an element, by lower-case name. */
export type Attributes = Readonly<Record<string, string | undefined>>;

const names = (list: string) => new Set(list.split(" "));

/** Elements whose content is not text of the page. */
export const codeElements = names(
  "script style noscript template iframe object svg xml annotation annotation-xml",
);
const controls = names("select textarea");
const navigation = names("nav footer aside button");
export const boldElements = names("b strong");

/**
 * Elements that begin and end a line. All others, including unknown ones and Word's own (`o:p`, `st1:date`),
 * are inline.
 */
export const blockElements = names(
  "address article aside blockquote body br caption center dd details dialog dir div dl dt fieldset figcaption figure footer form " +
    "h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li listing main menu nav ol optgroup option p pre search section summary " +
    "table tbody td tfoot th thead title tr ul xmp",
);

const byName: Readonly<Record<string, AsideReason | "raised">> = {
  title: "pageTitle",
  s: "struck",
  strike: "struck",
  del: "deleted",
  rt: "pronunciation",
  rp: "pronunciation",
  sup: "raised",
};

/**
 * Why the text of an element is withheld; `raised` text and list markers are judged once they have been read
 * completely.
 */
export type Withholding = AsideReason | "raised" | "listMarker" | "standIn";

/** Null for an element whose text is part of the page. */
export function withholdingOf(
  name: string,
  attributes: Attributes,
  classStyles: ClassStyles,
  copiedByHand: boolean,
): Withholding | null {
  if (codeElements.has(name)) return "code";
  if (controls.has(name) || (navigation.has(name) && !copiedByHand)) return "navigation";
  if (attributes.hidden !== undefined) return "hidden";
  const { style, class: classes } = attributes;
  const styled =
    (style === undefined ? null : styledAs(style)) ??
    (classes === undefined ? null : classedAs(classes, style ?? "", classStyles));
  return styled ?? byName[name] ?? null;
}

function styledAs(style: string): Withholding | null {
  const plain = style.replace(/\s/g, "").toLowerCase();
  if (/display:none|visibility:hidden|mso-hide:all/.test(plain)) return "hidden";
  if (plain.includes("line-through")) return "struck";
  if (plain.includes("mso-element:comment")) return "comment";
  return plain.includes("mso-list:ignore") ? "listMarker" : null;
}

function classedAs(classes: string, style: string, classStyles: ClassStyles): Withholding | null {
  // An element's own style takes precedence over that of its class.
  if (classStyles.isHidden(classes) && !/(?:display|visibility)\s*:/i.test(style)) return "hidden";
  if (classStyles.isStruck(classes)) return "struck";
  for (const each of classes.split(/\s+/)) {
    if (each === "msoDel") return "deleted";
    if (each === "MsoCommentReference") return "marker";
    if (each === "MsoCommentText") return "comment";
  }
  return null;
}

/** True if an element preserves line feeds, false if it does not; null if it does not specify. */
export function keepsBreaks(
  name: string,
  { style, class: classes }: Attributes,
  classStyles: ClassStyles,
): boolean | null {
  const kept = style && /white-space\s*:\s*([a-z-]+)/i.exec(style)?.[1]?.toLowerCase();
  if (kept) return isPreserved(kept);
  if (name === "listing" || name === "xmp") return true;
  return classes === undefined ? null : classStyles.keepsBreaks(classes);
}

/** The rank of a heading element, 1 to 6; null for any other. */
export function rankOf(name: string): number | null {
  const rank = name.length === 2 && name.startsWith("h") ? Number(name[1]) : Number.NaN;
  return rank >= 1 && rank <= 6 ? rank : null;
}

/** The value of a colspan or rowspan; 1 if missing. A rowspan of 0 extends to the last row. */
export function spanOf(value: string | undefined, least: number, most: number): number {
  const span = value === undefined ? Number.NaN : Number.parseInt(value, 10);
  return Number.isNaN(span) || span < least ? 1 : Math.min(span, most);
}
