import { readFile } from "node:fs/promises";
import { expect, expectAccessible, test } from "../fixtures";
import { drop, faultyReport, htmlFile, madeElsewhere, openCheckPage, paste } from "../steps/check";

test("anyone drops a report and sees the findings in its sentences; nothing leaves the browser", async ({
  page,
  request,
}) => {
  test.slow();
  const asked: string[] = [];
  await openCheckPage(page);
  await expectAccessible(page);
  await page.waitForLoadState("networkidle");
  page.on("request", (each) => asked.push(each.url()));

  await drop(page, "柳河镇.html", faultyReport());
  const report = page.getByRole("region", { name: /柳河镇人民政府2025年/ });
  await expect(report).toBeVisible();
  await expect(report.getByText("青山县柳河镇人民政府（乡镇、街道）")).toBeVisible();

  // From the text to the finding and back, by keyboard.
  const words = report.locator("a.found-error", { hasText: "13812345678" });
  await words.focus();
  await page.keyboard.press("Enter");
  const finding = page.locator("[data-shown]");
  await expect(finding).toContainText("手机号码 13812345678 属于个人信息");
  await expect(finding).toBeFocused();
  await finding.getByRole("link", { name: /^看“六、其他/ }).press("Enter");
  await expect(words).toBeFocused();
  await expectAccessible(page);

  // The list in print.
  await page.evaluate(() => {
    window.print = () => {};
  });
  await page.getByRole("button", { name: "打印清单" }).click();
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("row", { name: /手机号码/, includeHidden: true })).toBeVisible();
  await page.emulateMedia({ media: "screen" });
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));

  expect(asked).toEqual([]);
  expect(
    await page.evaluate(() =>
      fetch("/feed.atom").then(
        () => "sent",
        () => "refused",
      ),
    ),
  ).toBe("refused");
  for (const path of ["/check", "/reading/check-reader.js"])
    expect((await request.get(path)).headers()["content-security-policy"]).toContain("connect-src 'none'");
});

test("many at once as a table and as CSV; what a report does not state is asked for", async ({ page }) => {
  test.slow();
  await openCheckPage(page);
  await page
    .getByLabel("选择要体检的文件")
    .setInputFiles([
      htmlFile("甲.html", faultyReport()),
      htmlFile("乙.html", faultyReport(2023)),
      { name: "丙.docx", mimeType: "application/octet-stream", buffer: Buffer.from("PK\u0003\u0004坏") },
      await madeElsewhere("丁.pdf", "libreoffice-word-2024.pdf"),
      await madeElsewhere("戊.doc", "libreoffice-word-2016.doc"),
    ]);
  const table = page.getByRole("region", { name: "体检的文件" });
  await expect(table.getByRole("row", { name: /^乙/ })).toContainText("2023");
  await expect(table.getByRole("row", { name: /^丙/ })).toContainText("没有读出来");
  // The readers of PDF and .doc run under the page's policy, too.
  await expect(table.getByRole("row", { name: /^丁/ })).toContainText("2024", { timeout: 30_000 });
  await expect(table.getByRole("row", { name: /^戊/ })).toContainText("2016", { timeout: 30_000 });
  await expectAccessible(page);

  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "下载结果（CSV）" }).click();
  const csv = await readFile(await (await saved).path(), "utf8");
  expect(csv).toMatch(/^甲\.html,青山县柳河镇人民政府,2025,.*,错误,R00-62,/m);
  expect(csv).toMatch(/^丁\.pdf,青石镇人民政府,2024,/m);
  expect(csv).toMatch(/^戊\.doc,青石镇人民政府,2016,/m);
  expect(csv).toMatch(/^丙\.docx,.*读不出来/m);

  await page.getByRole("button", { name: "全部清除" }).click();
  await paste(page, {
    "text/plain": "一、总体情况\n按目录逐项公开。\n二、主动公开政府信息情况\n召开会议3次。",
  });
  const asking = page.getByRole("region", { name: "请补充" });
  await asking.getByLabel("报告年度").selectOption("2022");
  await asking.getByLabel("单位的种类和级别").selectOption("department");
  await expect(asking).toBeHidden();
  await expect(page.getByText("2022 年，按")).toBeVisible();

  const opened = page.context().waitForEvent("page");
  await page.getByRole("link", { name: /^R\d/ }).first().click();
  const rules = await opened;
  await expect(rules.locator(":target")).toContainText("依据");
});
