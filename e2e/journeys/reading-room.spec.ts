import { readFile } from "node:fs/promises";
import { strFromU8, unzipSync } from "fflate";
import { expect, expectAccessibleAtAllWidths, test } from "../fixtures";
import { withoutScript } from "../steps/reader";

/** The journeys of a citizen, a journalist and a researcher. */

test("a citizen types a few letters of the town's name: it has published, and this is what it answered", async ({
  page,
}) => {
  await page.goto("/");
  await page.getByLabel("名称、拼音或正文").fill("qsz 2024");
  await page.getByRole("button", { name: "查询" }).click();
  const found = page.getByRole("main").getByRole("listitem");
  await expect(found.first()).toContainText("青石镇");
  await expect(found.first()).toContainText("2024年度");
  await expectAccessibleAtAllWidths(page);
  await found.first().getByRole("link").first().click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("2024");
  const received = page.getByRole("row", { name: /本年新收政府信息公开申请数量/ });
  await expect(received.getByRole("cell").last()).toHaveText(/^\d+$/);
  const granted = page.getByRole("row", { name: /予以公开/ }).first();
  await expect(granted.getByRole("cell").last()).toHaveText(/^\d+$/);
});

test("a journalist asks which towns had reviews that were corrected, 2021 to 2025, without scripts", async ({
  browser,
}) => {
  const plain = await withoutScript(browser);
  await plain.goto("/");
  await plain.getByRole("link", { name: "按地区查看" }).click();
  for (const place of ["示范省", "示范市", "云溪县"])
    await plain.getByRole("link", { name: new RegExp(`^${place}`) }).click();
  await plain.getByRole("link", { name: "比较各单位的数据" }).click();
  await plain.getByText("指标：新收到的公开申请", { exact: true }).click();
  await plain.getByRole("checkbox", { name: "新收到的公开申请" }).uncheck();
  await plain.getByRole("checkbox", { name: "行政复议结果纠正" }).check();
  await plain.getByRole("checkbox", { name: "行政复议被纠正的占审结" }).check();
  await plain.getByLabel("从", { exact: true }).selectOption("2021");
  await plain.getByLabel("到", { exact: true }).selectOption("2025");
  await plain.getByRole("button", { name: "比较" }).click();
  await expect(plain).toHaveURL(/indicator=reviewCorrected&indicator=reviewCorrectedShare/);
  await expect(plain.getByRole("img", { name: /2021—2025年行政复议结果纠正（件）/ })).toBeVisible();
  const table = plain.getByRole("table", { name: "各单位历年行政复议结果纠正（件）" });
  for (const year of [2021, 2022, 2023, 2024, 2025])
    await expect(table.getByRole("columnheader", { name: `${year}年`, exact: true })).toBeVisible();
  await expect(table.getByRole("row", { name: /^合计/ })).toBeVisible();
  const [file] = await Promise.all([
    plain.waitForEvent("download"),
    plain.getByRole("link", { name: "CSV", exact: true }).click(),
  ]);
  expect(file.suggestedFilename()).toBe("云溪县各单位历年数据.csv");
  const lines = (await readFile(await file.path(), "utf8")).trimEnd().split("\r\n");
  const corrected = lines.filter((line) => line.includes("行政复议结果纠正"));
  expect(corrected.length).toBeGreaterThan(5);
  expect(corrected.some((line) => /,件,0,/.test(line))).toBe(true);
  expect(corrected.some((line) => line.includes("未公布"))).toBe(true);
  await table.getByRole("rowheader").getByRole("link").first().click();
  await expect(plain).toHaveURL(/\/places\/\d{12}$/);
  await plain.context().close();
});

test("units of anywhere are added by their name, and each has its line", async ({ page }) => {
  await page.goto("/figures");
  for (const [at, name] of ["qingshi", "松岭"].entries()) {
    await page.getByLabel("按名称找单位或地区").fill(name);
    await page.getByRole("button", { name: "比较" }).click();
    await page
      .getByRole("link", { name: /^加入比较/ })
      .first()
      .click();
    await page.waitForURL((url) => url.searchParams.getAll("unit").length === at + 1);
  }
  await expect(page.getByRole("table").getByRole("rowheader")).toHaveText([
    /青石镇/,
    /松岭/,
    "合计",
    "中位数",
  ]);
  await expect(page.getByRole("img")).toHaveAccessibleName(/新收到的公开申请/);
  await expectAccessibleAtAllWidths(page);
});

test("a researcher takes all figures of a province as one file, with what each cell counts", async ({
  page,
}) => {
  await page.goto("/data");
  await page.getByRole("link", { name: "按地区查看" }).click();
  await page.getByRole("link", { name: /^示范省/ }).click();
  await expectAccessibleAtAllWidths(page);
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "下载历年全部指标和指标说明（ZIP）" }).click(),
  ]);
  expect(file.suggestedFilename()).toBe("示范省政府信息公开年报指标.zip");
  const files = unzipSync(new Uint8Array(await readFile(await file.path())));
  const read = (name: string) =>
    strFromU8(files[name] ?? new Uint8Array())
      .replace(/^\uFEFF/, "")
      .trimEnd()
      .split("\r\n");
  const [head = "", ...figures] = read("figures.csv");
  const at = (name: string) => head.split(",").indexOf(name);
  const rows = figures.map((line) => line.split(","));
  const placesOf = new Set(rows.map((row) => row[at("place_code")]));
  // The city stands for its own departments; its counties for their units and for themselves.
  for (const place of ["990100000000", "990101000000", "990103000000"])
    expect([...placesOf]).toContain(place);
  expect([...placesOf].every((code) => code?.startsWith("9901"))).toBe(true);
  for (const edition of new Set(rows.map((row) => row[at("edition")]))) {
    const cells = new Set(read(`dictionary-edition-${edition}.csv`).map((line) => line.split(",")[0]));
    const own = rows.filter((row) => row[at("edition")] === edition);
    expect(own.filter((row) => !cells.has(row[at("cell")] ?? "") && edition !== "2014")).toEqual([]);
  }
  expect(read("columns.csv")[1]).toContain("unit_code");
});
