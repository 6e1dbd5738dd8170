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
    const told =
      /^(class|role|type|scope|lang|tabindex|style|aria-(hidden|expanded|invalid|current|pressed|checked))$/;
    const found = new Set<string>();
    for (const element of document.querySelectorAll("*")) {
      const attributes = [...element.attributes]
        .filter(({ name }) => shownAttributes.test(name))
        .map(({ name, value }) => (told.test(name) ? `${name}=${value}` : name))
        .sort();
      const { tagName, className } = element.parentElement ?? { tagName: "", className: "" };
      found.add(`${tagName} ${className} > ${element.tagName} ${attributes.join(" ")}`);
    }
    return [...found].sort().join("\n");
  });
  return `${address}\n${kinds}`;
}
