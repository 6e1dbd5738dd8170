import { expect, test } from "../fixtures";
import { pageLayoutsOf } from "../rendering";
import { cell, goTo, openDraft, paper, pasteBlock, saved } from "../steps/clerk";
import { compose } from "../steps/keyboard";

/** Fast typing in the text and in the tables, with an input method too. */
const clerk = "bailu";
const chapter = "六、其他需要报告的事项";
const applications = "三、收到和处理政府信息公开申请情况";

test("text from an input method replaces a selected figure, again after undo, and is saved", async ({
  enter,
}) => {
  const page = await enter(clerk);
  await openDraft(page, 2025);
  await goTo(page, chapter);
  const editor = paper(page, chapter);
  await editor.press("Control+a");
  await page.keyboard.type("收到=sdsq");
  await expect(page.getByRole("option", { selected: true })).toContainText("本年新收");
  await page.keyboard.press("Enter");
  await page.keyboard.type("，全部登记。");
  const figure = editor.locator(".live-figure");
  await expect(figure).toHaveCount(1);

  for (let round = 0; round < 2; round += 1) {
    await figure.click();
    await compose(page, ["sh", "shi'jian"], "十件");
    await compose(page, ["s"], "上");
    await expect(editor).toHaveText("收到十件上，全部登记。");
    for (let step = 0; step < 3 && (await figure.count()) === 0; step += 1)
      await page.keyboard.press("Control+z");
    await expect(editor).toHaveText(/^收到(\d+件|［未填：[^］]+］)，全部登记。$/);
    await expect(figure).toHaveCount(1);
  }
  await figure.click();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Shift+ArrowLeft");
  await compose(page, ["j"], "九件");
  await expect(editor).toHaveText("收到九件，全部登记。");
  await saved(page);
  await page.reload();
  await expect(editor).toHaveText("收到九件，全部登记。");

  await test.step("“=” takes no words that find nothing", async () => {
    await editor.press("Control+a");
    await page.keyboard.type("满意率=96%，列全县第4");
    await page.keyboard.press("Enter");
    await page.keyboard.type("甲=sd");
    await page.keyboard.press("Escape");
    await page.keyboard.type("，乙");
    await expect(editor.locator("p")).toHaveText(["满意率=96%，列全县第4", "甲=sd，乙"]);
    await saved(page);
  });
});

test("a pasted block is placed by its labels, and shown before it is accepted", async ({ enter }) => {
  const page = await enter(clerk);
  await openDraft(page, 2025);
  await goTo(page, applications);
  const received = cell(page, "一、本年新收政府信息公开申请数量", "自然人");
  const carriedIn = cell(page, "二、上年结转政府信息公开申请数量", "自然人");
  await pasteBlock(received, [
    ["项目", "自然人"],
    ["二、上年结转政府信息公开申请数量", "2件"],
    ["口头询问数", "9"],
    ["一、本年新收政府信息公开申请数量", "59.00"],
  ]);
  await expect(page.getByText("认出 2 行、2 格；1 行不认识")).toBeVisible();
  await expect(received).not.toHaveValue("59");
  await page.keyboard.press("Enter");
  await expect(received).toHaveValue("59");
  await expect(carriedIn).toHaveValue("2");
  await expect(received).toBeFocused();
  await page.keyboard.press("Control+z");
  await expect(received).not.toHaveValue("59");
  await saved(page);
});

test("two browsers at one cell: both numbers are shown at the cell, with their names, until one is chosen", async ({
  enter,
}) => {
  const [here, there] = [await enter(clerk), await enter(clerk)];
  for (const page of [here, there]) {
    await openDraft(page, 2025);
    await goTo(page, applications);
  }
  const [first, second] = [`${Date.now() % 1000}1`, `${Date.now() % 1000}2`];
  const at = ["三、本年度办理结果", "（一）予以公开", "自然人"] as const;
  await cell(here, ...at).fill(first);
  await saved(here);
  await cell(there, ...at).fill(second);
  const row = there.getByRole("row").filter({ hasText: "有两个数，请选定一个" });
  await expect(row).toContainText(`现在是 ${first}`);
  await expect(row).toContainText(`填的是 ${second}`);
  await expect(there.getByRole("status").filter({ hasText: "1 处有两个版本" })).toBeVisible();
  await row.getByRole("button", { name: `改用 ${second}` }).click();
  await expect(cell(there, ...at)).toHaveValue(second);
  await cell(there, ...at).fill("");
  await saved(there);
});

test("toolbar, heads and the step's name stay in view; only the document is printed", async ({ enter }) => {
  const page = await enter(clerk);
  await openDraft(page, 2025);
  await goTo(page, applications);
  const last = cell(page, "四、结转下年度继续办理", "自然人");
  await last.click();
  const head = page.getByRole("columnheader", { name: "自然人" }).first();
  await expect(head).toBeInViewport();
  await expect(page.getByRole("heading", { name: applications, level: 1 })).toBeInViewport();
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("banner")).toBeHidden();
  await expect(page.getByRole("navigation", { name: "填报步骤" })).toBeHidden();
  await expect(last).toBeHidden();
  await expect(page.getByRole("article")).toBeVisible();
  await page.emulateMedia({ media: null });
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  await expect(last).toBeVisible();
  const steps = page.getByRole("navigation", { name: "填报步骤" }).getByRole("link");
  const addresses = await steps.evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  for (const address of new Set(addresses.filter((each) => /\/reports\/[^/?]+\/\w+/.test(each)))) {
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
    await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
    await page.emulateMedia({ media: "print" });
    await expect(page.locator("body > :visible"), address).toHaveCount(1);
    await expect(page.locator("body > .printed-alone article"), address).toBeVisible();
    await page.emulateMedia({ media: null });
    await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  }
});

test("a key in the big table lays out its cell alone", async ({ enter }) => {
  const page = await enter(clerk);
  await openDraft(page, 2025);
  await goTo(page, applications);
  const figure = cell(page, "一、本年新收政府信息公开申请数量", "自然人");
  await figure.click();
  // The first key changes the state of saving and the number of blank cells.
  await page.keyboard.press("1");
  const layouts = await pageLayoutsOf(page, ["2", "3", "4", "5", "6"]);
  // A run of the checks may end between two of them, and change a message.
  expect(layouts).toContain(0);
  await expect(figure).toHaveValue("123456");
  await figure.fill("");
  await saved(page);
});
