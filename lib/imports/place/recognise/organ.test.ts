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
