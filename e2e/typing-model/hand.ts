import type { CDPSession, Page } from "@playwright/test";
import { fieldOn, type Place, placesOf, selectorOf } from "./places";

/** One tab of the clerk's browser, with its present place. */
export type Tab = { page: Page; keys: CDPSession; place: Place; offline: boolean };

/** The user's actions at a tab's place. None waits for the server. */

export async function goTo(tab: Tab, place: Place): Promise<void> {
  tab.place = place;
  if ((await fieldOn(tab.page, place).count()) > 0) return;
  await tab.page.locator(`nav[aria-label="填报步骤"] a[href$="/${place.step}"]`).click();
  await fieldOn(tab.page, place).waitFor();
}

/** Opens a step without the pointer, to compare only. @returns once all its fields are on the page */
export async function showStep(tab: Tab, step: string): Promise<void> {
  const here = placesOf(step);
  await tab.page.evaluate(openInPage, [step, here.map(selectorOf)] as const);
  tab.place = here[0] as Place;
}

/** Runs in the page. The editor of a chapter is loaded after its step. */
async function openInPage([step, selectors]: readonly [string, string[]]): Promise<void> {
  if (!selectors.every((selector) => document.querySelector(selector)))
    document.querySelector<HTMLElement>(`nav[aria-label="填报步骤"] a[href$="/${step}"]`)?.click();
  while (!selectors.every((selector) => document.querySelector(selector)))
    await new Promise((resolve) => setTimeout(resolve, 10));
}

/** Puts the cursor at an end of the text; of a cell, selects all. */
async function standAt({ page, place }: Tab, end: "Home" | "End"): Promise<void> {
  const field = fieldOn(page, place);
  if (place.kind === "cell") {
    await field.click();
    // A second click into the same cell puts the cursor into its number.
    return page.keyboard.press("Control+a");
  }
  await field.focus();
  await page.keyboard.press(place.kind === "prose" ? `Control+${end}` : end);
  if (place.kind !== "prose") return;
  // For 20 ms after a scripted focus the editor restores the cursor's previous position; no user is as fast
  // as that.
  await page.evaluate(() => new Promise((shown) => setTimeout(() => requestAnimationFrame(shown), 20)));
}

/** Key by key, or at once as speech and handwriting input do. */
export async function type(
  tab: Tab,
  words: string,
  how: { at: "Home" | "End"; line: boolean; byKeys: boolean },
): Promise<void> {
  await standAt(tab, how.at);
  if (how.line && tab.place.kind === "prose") await tab.page.keyboard.press("Enter");
  if (how.byKeys) await tab.page.keyboard.type(words);
  else await tab.page.keyboard.insertText(words);
  if (tab.place.kind === "cell") await tab.page.keyboard.press("Enter");
}

