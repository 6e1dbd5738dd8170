import { expect, type Locator, type Page } from "@playwright/test";
import { demonstrationPassword } from "@/prisma/demo/accounts.mjs";

/** More than any page has Tab stops between two places of a journey. */
const STOPS_MAX = 150;

/** Presses Tab, or another key, until the element has the focus. Whatever it passes must show the focus. */
export async function tabTo(target: Locator, key = "Tab"): Promise<void> {
  const page = target.page();
  const passed: string[] = [];
  while (passed.length < STOPS_MAX) {
    await page.keyboard.press(key);
    const { name, trouble } = await page.evaluate(focusInPage);
    expect(trouble, `the focus is seen on “${name}”, after ${passed.slice(-3).join(", ")}`).toBe("");
    if (await target.evaluateAll((found) => found.some((each) => each === document.activeElement))) return;
    passed.push(name);
  }
  throw new Error(`${target} is not reached by ${key}: ${passed.join(", ")}`);
}

/** Goes to the element by Tab, and presses it. */
export async function pressOn(target: Locator, key = "Tab"): Promise<void> {
  await tabTo(target, key);
  await target.page().keyboard.press("Enter");
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

/** Runs in the page: the name of what has the focus, and why a person would not see it there. */
function focusInPage(): { name: string; trouble: string } {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body)
    return { name: "", trouble: "nothing has the focus" };
  const name = (element.getAttribute("aria-label") ?? element.textContent ?? "").trim().slice(0, 30);
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const [x, y] = [(Math.max(left, 0) + Math.min(right, innerWidth)) / 2, (top + bottom) / 2];
  if (bottom <= 0 || top >= innerHeight) return { name, trouble: "it is out of view" };
  // The text of a chapter is longer than the window, and has its own cursor.
  if (element.isContentEditable) return { name, trouble: "" };
  const seen = document.elementFromPoint(x, Math.min(Math.max(y, 1), innerHeight - 1));
  if (seen && !element.contains(seen) && !seen.contains(element))
    return { name, trouble: `it is below ${seen.tagName} “${seen.textContent?.trim().slice(0, 20)}”` };
  // Of a date the browser outlines the part that has the focus.
  const isDate = element instanceof HTMLInputElement && element.type === "date";
  const isPlain = getComputedStyle(element).outlineStyle === "none" && element.tabIndex >= 0 && !isDate;
  return { name, trouble: isPlain ? "it has no outline" : "" };
}
