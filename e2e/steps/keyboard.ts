import { expect, type Locator, type Page } from "@playwright/test";
import { demonstrationPassword } from "@/prisma/demo/accounts.mjs";
import type { Files } from "./files";

/** More than any page has Tab stops between two places of a journey. */
const STOPS_MAX = 150;

/** Presses Tab, or another key, until the element has the focus. Whatever it passes must show the focus. */
export async function tabTo(target: Locator, key = "Tab"): Promise<void> {
  const page = target.page();
  await expect.poll(() => target.evaluateAll(mayBeReached)).toBe(true);
  const passed: string[] = [];
  let before = await page.evaluate(barInPage);
  while (passed.length < STOPS_MAX) {
    await page.keyboard.press(key);
    const { name, trouble } = await page.evaluate(focusInPage);
    expect(trouble, `the focus is seen on “${name}”, after ${passed.slice(-3).join(", ")}`).toBe("");
    if (await target.evaluateAll((found) => found.some((each) => each === document.activeElement))) return;
    const now = await page.evaluate(barInPage);
    if (now.bar !== -1 && now.bar === before.bar)
      expect(now.scrolled, `the page stays where it is on the way through a bar to “${name}”`).toBe(
        before.scrolled,
      );
    before = now;
    passed.push(name);
  }
  throw new Error(`${target} is not reached by ${key}: ${passed.join(", ")}`);
}

/** A dialog that opens takes the focus a moment after it is drawn; a hand presses no key before. */
function mayBeReached(found: Element[]): boolean {
  return found.every((each) => each.closest("[role=dialog]")?.contains(document.activeElement) ?? true);
}

/** Goes to the element by Tab, and presses it. */
export async function pressOn(target: Locator, key = "Tab"): Promise<void> {
  await tabTo(target, key);
  await target.page().keyboard.press("Enter");
}

/** After an action the focus is on something that is seen, without another key. */
export async function focusIsSeen(page: Page): Promise<void> {
  const trouble = async () => {
    const focus = await page.evaluate(focusInPage);
    return focus.trouble && `${focus.name}: ${focus.trouble}`;
  };
  await expect.poll(trouble).toBe("");
}

/**
 * Chooses files by the keyboard: Enter on the field opens the chooser of the browser. The browser is asked to
 * hand its choosers over before the first Tab: asked just before Enter, it may open one of its own.
 */
export async function chooseByKeyboard(field: Locator, files: Files): Promise<void> {
  const page = field.page();
  await expect(field).toBeEnabled();
  const opened = page.waitForEvent("filechooser", { timeout: 60_000 });
  opened.catch(() => undefined);
  await tabTo(field);
  await page.keyboard.press("Enter");
  await (await opened).setFiles(files);
}

/** Goes back to a date field, a stop for each of its parts, and types the day from the first. */
export async function typeDate(field: Locator, day: string): Promise<void> {
  const { keyboard } = field.page();
  await tabTo(field, "Shift+Tab");
  const isInside = () => field.evaluate((element) => element === document.activeElement);
  while (await isInside()) await keyboard.press("Shift+Tab");
  await keyboard.press("Tab");
  // The order of the parts is that of the browser's language.
  const [year = "", month = "", date = ""] = day.split("-");
  for (const digits of [year + month + date, month + date + year]) {
    await keyboard.type(digits);
    if ((await field.inputValue()) === day) return;
    for (let part = 0; part < 3; part += 1) await keyboard.press("ArrowLeft");
  }
  throw new Error(`the field shows ${await field.inputValue()} for ${day}`);
}

/** The hand is where the page went: at this heading. */
export async function atHeading(page: Page, name: string | RegExp, level?: number): Promise<void> {
  await expect(page.getByRole("heading", { name, level, exact: typeof name === "string" })).toBeFocused();
}

export async function signInByKeyboard(page: Page, username: string): Promise<void> {
  await page.goto("/sign-in");
  await tabTo(page.getByLabel("用户名"));
  await page.keyboard.type(username);
  await tabTo(page.getByLabel("密码", { exact: true }));
  await page.keyboard.type(demonstrationPassword);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main").getByRole("heading", { level: 1 })).toBeFocused();
}

/** Goes to a step of the draft by the rail, backwards from wherever the hand is. */
export async function stepByKeyboard(page: Page, step: string): Promise<void> {
  await pressOn(
    page.getByRole("navigation", { name: "填报步骤" }).getByRole("link", { name: step }),
    "Shift+Tab",
  );
  await atHeading(page, step, 1);
}

/** Types by an input method: syllables that are composed, then the words. */
export async function compose(page: Page, syllables: readonly string[], words: string): Promise<void> {
  const keys = await page.context().newCDPSession(page);
  for (const text of syllables)
    await keys.send("Input.imeSetComposition", {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  await keys.send("Input.insertText", { text: words });
  await keys.detach();
}

/** Runs in the page: in which of its sticky bars the focus is, -1 for none, and how far it is scrolled. */
function barInPage(): { bar: number; scrolled: number } {
  const bars = [...document.querySelectorAll("[data-sticks]")];
  return { bar: bars.findIndex((bar) => bar.contains(document.activeElement)), scrolled: window.scrollY };
}

/** Runs in the page: the name of what has the focus, and why a person would not see it there. */
function focusInPage(): { name: string; trouble: string } {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement) || focused === document.body)
    return { name: "", trouble: "nothing has the focus" };
  // A field for files is hidden in its label, which is seen and outlined.
  const isFile = focused instanceof HTMLInputElement && focused.type === "file";
  const element = isFile ? (focused.closest("label") ?? focused) : focused;
  const name = (element.getAttribute("aria-label") ?? element.textContent ?? "").trim().slice(0, 30);
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const x = (Math.max(left, 0) + Math.min(right, innerWidth)) / 2;
  if (bottom <= 0 || top >= innerHeight) return { name, trouble: "it is out of view" };
  // The text of a chapter is longer than the window, and has its own cursor.
  if (element.isContentEditable) return { name, trouble: "" };
  const padding = (edge: string) =>
    Number.parseFloat(document.documentElement.style.getPropertyValue(`--hidden-${edge}`) || "0");
  const free = {
    top: Math.max(top, padding("top")),
    bottom: Math.min(bottom, innerHeight - padding("bottom")),
  };
  // Of what is higher than the space between the bars a part is seen; of a text area the cursor's line.
  const space = innerHeight - padding("top") - padding("bottom");
  const isWhole = bottom - top < space && !(element instanceof HTMLTextAreaElement);
  const middle = (free.top + free.bottom) / 2;
  const heights = isWhole ? [top + 2, (top + bottom) / 2, bottom - 2] : [middle];
  for (const y of heights) {
    const seen = document.elementFromPoint(x, Math.min(Math.max(y, 1), innerHeight - 1));
    if (seen && !element.contains(seen) && !seen.contains(element))
      return { name, trouble: `it is below ${seen.tagName} “${seen.textContent?.trim().slice(0, 20)}”` };
  }
  // Of a date the browser outlines the part that has the focus.
  const isDate = element instanceof HTMLInputElement && element.type === "date";
  const isPlain = getComputedStyle(element).outlineStyle === "none" && focused.tabIndex >= 0 && !isDate;
  return { name, trouble: isPlain ? "it has no outline" : "" };
}
