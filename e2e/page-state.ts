import type { Page } from "@playwright/test";

/**
 * A page's state for accessibility checks, as one string: its URL without ids and numbers, and which kinds of
 * elements contain which. Two pages in one state differ only in text and in the number of repetitions.
 */
export async function pageState(page: Page): Promise<string> {
  const address = new URL(page.url()).pathname.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}|\d+/g, "…");
  const kinds = await page.evaluate(() => {
    const shownAttributes = /^(class|role|type|disabled|href|alt|scope|lang|tabindex|for|style|aria-.+)$/;
    // Attributes whose value is part of the state; of the others only the name.
    const withValue =
      /^(class|role|type|scope|lang|tabindex|style|aria-(hidden|expanded|invalid|current|pressed|checked))$/;
    const found = new Set<string>();
    for (const element of document.querySelectorAll("*")) {
      const attributes = [...element.attributes]
        .filter(({ name }) => shownAttributes.test(name))
        .map(({ name, value }) => (withValue.test(name) ? `${name}=${value}` : name))
        .sort();
      const { tagName, className } = element.parentElement ?? { tagName: "", className: "" };
      found.add(`${tagName} ${className} > ${element.tagName} ${attributes.join(" ")}`);
    }
    return [...found].sort().join("\n");
  });
  return `${address}\n${kinds}`;
}

/** The attribute of the elements that `withoutRepeated` excludes. */
export const repeatedMark = "data-repeated";

/**
 * Calls `look` while elements are marked that repeat two of their siblings in all but text and counts, such
 * as further table rows. A check of those two covers the rest.
 */
export async function withoutRepeated<Result>(page: Page, look: () => Promise<Result>): Promise<Result> {
  await page.evaluate(markRepeated, repeatedMark);
  try {
    return await look();
  } finally {
    await page.evaluate((mark) => {
      for (const element of document.querySelectorAll(`[${mark}]`)) element.removeAttribute(mark);
    }, repeatedMark);
  }
}

/** Runs in the page, so it may use nothing from outside. */
function markRepeated(mark: string): void {
  const withValue =
    /^(class|role|type|scope|lang|tabindex|style|disabled|aria-(hidden|expanded|invalid|current|pressed|checked))$/;
  // A keyword that styles may select by, not an identifier of this element.
  const isWord = (name: string, value: string) => name.startsWith("data-") && /^[a-z-]{1,20}$/.test(value);
  const ids = new Map<string, number>();
  const idOf = (text: string) => {
    const id = ids.get(text) ?? ids.size;
    ids.set(text, id);
    return id;
  };
  // A short name for the structure of an element and its descendants.
  const shapeOf = (element: Element): number => {
    const attributes = [...element.attributes]
      .map(({ name, value }) => {
        if (withValue.test(name) || isWord(name, value)) return `${name}=${value}`;
        return value === "" ? `${name}=` : name;
      })
      .sort();
    const words = [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim() !== "",
    );
    const seen = new Map<number, number>();
    const inner = new Set<number>();
    for (const child of element.children) {
      const shape = shapeOf(child);
      const times = (seen.get(shape) ?? 0) + 1;
      seen.set(shape, times);
      inner.add(shape);
      if (times > 2) child.setAttribute(mark, "");
    }
    return idOf([element.tagName, ...attributes, words, ...inner].join("\n"));
  };
  shapeOf(document.body);
}
