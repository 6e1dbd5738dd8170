import { expect, type Locator, type Page } from "@playwright/test";

/** Begins the report of a year from empty and waits for its first step. */
export async function begin(page: Page, year: number): Promise<void> {
  await chooseYear(page, year);
  const empty = page.getByRole("radio", { name: "从空白开始" });
  if (await empty.isVisible()) await empty.check();
  await page.getByRole("button", { name: "开始填报" }).click();
  await expect(page.getByRole("heading", { name: "基本信息", level: 1 })).toBeVisible();
}

/** Chooses the year to begin, which folds away while a report is at hand. */
export async function chooseYear(page: Page, year: number): Promise<void> {
  await page.goto("/desk/reports");
  const another = page.getByText("填报另一个年度");
  const years = page.getByLabel("报告年度");
  await expect(another.or(years).first()).toBeVisible();
  if (await another.isVisible()) await another.click();
  await years.selectOption(String(year));
}

/** Opens the report of a year from the list of one's reports. */
export async function openDraft(page: Page, year: number): Promise<void> {
  await page.goto("/desk/reports");
  await page.getByRole("link", { name: `${year} 年度` }).click();
  await expect(page.getByRole("navigation", { name: "填报步骤" })).toBeVisible();
}

/** Goes to a step by the rail; its title there is followed by how far it is. */
export async function goTo(page: Page, step: string): Promise<void> {
  await railStep(page, step).click();
  await expect(page.getByRole("heading", { name: step, level: 1 })).toBeVisible();
}

/** The step in the rail, with how far it has come in words. */
export function railStep(page: Page, step: string): Locator {
  return page.getByRole("navigation", { name: "填报步骤" }).getByRole("link", { name: step });
}

/** Waits until the page says that everything is saved, and nothing is left to choose between. */
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

/**
 * Types lines into the chapter of that title, over whatever it holds; one that begins with “（一）” becomes a heading. The
 * last line is left open where it is empty.
 */
export async function writeChapter(page: Page, chapter: string, lines: readonly string[]): Promise<void> {
  await goTo(page, chapter);
  const editor = paper(page, chapter);
  await editor.press("Control+a");
  for (const [index, line] of lines.entries()) {
    if (index > 0) await editor.press("Enter");
    await page.keyboard.type(line);
  }
  await saved(page);
}

/** Marks the words at the beginning of a chapter by the keyboard and types others over them. */
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

/** Pastes what Word puts on the clipboard, at the end of the text: its page, and the same as plain text. */
export async function pastePage(editor: Locator, html: string): Promise<void> {
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

/** A cell of the grid by the last labels of its name: of its rows from outside, then of its column. */
export function cell(page: Page, ...labels: string[]): Locator {
  return page.getByRole("textbox", {
    name: new RegExp(`(^|，)${labels.map(escaped).join("，")}(，单位：[^，]+)?(，自动合计)?$`),
  });
}

/** Types figures down a column, from the cell on, each ended by Enter. */
export async function typeDown(from: Locator, figures: readonly string[]): Promise<void> {
  await from.click();
  const { keyboard } = from.page();
  for (const figure of figures) {
    await keyboard.type(figure);
    await keyboard.press("Enter");
  }
}

/** Pastes a block as Excel and WPS copy it: columns by tab, rows by line. */
export async function pasteBlock(from: Locator, rows: readonly (readonly string[])[]): Promise<void> {
  await from.click();
  await paste(from, { "text/plain": rows.map((row) => row.join("\t")).join("\r\n") });
}

/** Takes a number of the tables into the text, at the cursor: “=”, a few letters of its name, Enter. */
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

/** Explains every warning on the page of the examination. */
export async function explainWarnings(page: Page, words: string): Promise<void> {
  await goTo(page, "体检");
  const open = page.getByRole("button", { name: "写说明" });
  for (let left = await open.count(); left > 0; left -= 1) {
    await open.first().click();
    await page.getByLabel("说明").fill(words);
    await expect(page.getByText("说明已保存")).toBeVisible();
    await page.getByRole("button", { name: "完成", exact: true }).click();
    await expect(open).toHaveCount(left - 1);
  }
}

/** Answers the county's note on the page of the examination. */
export async function answerNote(page: Page, note: string, words: string): Promise<void> {
  const item = page.getByRole("listitem").filter({ hasText: note });
  await item.getByLabel("答复").fill(words);
  await item.getByRole("button", { name: "答复" }).click();
  await expect(item).toContainText(`答复：${words}`);
}

/** Makes a move on the page of sign-off, with a reason where one is asked for. */
export async function make(page: Page, move: string, reason?: string): Promise<void> {
  await goTo(page, "审签与报送");
  const panel = page.getByRole("button", { name: move, exact: true });
  if (reason) await page.locator("form").filter({ has: panel }).getByLabel("原因").fill(reason);
  await panel.click();
}

/** Where the report stands, as the page of sign-off says it. */
export async function stands(page: Page, state: string): Promise<void> {
  await expect(page.getByText(`现在：${state}`)).toBeVisible();
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
