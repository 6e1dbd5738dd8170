import { expect, expectAccessible, test } from "../fixtures";
import * as clerk from "../steps/clerk";
import { putIn } from "../steps/files";
import { comments, download, openCells, typedInto } from "../steps/table-file";

/** 章古台镇 has not begun its report of 2025. */
test("a table is downloaded as a file, returned with an error marked in it, and then fills in the draft", async ({
  enter,
}) => {
  const page = await enter("zhanggutai");
  await clerk.begin(page, 2025);
  await clerk.goTo(page, "二、主动公开政府信息情况");
  const field = page.getByLabel("主动公开政府信息情况 上传填好的表");
  const rules = clerk.cell(page, "规章", "本年制发件数");

  const empty = await download(page, "下载填报表（Excel）");
  expect(empty.name).toBe("章古台镇2025年-主动公开政府信息情况-填报表.xlsx");
  const zeros = Object.fromEntries((await openCells(empty)).map((ref) => [ref, "0"]));

  await putIn(field, typedInto(empty, { ...zeros, B4: "三件", C4: "1.5" }));
  await expect(page.getByText("没有写入草稿：表里有 2 处要改")).toBeVisible();
  await expect(
    page.getByRole("listitem").filter({ hasText: "B4（规章·本年制发件数）：“三件”不是数字" }),
  ).toBeVisible();
  await expect(
    page.getByRole("listitem").filter({ hasText: "C4（规章·本年废止件数）：这一格只填整数" }),
  ).toBeVisible();
  await expect(rules).toHaveValue("");
  await expectAccessible(page);

  const marked = await download(page, "下载标出问题的表");
  expect(await comments(marked)).toEqual([
    expect.stringContaining("“三件”不是数字"),
    expect.stringContaining("只填整数"),
  ]);
  await putIn(field, typedInto(marked, { B4: "3", C4: "1" }));
  await expect(page.getByText("已填入 10 格")).toBeVisible();
  await expect(page.getByText("没有写入草稿")).toBeHidden();
  await clerk.saved(page);
  await page.reload();
  await expect(rules).toHaveValue("3");
  await expect(clerk.cell(page, "行政事业性收费")).toHaveValue("0");
});