/** By an input method, replacing a selected live figure. */
export async function compose(tab: Tab, words: string): Promise<void> {
  const { page, place, keys } = tab;
  const figure = fieldOn(page, place).locator(".live-figure").first();
  const isOnFigure =
    place.kind === "prose" &&
    (await figure.count()) > 0 &&
    // The card of a finding may lie over it.
    (await figure.click({ timeout: 2000 }).then(
      () => true,
      () => false,
    ));
  if (!isOnFigure) await standAt(tab, "End");
  for (const text of place.kind === "cell" ? ["1"] : ["j", "jia'yi"])
    await keys.send("Input.imeSetComposition", {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  await keys.send("Input.insertText", { text: words });
}

export async function paste(tab: Tab, words: readonly string[]): Promise<void> {
  await standAt(tab, "End");
  const { page, place } = tab;
  const text = words.join(place.kind === "cell" ? "\t" : "\n");
  const taken = await fieldOn(page, place).evaluate((element, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", pasted);
    return !element.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);
  // The browser has no default action for scripted events.
  if (!taken) await page.keyboard.insertText(text);
  // Figures are shown with their rows first; the button has the focus.
  if (place.kind === "cell" && words.length > 1) await page.keyboard.press("Enter");
}

export async function replaceAll(tab: Tab, words: string): Promise<void> {
  await fieldOn(tab.page, tab.place).focus();
  await tab.page.keyboard.press("Control+a");
  await tab.page.keyboard.insertText(words);
  if (tab.place.kind === "cell") await tab.page.keyboard.press("Enter");
}

/** What cells showed when they were typed into, since the last call. */
export function takeOverwritten({ page }: Tab): Promise<string> {
  return page.evaluate(() => {
    const { dataset } = document.documentElement;
    const shown = dataset.overwritten ?? "";
    delete dataset.overwritten;
    return shown;
  });
}

export async function undo({ page, place }: Tab): Promise<void> {
  await fieldOn(page, place).focus();
  await page.keyboard.press("Control+z");
}

/** Inserts a table figure into the sentence. */
export async function insertFigure(tab: Tab): Promise<void> {
  if (tab.place.kind !== "prose") return;
  await standAt(tab, "End");
  await tab.page.keyboard.type("=sdsq");
  // It may rightly stay closed, beside another list of the same text: two minutes would be lost.
  await tab.page.getByRole("option", { selected: true }).waitFor({ timeout: 20_000 });
  await tab.page.keyboard.press("Enter");
}

export async function setOffline(tab: Tab, offline: boolean): Promise<void> {
  tab.offline = offline;
  await tab.keys.send("Network.emulateNetworkConditions", {
    offline,
    latency: 0,
    downloadThroughput: -1,
    uploadThroughput: -1,
  });
}

export async function reload(tab: Tab): Promise<void> {
  if (tab.offline) return;
  // Unsaved text makes the browser ask before the page is left; this user confirms.
  await tab.page.reload({ waitUntil: "commit" });
  // A server that is short of time answers with a page that offers to try again.
  const again = setInterval(() => tab.page.reload({ waitUntil: "commit" }).catch(() => undefined), 40_000);
  await ready(tab).finally(() => clearInterval(again));
}

/** Opens the step of the tab's place, whatever the page shows. */
export async function openAgain(tab: Tab): Promise<void> {
  await tab.page.goto(new URL(tab.place.step, tab.page.url()).href);
  await ready(tab);
}

/** Waits until the page of the step accepts typing. */
export async function ready({ page, place }: Tab): Promise<void> {
  const field = fieldOn(page, place);
  await field.waitFor();
  // React adds a property to every element that it has hydrated.
  await page.waitForFunction(
    (element) =>
      element?.matches("[contenteditable]") ||
      Object.keys(element ?? {}).some((key) => key.startsWith("__reactFiber$")),
    await field.elementHandle(),
    { polling: 50 },
  );
}

/** Resolves a conflict of this place. @returns whether there was one */
export async function choose({ page, place }: Tab, keep: "current" | "setAside"): Promise<boolean> {
  const name = keep === "current" ? /^保留/ : /^改用/;
  const buttons = page.locator("main").getByRole("button", { name });
  const before = await buttons.count();
  if (place.kind === "cell" || before === 0) return false;
  await buttons.first().click();
  await page
    .waitForFunction(
      ([pattern, count]) =>
        [...document.querySelectorAll("main button")].filter((one) =>
          new RegExp(pattern).test(one.textContent ?? ""),
        ).length !== count,
      [name.source, before] as const,
      { timeout: 3000 },
    )
    .catch(() => undefined);
  return true;
}

/** Waits until everything of this page is saved. */
export async function saved({ page }: Tab): Promise<void> {
  await page.waitForFunction(
    () => /^已保存/.test(document.querySelector("[data-save-state] [role=status]")?.textContent ?? ""),
    null,
    // By default Playwright polls on every frame, which forces the page to render continuously.
    { timeout: 60_000, polling: 50 },
  );
}
