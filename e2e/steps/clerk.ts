import { createHash } from "node:crypto";
import { expect, type Locator, type Page } from "@playwright/test";

/**
 * Hashes of the style sheets of pasted pages, which are parsed in a document of their own: the policy refuses
 * them there, and they are not needed.
 */
export const pastedStyles = new Set<string>();

/** Starts an empty report of a year and waits for its first step. */
export async function begin(page: Page, year: number): Promise<void> {
  await chooseYear(page, year);
  const empty = page.getByRole("radio", { name: "从空白开始" });
  if (await empty.isVisible()) await empty.check();
  await page.getByRole("button", { name: "开始填报" }).click();
  await expect(page.getByRole("heading", { name: "基本信息", level: 1 })).toBeVisible();
}

/** Chooses the year to start; the form is collapsed while there is a current report. */
export async function chooseYear(page: Page, year: number): Promise<void> {
  await page.goto("/desk/reports");
  const another = page.getByText("填报另一个年度");
  const years = page.getByLabel("报告年度");
  await expect(another.or(years).first()).toBeVisible();
  if (await another.isVisible()) await another.click();
  await years.selectOption(String(year));
}

/** Opens the report of a year from the list of the unit's reports. */
export async function openDraft(page: Page, year: number): Promise<void> {
  await page.goto("/desk/reports");
  await page.getByRole("link", { name: `${year} 年度` }).click();
  await expect(page.getByRole("navigation", { name: "填报步骤" })).toBeVisible();
}

/** Goes to a step by the rail; its title is followed by its progress. */
export async function goTo(page: Page, step: string): Promise<void> {
  await railStep(page, step).click();
  await expect(page.getByRole("heading", { name: step, level: 1 })).toBeVisible();
}

/** The step in the rail, with its progress in words. */
export function railStep(page: Page, step: string): Locator {
  return page.getByRole("navigation", { name: "填报步骤" }).getByRole("link", { name: step });
}

/** Waits until the page says that everything is saved, and no conflict is open. */
export async function saved(page: Page): Promise<void> {
  await expect(page.getByRole("status").filter({ hasText: /^已保存(?!，)/ })).toBeVisible();
}

export async function fillFront(page: Page, fields: Record<string, string>): Promise<void> {
  for (const [label, value] of Object.entries(fields)) await page.getByLabel(label).fill(value);
  await saved(page);
}

/** The editor of a chapter. */
export function paper(page: Page, chapter: string): Locator {
  return page.getByRole("textbox", { name: `${chapter} 正文` });
}

/** The same as `typeChapter`, and waits until it is saved. */
export async function writeChapter(page: Page, chapter: string, lines: readonly string[]): Promise<void> {
  await typeChapter(page, chapter, lines);
  await saved(page);
}

/**
 * Types lines into the chapter of that title, replacing its content; a line that begins with “（一）” becomes a
 * heading. An empty last line leaves an empty paragraph.
 */
export async function typeChapter(page: Page, chapter: string, lines: readonly string[]): Promise<void> {
  await goTo(page, chapter);
  const editor = paper(page, chapter);
  await editor.press("Control+a");
  for (const [index, line] of lines.entries()) {
    if (index > 0) await editor.press("Enter");
    await page.keyboard.type(line);
  }
}

/** Selects the beginning of a chapter by keyboard and types other text over it. */
export async function replaceWords(
  page: Page,
  chapter: string,
  words: string,
  others: string,
): Promise<void> {
  const editor = paper(page, chapter);
  await editor.press("Control+Home");
  for (let marked = 0; marked < words.length; marked += 1) await editor.press("Shift+ArrowRight");
  await page.keyboard.type(others);
  await saved(page);
}

/** Pastes Word's clipboard at the end of the text: HTML and the same as plain text. */
export async function pastePage(editor: Locator, html: string): Promise<void> {
  for (const [, style = ""] of html.matchAll(/<style>(.*?)<\/style>/gs))
    pastedStyles.add(createHash("sha256").update(style).digest("base64"));
  await editor.press("Control+End");
  await paste(editor, {
    "text/html": html,
    "text/plain": html.replace(/<style>.*?<\/style>|<[^>]*>/gs, ""),
  });
}

