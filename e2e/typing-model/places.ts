import type { Locator, Page } from "@playwright/test";
import type { FieldPath, FieldValue } from "@/lib/core/report";

/** A field that sequences write to, with its step. */
export type Place = { kind: "prose" | "cell" | "line"; path: FieldPath; step: string; title: string };

const applications = { step: "chapter-applications", title: "三、收到和处理政府信息公开申请情况" };

export const places: readonly Place[] = [
  {
    kind: "prose",
    path: "chapter.problems",
    step: "chapter-problems",
    title: "五、存在的主要问题及改进情况",
  },
  { kind: "prose", path: "chapter.others", step: "chapter-others", title: "六、其他需要报告的事项" },
  { kind: "cell", path: "figure.received:naturalPerson", ...applications },
  { kind: "cell", path: "figure.received:commercial", ...applications },
  { kind: "cell", path: "figure.carriedIn:naturalPerson", ...applications },
  { kind: "line", path: "front.address", step: "front", title: "基本信息" },
];

export function placesOf(step: string): Place[] {
  return places.filter((place) => place.step === step);
}

/** The element with a place's text on the page. */
export function fieldOn(page: Page, place: Place): Locator {
  return page.locator(selectorOf(place));
}

export function selectorOf({ kind, path, title }: Place): string {
  if (kind === "prose") return `[contenteditable][aria-label="${title} 正文"]`;
  const name = path.slice(path.indexOf(".") + 1);
  return kind === "cell" ? `[data-cell="${name}"]` : `input[name="${name}"]`;
}

/** Represents a live figure, whose number belongs to the table and not to the sentence. */
const FIGURE = "◆";

/** The text of each of these fields on the page, in one request to the browser: see `wordsInPage`. */
export function wordsOn(page: Page, looked: readonly Place[]): Promise<(string | null)[]> {
  return page.evaluate(wordsInPage, [looked.map(selectorOf), FIGURE] as const);
}

/**
 * Runs in the page. @returns of each field its text: a line for each paragraph, a mark for each live figure;
 * null if another step is shown
 */
function wordsInPage([selectors, figure]: readonly [string[], string]): (string | null)[] {
  return selectors.map((selector) => {
    const element = document.querySelector(selector);
    if (!element || element instanceof HTMLInputElement) return element?.value ?? null;
    return [...element.children]
      .map((block) => {
        const copy = block.cloneNode(true) as Element;
        for (const live of copy.querySelectorAll(".live-figure")) live.textContent = figure;
        return copy.textContent ?? "";
      })
      .join("\n");
  });
}

/** The same for a stored value. */
export function wordsOf(value: FieldValue | undefined): string {
  if (value === undefined) return "";
  if (typeof value === "string") return value;
  if ("value" in value) return value.typed ?? value.value ?? "";
  return value.content
    .map((block) =>
      // No sequence writes tables or pictures.
      block.type === "paragraph" || block.type === "heading"
        ? (block.content ?? []).map((node) => (node.type === "text" ? node.text : FIGURE)).join("")
        : "",
    )
    .join("\n");
}

const digits = "天地人和春夏秋冬东西";

/** The text number `at`: different from all others, and recognisable within any text. */
export function wordsNumber(at: number, { kind }: Place): string {
  if (kind === "cell") return String(100_000 + at);
  return `甲${[...String(at)].map((digit) => digits[Number(digit)]).join("")}乙`;
}

/** The texts of `wordsNumber` in a text. */
export function numberedWords(text: string): Set<string> {
  return new Set(text.match(/甲[天地人和春夏秋冬东西]+乙|1\d{5}/g));
}
