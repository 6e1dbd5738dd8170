import { gzipSync } from "node:zlib";
import {
  type APIRequestContext,
  type Browser,
  expect,
  type Locator,
  type Page,
  type Response,
} from "@playwright/test";
import type { OpenReport } from "@/lib/publications/open-data/open-schema";

/** Opens a published report from the list of a year. */
export async function openFromList(page: Page, year: number, title: string): Promise<void> {
  await page.goto(`/?year=${year}`);
  await page.getByRole("link", { name: title }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(String(year));
}

/** A figure as printed in the row of that label. */
export function printedFigure(page: Page, row: string, figure: string): Locator {
  return page.getByRole("row").filter({ hasText: row }).getByRole("cell", { name: figure, exact: true });
}

/** Expects that only the document is printed, without the site around it. */
export async function printsAlone(page: Page): Promise<void> {
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("banner")).toBeHidden();
  await expect(page.getByRole("navigation", { name: "目录" })).toBeHidden();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.emulateMedia({ media: null });
}

/** A page of a browser with scripts disabled. */
export async function withoutScript(browser: Browser): Promise<Page> {
  return (await browser.newContext({ javaScriptEnabled: false })).newPage();
}

/** Expects that a page's script and its markup with the style are small, compressed. */
export async function expectLight(loaded: readonly Response[]): Promise<void> {
  const weight = async (types: readonly string[]) => {
    const those = loaded.filter((response) => types.includes(response.request().resourceType()));
    const sizes = await Promise.all(those.map(async (response) => gzipSync(await response.body()).length));
    return sizes.reduce((sum, size) => sum + size, 0);
  };
  expect.soft(await weight(["script"]), "script").toBeLessThanOrEqual(100_000);
  expect.soft(await weight(["document", "stylesheet"]), "markup and style").toBeLessThanOrEqual(40_000);
}

/** Expects that a page says with scripts what its document says without them. */
export async function expectWholeWithoutScripts(page: Page, loaded: readonly Response[]): Promise<void> {
  const document = loaded.find((response) => response.request().resourceType() === "document");
  const sent = (await document?.text()) ?? "";
  const [before, after] = await page.evaluate((html) => {
    const textOf = (of: Document) =>
      [...of.querySelectorAll("main")].map((main) => {
        for (const each of main.querySelectorAll("noscript, [data-proofs]")) each.remove();
        return main.textContent;
      });
    return [
      textOf(new DOMParser().parseFromString(html, "text/html")),
      textOf(window.document.cloneNode(true) as Document),
    ];
  }, sent);
  expect.soft(after, "text with scripts").toEqual(before);
}

export async function openData(request: APIRequestContext, unit: string, year: number): Promise<OpenReport> {
  const answer = await request.get(`/api/v1/reports/${unit}/${year}`);
  expect(answer.status()).toBe(200);
  return answer.json();
}

/** The value of one figure in open data, by its last label and its column. */
export function figureOf({ figures }: OpenReport, label: string, column: string | null = null) {
  const found = figures.filter((figure) => figure.path.at(-1) === label && figure.column === column);
  expect(found, `${label} ${column ?? ""}`).toHaveLength(1);
  return found[0]?.value;
}
