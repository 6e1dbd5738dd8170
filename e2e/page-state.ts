import type { Page } from "@playwright/test";

/**
 * What a page looks like to a check of accessibility, as one string: its address without ids and numbers, and which kinds
 * of elements stand in which. Two pages of one state differ in their words and in how often something is repeated.
 */
export async function pageState(page: Page): Promise<string> {
  const address = new URL(page.url()).pathname.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}|\d+/g, "…");
  const kinds = await page.evaluate(() => {
    const shownAttributes = /^(class|role|type|disabled|href|alt|scope|lang|tabindex|for|style|aria-.+)$/;
    // Of these what they say is part of the state; of the others only that they are there.
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

/** The attribute of what `withoutRepeated` sets aside. */
export const repeatedMark = "data-repeated";

/**
 * Calls `look` while every element is marked that repeats two siblings of its in all but words and counts: a row like the
 * rows before it, a rule like the rules before it. What a check of accessibility says of those two it would say of the rest.
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

/** Runs in the page, and so stands alone. */
function markRepeated(mark: string): void {
  const withValue =
    /^(class|role|type|scope|lang|tabindex|style|disabled|aria-(hidden|expanded|invalid|current|pressed|checked))$/;
  // A word of a vocabulary that styles may ask for, not what names this very element.
  const isWord = (name: string, value: string) => name.startsWith("data-") && /^[a-z-]{1,20}$/.test(value);
  const ids = new Map<string, number>();
  const idOf = (text: string) => {
    const id = ids.get(text) ?? ids.size;
    ids.set(text, id);
    return id;
  };
  // A short name for the shape of an element and all that is in it.
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
