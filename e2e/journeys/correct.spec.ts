import { expect, expectAccessible, test } from "../fixtures";
import { cell, goTo, make, openDraft, saved, stands, typeDown } from "../steps/clerk";
import { figureOf, openData, printedFigure } from "../steps/reader";
import { approveAndPublish, openFromQueue } from "../steps/reviewer";
import { signOff, submit } from "../steps/signer";

/** 金沙镇 has published its report of 2025; one penalty was not counted. */
const unit = "990101112000";
const year = 2025;

test("a correction goes through the same workflow, and both versions keep their addresses", async ({
  enter,
  page,
  request,
}) => {
  test.slow();
  const before = await openData(request, unit, year);
  const counted = Number(figureOf(before, "行政强制", "本年处理决定数量"));
  const [wrong, right] = [String(counted), String(counted + 1)];

  const clerk = await enter("jinsha");
  await openDraft(clerk, year);
  await make(clerk, "更正", "行政强制漏计一件。");
  await stands(clerk, "更正中");
  await goTo(clerk, "二、主动公开政府信息情况");
  await typeDown(cell(clerk, "行政强制"), [right]);
  await saved(clerk);
  await make(clerk, "提请审签");
  await stands(clerk, "待审签");

  const signer = await enter("jinsha-sign");
  await openDraft(signer, year);
  await signOff(signer, "严守成 镇长");
  await submit(signer);
  await test.step("until it is approved the public reads the first version", async () => {
    expect(await openData(request, unit, year)).toEqual(before);
  });
  const reviewer = await enter("shenhe");
  await openFromQueue(reviewer, "金沙镇", year);
  await approveAndPublish(reviewer);

  await page.goto(`/reports/${unit}/${year}`);
  await expect(page.getByText("本版为更正版（第2版）")).toBeVisible();
  await expect(page.getByText("行政强制漏计一件。")).toBeVisible();
  await expect(printedFigure(page, "行政强制", right)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "逐字对照第1版" }).click();
  await expect(page.getByRole("heading", { name: /第2版与第1版的对照/ })).toBeVisible();
  await expect(page.getByRole("deletion").filter({ hasText: wrong }).first()).toBeVisible();
  await expect(page.getByRole("insertion").filter({ hasText: right }).first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: /^第1版/ }).click();
  await expect(page.getByText(/被第2版替代/)).toBeVisible();
  await expect(printedFigure(page, "行政强制", wrong)).toBeVisible();
  await expectAccessible(page);
  const replaced = await request.get(`/reports/${unit}/${year}/v/1/pdf`);
  await page.goto("/verify");
  await page
    .getByLabel("从本站下载的文件")
    .setInputFiles({ name: "report.pdf", mimeType: "application/pdf", buffer: await replaced.body() });
  await page.getByRole("button", { name: "核验" }).click();
  await expect(page.getByText("是本站公布的，但已被第2版替代")).toBeVisible();
  await expectAccessible(page);
  const after = await openData(request, unit, year);
  expect(after.version).toBe(2);
  expect(after.sha256).not.toBe(before.sha256);
  expect(figureOf(after, "行政强制", "本年处理决定数量")).toBe(counted + 1);
});
