import { describe, expect, it } from "vitest";
import { placeLines as place } from "../testing/place-lines";

const body = ["一、总体情况", "全年公开信息20条。", "二、其他需要报告的事项", "没有。"];
const placed = (title: string, signedBy = "白鹭县青石镇人民政府") =>
  place([title, ...body, signedBy, "2024年1月15日"]);
const severities = (title: string, signedBy?: string) =>
  placed(title, signedBy)
    .findings.filter(({ code }) => code === "R00-2" || code === "R00-72")
    .map(({ code, severity }) => `${code} ${severity}`);

describe("the organ's full name in a title", () => {
  it.each([
    ["白鹭县青石镇人民政府2023年政府信息公开工作年度报告", "白鹭县青石镇人民政府"],
    ["白鹭县青石镇2023年政府信息公开工作年度报告", "白鹭县青石镇"],
    ["2023年度白鹭县水务局政府信息公开工作年度报告", "白鹭县水务局"],
    ["青石镇人民政府信息公开工作年度报告（2023年）", "青石镇人民政府"],
    ["白鹭县2023年青石镇人民政府政府信息公开工作年度报告", "白鹭县青石镇人民政府"],
    ["青石镇二〇二三年政府信息公开工作年度报告", "青石镇"],
    ["青石镇关于2023年度政府信息公开工作的年度报告", "青石镇"],
    ["白鹭县政务公开办公室2023年政府信息公开工作年度报告", "白鹭县政务公开办公室"],
  ])("%s", (title, organ) => expect(placed(title).organ).toBe(organ));

  it.each(["政府信息公开工作年度报告（2023年）", "2023年政府信息公开工作年度报告"])(
    "%s names none: the signature decides",
    (title) => expect(placed(title, "青石镇人民政府").organ).toBe("青石镇人民政府"),
  );
});

describe("what stands on the line above a title", () => {
  const organOf = (...lines: string[]) => place([...lines, ...body]).organ;

  it("is the beginning of a name that the title only ends", () => {
    expect(organOf("白鹭县人民政府青石街道", "办事处2023年政府信息公开工作年度报告")).toBe(
      "白鹭县人民政府青石街道办事处",
    );
  });

  it("is not part of the name, if it belongs to the page", () => {
    expect(
      organOf("用微信扫描二维码分享给好友", "白鹭县青石镇人民政府2023年", "政府信息公开工作年度报告"),
    ).toBe("白鹭县青石镇人民政府");
    expect(
      organOf(
        "| 索引号 | 0142/2024-19 | 分类 | 信息公开年报 |",
        "现公布白鹭县水务局2023年政府信息公开工作年度报告。",
      ),
    ).toBe("白鹭县水务局");
  });
});

describe("a title and a period in Chinese numerals", () => {
  const lines = [
    "白鹭县青石镇人民政府二〇二三年政府信息公开工作年度报告",
    "统计期限自二〇二三年一月一日起至十二月三十一日止。",
    ...body,
    "白鹭县青石镇人民政府",
    "二〇二四年一月十五日",
  ];
  const { detected, content, findings } = place(lines);

  it("name the year and the period", () => {
    expect(detected).toMatchObject({ year: 2023, yearFrom: "title", unit: "青石镇" });
    expect(content.front).toMatchObject({
      periodFrom: "2023-01-01",
      periodTo: "2023-12-31",
      signedOn: "2024-01-15",
    });
  });

  it("are a matter of style", () => {
    expect(
      findings.filter(({ code, severity }) => /^R00-2$|^I-year$|^R21-13$/.test(code) && severity !== "hint"),
    ).toEqual([]);
  });
});

describe("the title of a document of an unknown unit", () => {
  it.each([
    "白鹭县青石镇人民政府2023年政府信息公开工作年度报告",
    "白鹭县青石镇2023年政府信息公开工作年度报告",
  ])("%s is in the prescribed form for the organ that it names", (title) =>
    expect(severities(title)).toEqual([]),
  );

  it.each(["白鹭县2023年青石镇人民政府政府信息公开工作年度报告", "政府信息公开工作年度报告（2023年）"])(
    "%s is a matter of style",
    (title) => expect(severities(title, "青石镇人民政府")).toEqual(["R00-2 hint"]),
  );

  it("that names another kind of document is reported", () => {
    expect(severities("青石镇人民政府2023年政府信息公开工作总结报告")).toEqual(["R00-2 warning"]);
  });
});
