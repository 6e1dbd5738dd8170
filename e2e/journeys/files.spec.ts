import { expect, test } from "../fixtures";

const report = "/reports/370305103000/2017";

test("a published report is offered as PDF, Word, CSV and JSON, and each address gives the same file every time", async ({
  page,
  request,
}) => {
  await page.goto(report);
  for (const [label, mime, begins] of [
    ["下载 PDF", "application/pdf", "%PDF-"],
    ["下载 Word", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "PK"],
    ["下载 CSV", "text/csv; charset=utf-8", "\uFEFF单位代码,"],
    ["下载 JSON", "application/json", "{"],
  ] as const) {
    const href = await page.getByRole("link", { name: label }).getAttribute("href");
    expect(href).toContain("/v/1/");
    const first = await request.get(href ?? "");
    expect(first.status()).toBe(200);
    expect(first.headers()["content-type"]).toBe(mime);
    expect(decodeURIComponent(first.headers()["content-disposition"] ?? "")).toContain("齐都镇政府2017年");
    const bytes = await first.body();
    expect(bytes.subarray(0, Buffer.byteLength(begins)).toString()).toBe(begins);
    const again = await request.get(href ?? "");
    expect((await again.body()).equals(bytes)).toBe(true);
  }
});

test("where nothing is published, the file's address says so", async ({ request }) => {
  const answer = await request.get("/reports/370305103000/2016/pdf");
  expect(answer.status()).toBe(404);
  expect(await answer.text()).toContain("没有公布过");
});
