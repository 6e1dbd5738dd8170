import { describe, expect, it } from "vitest";
import { frontIn } from "./front";

describe("the statistics period", () => {
  it.each([
    "本报告数据统计期为2023年度（1月1日至12月31日）。",
    "统计时间：2023.1.1—2023.12.31。",
    "数据的统计期限自2023年1月1日起，至12月31日止。",
    "所列数据的时间范围是2023/01/01至2023/12/31。",
  ])("%s", (text) =>
    expect(frontIn(text, text)).toMatchObject({ periodFrom: "2023-01-01", periodTo: "2023-12-31" }),
  );

  it.each(["依据2023.1.1版目录，发布2023.5.6—2023.5.9的公示。", "全年办理（1月1日至12月31日）12件。"])(
    "%s is not a statistics period",
    (text) => expect(frontIn(text, text).periodFrom).toBeUndefined(),
  );
});

describe("the contact", () => {
  it.each([
    [
      "联系单位：青石镇综合办公室 地址：白鹭县青石镇河东街8号 电话：0555-6543210",
      { address: "白鹭县青石镇河东街8号", phone: "0555-6543210" },
    ],
    [
      "如有疑问，请与青石镇人民政府联系\n址：白鹭县青石镇河东街\n话：0555-6543210",
      { address: "白鹭县青石镇河东街", phone: "0555-6543210" },
    ],
    ["电话：0555-6543210，地址：青石镇河东街8号。", { address: "青石镇河东街8号", phone: "0555-6543210" }],
    [
      "如有疑问，请到镇便民大厅二楼（青石镇河东街8号）查阅，电话：0555 6543210转2。",
      { address: "青石镇河东街8号", phone: "0555 6543210" },
    ],
    [
      "有疑问的，可与镇党政办取得联系，联系电话：0555 - 6543210，办公地址：青石镇河东街8号。",
      { address: "青石镇河东街8号", phone: "0555 - 6543210" },
    ],
    [
      "对本报告有建议的，请联系白鹭县青石集镇，联系电话：0555-6543210。",
      { address: "白鹭县青石集镇", phone: "0555-6543210" },
    ],
  ])("%s", (text, front) => expect(frontIn("", `全年公开信息20条。\n${text}`)).toEqual(front));

  it("does not come from the address for complaints", () => {
    expect(frontIn("", "公布了举报电话：0555-6543210。")).toEqual({});
  });
});
