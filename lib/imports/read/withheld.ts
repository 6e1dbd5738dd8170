import type { AsideReason } from "./source-block";

/** Why the words of an element are no text of the page; `raised` ones are judged when they are known. */
export type Withholding = AsideReason | "raised" | "standIn" | "chunk";

/** Their content is no text of the page. */
export const codeElements = new Set([
  "script",
  "style",
  "noscript",
  "template",
  "iframe",
  "object",
  "svg",
  "math",
]);
const navigation = new Set(["nav", "footer", "aside", "button", "select", "textarea"]);
const byName: Record<string, Withholding> = {
  title: "pageTitle",
  s: "struck",
  strike: "struck",
  del: "deleted",
  rt: "pronunciation",
  rp: "pronunciation",
  sup: "raised",
  "x-aside": "standIn",
  "x-chunk": "chunk",
};
const empty = new Set(["br", "hr", "img", "input", "meta", "link", "col", "wbr"]);

/** Why the words of an element are withheld; null where they are text. `struckClasses` are those that strike words out. */
export function withholding(
  name: string,
  attributes: Record<string, string>,
  struckClasses: ReadonlySet<string>,
): Withholding | null {
  if (codeElements.has(name)) return "code";
  if (navigation.has(name)) return "navigation";
  const style = attributes.style ?? "";
  if (!empty.has(name)) {
    if (
      "hidden" in attributes ||
      /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i.test(style)
    )
      return "hidden";
    if (/line-through/i.test(style)) return "struck";
    if ((attributes.class ?? "").split(/\s+/).some((each) => struckClasses.has(each))) return "struck";
  }
  return byName[name] ?? null;
}

/** The classes that a style sheet of the page strikes out. */
export function struckClassesIn(sheet: string): string[] {
  return [...sheet.matchAll(/([^{}]{1,300})\{[^{}]{0,2000}line-through[^{}]{0,2000}\}/gi)].flatMap(
    ([, selector = ""]) =>
      [...selector.matchAll(/\.([\w-]{1,80})(?=\s*(,|$))/g)].map(([, name = ""]) => name),
  );
}

/** “59¹”: a number, a letter or a sign in small, with or without brackets. */
const mark = /^[[［〔【(（]?注?[\d①-⑳*＊※†‡a-e]{1,3}[\]］〕】)）]?$/;

/** What raised words are behind others: a square or cube, a note's mark, or words after all. */
export function raisedWords(text: string, before: string): { words: string } | { mark: string } {
  const words = text.trim();
  if (/[a-zA-Zａ-ｚ米]$/.test(before)) {
    if (words === "2") return { words: "²" };
    if (words === "3") return { words: "³" };
    return { words: text };
  }
  if (/[×x*·]10$/.test(before) && /^\d$/.test(words)) return { words: `^${words}` };
  return mark.test(words) && before !== "" ? { mark: words } : { words: text };
}
