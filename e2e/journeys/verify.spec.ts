import type { APIRequestContext, Page } from "@playwright/test";
import { expect, expectAccessible, test } from "../fixtures";

/** 金沙镇's report of 2024; nobody corrects it. */
const report = "/reports/990101112000/2024";

async function fileOf(request: APIRequestContext, path: string): Promise<Buffer> {
  return (await request.get(path)).body();
}

async function verify(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.goto("/verify");
  await page
    .getByLabel("从本站下载的文件")
    .setInputFiles({ name, mimeType: "application/octet-stream", buffer });
  await page.getByRole("button", { name: "核验" }).click();
}

/** The file with one changed byte in the middle. */
function flipped(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  const middle = Math.floor(copy.length / 2);
  copy.writeUInt8(copy.readUInt8(middle) ^ 1, middle);
  return copy;
}

// The form is a plain one: without scripts the server gets the same.
for (const [formats, javaScriptEnabled] of [
  [["pdf", "docx", "csv"], true],
  [["pdf"], false],
] as const)
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    test("a published file is known, a flipped byte is not", async ({ page, request }) => {
      test.slow();
      for (const format of formats) {
        const bytes = await fileOf(request, `${report}/v/1/${format}`);
        await verify(page, `report.${format}`, bytes);
        await expect(page.getByText("是本站公布的现行版本，内容没有改动")).toBeVisible();
        await verify(page, `report.${format}`, flipped(bytes));
        await expect(
          page.getByText(/不是本站公布的文件，或者内容被改动过|内容与本站公布的不一致/),
        ).toBeVisible();
      }
      if (javaScriptEnabled) await expectAccessible(page);
    });
  });

test("a year's file is reported as valid, or with the report that differs", async ({ page, request }) => {
  const year = await fileOf(request, "/api/v1/years/2024/csv");
  await verify(page, "2024.csv", year);
  await expect(page.getByText("与现行版本完全一致的")).toBeVisible();
  await expect(page.getByText("有内容与本站公布的不一致")).toHaveCount(0);
  await verify(page, "2024.csv", flipped(year));
  await expect(page.getByText("有内容与本站公布的不一致")).toBeVisible();
  await expect(page.getByText("可能被改动过的1份")).toBeVisible();
  await expectAccessible(page);
});

test("a receipt is known, a changed one is reported", async ({ page, request }) => {
  const receipt = await fileOf(request, `${report}/v/1/receipt/json`);
  await verify(page, "receipt.json", receipt);
  await expect(page.getByText("是本站公布的现行版本，内容没有改动")).toBeVisible();
  const forged = receipt.toString("utf8").replace('"year": 2024', '"year": 2023');
  await verify(page, "receipt.json", Buffer.from(forged));
  await expect(page.getByText("内容与本站公布的不一致")).toBeVisible();
});

test("from the page of a report to its receipt, and to the code of its content", async ({ page }) => {
  await page.goto(`${report}/v/1`);
  await page.getByRole("link", { name: "发布回执" }).click();
  await expect(page.getByRole("heading", { name: /发布回执/ })).toBeVisible();
  const code = await page.locator("dt:text('全文核验码') + dd").textContent();
  await page.getByRole("link", { name: "核验文件", exact: true }).click();
  await page.getByLabel("或者输入核验码（SHA-256）").fill(code ?? "");
  await page.getByRole("button", { name: "核对" }).click();
  await expect(page.getByText("是本站公布的现行版本，内容没有改动")).toBeVisible();
  await page.goto("/verify?sha256=abc");
  await expect(page.getByText("核验码应是64位十六进制字符")).toBeVisible();
  await expectAccessible(page);
});
