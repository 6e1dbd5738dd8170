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

/** Opens a page of one's own, signed in as that person of the demonstration. */
type Enter = (username: string, options?: BrowserContextOptions) => Promise<Page>;

/** The servers' addresses: each worker has one to itself, so that no journey meets what another one left. */
export type ServerOptions = { servers: string[] };

/** Signing in is slow by design: each person does it once for all journeys of a worker. */
const sessions = new Map<string, Awaited<ReturnType<BrowserContext["storageState"]>>>();

export const test = base.extend<ServerOptions & { enter: Enter }>({
  servers: [[], { option: true }],
  baseURL: async ({ servers }, use, { parallelIndex }) => use(servers[parallelIndex]),
  enter: async ({ browser }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (username, options = {}) => {
      const storageState = sessions.get(username);
      const context = await browser.newContext({ ...options, storageState });
      contexts.push(context);
      const page = answering(await context.newPage());
      if (storageState) return page;
      await signIn(page, username);
      sessions.set(username, await context.storageState());
      return page;
    });
    for (const context of contexts) await context.close();
  },
});

export { expect };

/** A page that is opened or reloaded only when its script answers: what is pressed before that is lost. */
export function answering(page: Page): Page {
  const opened = page.goto.bind(page);
  const reloaded = page.reload.bind(page);
  page.goto = async (...input) => (await opened(...input).finally(() => answers(page))) ?? null;
  page.reload = async (...input) => (await reloaded(...input).finally(() => answers(page))) ?? null;
  return page;
}

/** React leaves its mark on every element that it has taken up; a published page is a plain document. */
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

/** States of pages that axe has looked at: many journeys come through the same ones, and its answer would be the same. */
const seen = new Set<string>();

/**
 * WCAG 2.2 AA by axe at 1280 pixels, and nothing that makes the page scroll sideways at 1280 and at 390. Axe looks at each
 * state of a page once for all journeys of a worker; a state that it found at fault is looked at again.
 */
export async function expectAccessible(page: Page): Promise<void> {
  await lookAt(page, [1280]);
}

/** The same, by axe at both widths. */
export async function expectAccessibleAtAllWidths(page: Page): Promise<void> {
  await lookAt(page, widths);
}

async function lookAt(page: Page, byAxe: readonly number[]): Promise<void> {
  const before = page.viewportSize();
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
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

/** Colours do not depend on the width, and are half of the work: they are looked at once. */
async function violationsOn(page: Page, without: string[]): Promise<string[]> {
  // Its script costs as much as a look at a small page; it stays in the document, and the pages have no frames.
  const isThere = await page.evaluate(() => "axe" in window);
  const axe = new AxeBuilder({ page, ...(isThere && { axeSource: "undefined" }) })
    // What passed is reported for every element otherwise, and nobody reads it.
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
