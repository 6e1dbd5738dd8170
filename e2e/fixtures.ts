import { AxeBuilder } from "@axe-core/playwright";
import {
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  expect,
  type Page,
} from "@playwright/test";
import { demonstrationPassword } from "@/prisma/demo/accounts.mjs";
import { pageState, repeatedMark, withoutRepeated } from "./page-state";
import { violationsBySecondEngines } from "./second-engines";
import { pastedStyles } from "./steps/clerk";

/** Opens a separate page, signed in as that person of the demonstration. */
type Enter = (username: string, options?: BrowserContextOptions) => Promise<Page>;

/** The servers' addresses: one for each worker, so that journeys do not meet data of others. */
export type ServerOptions = { servers: string[] };

/** Signing in is slow by design: each person does it once for all journeys of a worker. */
const sessions = new Map<string, Awaited<ReturnType<BrowserContext["storageState"]>>>();

export const test = base.extend<ServerOptions & { enter: Enter }>({
  servers: [[], { option: true }],
  baseURL: async ({ servers }, use, { parallelIndex }) => use(servers[parallelIndex]),
  enter: async ({ browser }, use) => {
    const contexts: BrowserContext[] = [];
    const refused: string[] = [];
    await use(async (username, options = {}) => {
      const storageState = sessions.get(username);
      const context = await browser.newContext({ ...options, storageState });
      contexts.push(context);
      const page = answering(await context.newPage());
      // A script or style sheet that the page adds and its policy blocks would only be missing.
      page.on("console", (message) => {
        const text = message.text();
        const isPasted = [...pastedStyles].some((hash) => text.includes(hash));
        if (text.includes("Content Security Policy") && !isPasted) refused.push(`${page.url()} ${text}`);
      });
      if (storageState) return page;
      await signIn(page, username);
      sessions.set(username, await context.storageState());
      return page;
    });
    for (const context of contexts) await context.close();
    expect(refused).toEqual([]);
  },
});

export { expect };

/** Makes `goto` and `reload` wait until the page's script has hydrated: earlier input is lost. */
export function answering(page: Page): Page {
  const opened = page.goto.bind(page);
  const reloaded = page.reload.bind(page);
  page.goto = async (...input) => (await opened(...input).finally(() => answers(page))) ?? null;
  page.reload = async (...input) => (await reloaded(...input).finally(() => answers(page))) ?? null;
  return page;
}

/** React adds a property to every element that it has hydrated; a published page has no script. */
async function answers(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      document.documentElement?.dataset.page === "document" ||
      [...document.querySelectorAll("main button, main input:not([type=hidden])")].every((element) =>
        Object.keys(element).some((key) => key.startsWith("__reactFiber$")),
      ),
  );
}

/** Signs in on the page of that name and waits for the first page. */
export async function signIn(page: Page, username: string, password = demonstrationPassword): Promise<void> {
  await page.goto("/sign-in");
  await tryToSignIn(page, username, password);
  await expect(page.getByRole("button", { name: "退出" })).toBeVisible();
}

export async function tryToSignIn(page: Page, username: string, password: string): Promise<void> {
  await page.getByLabel("用户名").fill(username);
  await page.getByLabel("密码", { exact: true }).fill(password);
  await page.getByRole("button", { name: "登录", exact: true }).click();
}

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const widths = [1280, 390];

/** States of pages that axe has checked: many journeys pass through the same ones, with the same result. */
const seen = new Set<string>();

/**
 * Checks WCAG 2.2 AA with axe at 1280 pixels, and that nothing scrolls sideways at 1280 and at 390. Axe
 * checks each state of a page once for all journeys of a worker; a state with violations is checked again.
 */
export async function expectAccessible(page: Page): Promise<void> {
  await checkAtWidths(page, [1280]);
}

/** The same, with axe at both widths, and with the other engines at the current width. */
export async function expectAccessibleAtAllWidths(page: Page): Promise<void> {
  await checkAtWidths(page, widths);
  const state = `others ${await pageState(page)}`;
  if (seen.has(state)) return;
  const found = await violationsBySecondEngines(page);
  expect.soft(found, `${page.url()} by the other engines`).toEqual([]);
  if (found.length === 0) seen.add(state);
}

async function checkAtWidths(page: Page, byAxe: readonly number[]): Promise<void> {
  const before = page.viewportSize();
  // After a change of step the title comes with the next page, slightly after its content.
  await expect(page).toHaveTitle(/\S/);
  for (const width of widths) {
    if (page.viewportSize()?.width !== width) await page.setViewportSize({ width, height: 900 });
    if (byAxe.includes(width)) await expectNoViolations(page, width);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect.soft(overflow, `${page.url()} scrolls sideways at ${width}`).toBeLessThanOrEqual(0);
  }
  if (before) await page.setViewportSize(before);
}

async function expectNoViolations(page: Page, width: number): Promise<void> {
  const state = `${width} ${await pageState(page)}`;
  if (seen.has(state)) return;
  const found = await violationsOn(page, width === 1280 ? [] : ["color-contrast"]);
  expect.soft(found, `${page.url()} at ${width}`).toEqual([]);
  if (found.length === 0) seen.add(state);
}

/** Colours do not depend on the width and take half of the time: they are checked once. */
async function violationsOn(page: Page, without: string[]): Promise<string[]> {
  // Injecting its script costs as much as checking a small page; it stays in the document, and the pages have
  // no frames.
  const isThere = await page.evaluate(() => "axe" in window);
  const axe = new AxeBuilder({ page, ...(isThere && { axeSource: "undefined" }) })
    // By default, everything that passed is reported for every element.
    .options({ resultTypes: ["violations"] })
    .withTags(rules)
    .disableRules(without)
    .exclude(`[${repeatedMark}]`)
    .setLegacyMode(true);
  const { violations } = await withoutRepeated(page, () => axe.analyze());
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${failureSummary}`),
  );
}
