import type { OpenReport } from "@/lib/publications/open-data/open-schema";
import { expect, test } from "../fixtures";

/** Unit, year and number of chapters of the five reports that real townships issued. */
const issued = [
  ["370322101000", "青城镇", 2018, 4],
  ["370323106000", "张家坡镇", 2018, 10],
  ["210922105000", "章古台镇", 2018, 9],
  ["370826102000", "驩城镇", 2018, 3],
  ["370305103000", "齐都镇", 2017, 11],
] as const;

/** The table that 齐都镇 printed: position, last label and figure of each non-zero row. */
const printed: [position: number, label: string, value: number, unit: string][] = [
  [0, "（一）主动公开政府信息数", 23, "条"],
  [1, "其中：主动公开规范性文件数", 23, "条"],
  [2, "制发规范性文件总数", 61, "件"],
  [4, "2.政府网站公开政府信息数", 75, "条"],
  [6, "4.政务微信公开政府信息数", 167, "条"],
  [67, "（一）政府信息公开工作专门机构数", 1, "个"],
  [68, "（二）从事政府信息公开工作人员数", 2, "人"],
  [69, "1.专职人员数", 1, "人"],
  [70, "2.兼职人员数", 1, "人"],
  [71, "（三）政府信息公开专项经费", 1, "万元"],
  [72, "（一）召开政府信息公开工作会议或专题会议数", 2, "次"],
  [73, "（二）举办各类培训班数", 2, "次"],
  [74, "（三）接受培训人员数", 16, "人次"],
];

for (const [unit, name, year, chapters] of issued)
  test(`open data contains the report of ${name} for ${year} with its ${chapters} chapters`, async ({
    request,
  }) => {
    const answer = await request.get(`/api/v1/reports/${unit}/${year}`);
    expect(answer.status()).toBe(200);
    const report: OpenReport = await answer.json();
    expect(report).toMatchObject({ unit: { code: unit, name }, year, edition: "2014", version: 1 });
    expect(report.chapters).toHaveLength(chapters);
    for (const { heading, text } of report.chapters) expect(text, heading).not.toBe("");
  });

test("open data lists them by unit and year, and explains invalid queries", async ({ request }) => {
  const list = await (await request.get("/api/v1/reports?unit=370305103000&year=2017")).json();
  expect(list.next).toBeNull();
  expect(list.reports).toHaveLength(1);
  const refused = await request.get("/api/v1/reports?year=last");
  expect(refused.status()).toBe(400);
  expect((await refused.json()).title).toMatch(/\p{Script=Han}/u);
});

test("the 75 figures of 齐都镇 are as printed", async ({ request }) => {
  const { figures }: OpenReport = await (await request.get("/api/v1/reports/370305103000/2017")).json();
  expect(figures).toHaveLength(75);
  const found = figures.flatMap(({ path, value, unit }, position) =>
    value === 0 ? [] : [[position, path.at(-1), value, unit]],
  );
  expect(found).toEqual(printed);
});

test("the page of 齐都镇 shows what does not add up, and that it was waived as issued", async ({ page }) => {
  await page.goto("/reports/370305103000/2017");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("2017年信息公开工作年度报告");
  const notice = page.getByRole("main");
  await expect(notice).toContainText("本报告按原件录入");
  await expect(notice).toContainText(
    "（一）主动公开政府信息数 23，小于“4.政务微信公开政府信息数” 167，相差 144",
  );
  await expect(notice).toContainText("审核员说明");
  const row = page.getByRole("row").filter({ hasText: "4.政务微信公开政府信息数" });
  await expect(row).toContainText("167");
});