async function paste(target: Locator, formats: Record<string, string>): Promise<void> {
  await target.evaluate((element, given) => {
    const clipboardData = new DataTransfer();
    for (const [format, text] of Object.entries(given)) clipboardData.setData(format, text);
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, formats);
}

/** A cell of the grid by the last labels of its name: of its rows from the outermost, then of its column. */
export function cell(page: Page, ...labels: string[]): Locator {
  return page.getByRole("textbox", {
    name: new RegExp(`(^|，)${labels.map(escaped).join("，")}(，单位：[^，]+)?(，自动合计)?$`),
  });
}

/** Types figures down a column, from the cell on, each followed by Enter. */
export async function typeDown(from: Locator, figures: readonly string[]): Promise<void> {
  await from.click();
  const { keyboard } = from.page();
  for (const figure of figures) {
    await keyboard.type(figure);
    await keyboard.press("Enter");
  }
}

/** Pastes a block as Excel and WPS copy it: columns separated by tabs, rows by line ends. */
export async function pasteBlock(from: Locator, rows: readonly (readonly string[])[]): Promise<void> {
  await from.click();
  await paste(from, { "text/plain": rows.map((row) => row.join("\t")).join("\r\n") });
}

/** A finding on the page; screen readers get its words in a text of their own besides. */
export function finding(page: Page, words: string): Locator {
  return page.getByText(words).and(page.locator(":not([aria-live])"));
}

/** Inserts a table figure at the cursor: “=”, a few letters of its name, Enter. */
export async function insertFigure(page: Page, search: string): Promise<void> {
  await page.keyboard.type(`=${search}`);
  const list = page.getByRole("listbox", { name: "统计项" });
  await expect(list.getByRole("option", { selected: true })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(list).toBeHidden();
}

export async function restIsZero(page: Page): Promise<void> {
  await page.getByRole("button", { name: /其余各项均为 0|本表全部为零/ }).click();
  await expect(page.getByText("各格均已填写")).toBeVisible();
  await saved(page);
}

/** Explains every warning on the page of the checks. */
export async function explainWarnings(page: Page, words: string): Promise<void> {
  await goTo(page, "体检");
  const open = page.getByRole("button", { name: "写说明" });
  for (let left = await open.count(); left > 0; left -= 1) {
    await open.first().click();
    await page.getByRole("textbox", { name: "说明" }).fill(words);
    await expect(page.getByText("说明已保存")).toBeVisible();
    await page.getByRole("button", { name: "完成", exact: true }).click();
    await expect(open).toHaveCount(left - 1);
  }
}

/** Answers the county's note on the page of the checks. */
export async function answerNote(page: Page, note: string, words: string): Promise<void> {
  const item = page.getByRole("listitem").filter({ hasText: note });
  await item.getByRole("textbox", { name: "答复" }).fill(words);
  await item.getByRole("button", { name: "答复" }).click();
  await expect(item).toContainText(`答复：${words}`);
}

/** Performs a move on the page of sign-off, with a reason if one is required. */
export async function make(page: Page, move: string, reason?: string): Promise<void> {
  await goTo(page, "审签与报送");
  const panel = page.getByRole("button", { name: move, exact: true });
  if (reason) await page.locator("form").filter({ has: panel }).getByLabel("原因").fill(reason);
  await panel.click();
}

/** Waits until the page of sign-off shows this state. */
export async function stands(page: Page, state: string): Promise<void> {
  await expect(page.getByText(`现在：${state}`)).toBeVisible();
}

/** Waits until the page states the result of a decision: in view, and with the focus. */
export async function stated(page: Page, result: string): Promise<void> {
  const heading = page.getByRole("heading", { name: result, exact: true });
  await expect(heading).toBeFocused();
  await expect(heading).toBeInViewport({ ratio: 1 });
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
