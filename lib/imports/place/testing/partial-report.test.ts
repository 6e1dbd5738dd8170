import { expect, it, test } from "vitest";
import { proseText } from "@/lib/core/prose/prose";
import { readText } from "../../read/text/read-text";
import { placeDocument } from "../place-document";

const title = "青山县水务局2024年政府信息公开工作年度报告";
const placed = (...lines: string[]) => placeDocument(readText([title, ...lines].join("\n")));

it("sub-items of the first chapter stay there if chapters two and three are not written yet", () => {
  const { content } = placed(
    "一、总体情况",
    "（一）政府信息主动公开情况",
    "全年公开水务信息42条。",
    "（二）依申请公开政府信息办理情况",
    "收到申请3件。",
    "（三）政府信息管理方面",
    "专人更新目录。",
  );
  expect(Object.keys(content.chapters)).toEqual(["overview"]);
  expect(proseText(content.chapters.overview)).toContain("收到申请3件");
});

it("labels of a page's head are not part of the report", () => {
  const { cleaned, unplaced, content } = placed(
    "撰写时间",
    "2025年01月10日 11:46:27",
    "来源",
    "2025年01月18日来源：县水务局",
    "一、总体情况",
    "全年公开水务信息42条。",
  );
  expect(unplaced.filter(({ text }) => /2025|来源|撰写/.test(text))).toEqual([]);
  expect(JSON.stringify(content)).not.toContain("2025年01月");
  expect(cleaned.map(({ text }) => text)).toContain("撰写时间");
});

test.each([
  ["如有疑问，请与青山县水务局联系。（地址：青山大街3号，电话：0533-6550102）", "0533-6550102"],
  ["请与青山县水务局办公室联系（地址：青山大街3号，电话（传真）：0533-6550102）。", "0533-6550102"],
  ["请与青山县水务局办公室联系（地址：青山大街3号，电话：0533--6550102）。", "0533--6550102"],
])("the contact is found within chapter one: %s", (sentence, phone) => {
  const { front } = placed("一、总体情况", sentence).content;
  expect(front).toMatchObject({ address: "青山大街3号", phone });
});

test.each([
  ["如有疑问，请联系柳河镇党政办公室62088123。", "62088123"],
  ["如有疑问，请联系：柳河镇人民政府（办公室 62088123）。", "62088123"],
  ["如有疑问，请联系：0533-62088123。", "0533-62088123"],
  ["如有疑问，请联系：柳河镇党政办公室，62088123。", "62088123"],
  ["如有疑问，请联系水务局办公室：0533-62088123，传真：62088124。", "0533-62088123"],
])("the number directly after the contact is the telephone: %s", (sentence, phone) => {
  expect(placed(sentence, "一、总体情况", "好。").content.front.phone).toBe(phone);
});

it("a street with its number is the address, even without the word for it", () => {
  const sentence = "如有疑问，请与水务局联系（电话：0533-6550102，青山县东大街37号；邮箱：sw@qs.cn）。";
  expect(placed(sentence, "一、总体情况", "好。").content.front.address).toBe("青山县东大街37号");
});

it("a street directly before the telephone is the address, even with a full stop before it", () => {
  const sentence = "如有疑问，请联系青山县水务局。青山县东大街37号，电话：0533-6550102。";
  expect(placed(sentence, "一、总体情况", "好。").content.front.address).toBe("青山县东大街37号");
});

it("“办公地址、办公时间和联系方式” is not an address", () => {
  const { front } = placed("一、总体情况", "公布了机构的职能和办公地址、办公时间，与科室联系方式。").content;
  expect(front.address).toBeUndefined();
});

it("a page's head that is printed as a table contains the title", () => {
  const source = [
    "标题：\t青山县水务局2024年政府信息公开工作年度报告",
    "索引号：\t1137/2025-01",
    "一、总体情况",
    "好。",
  ];
  const { title, findings } = placeDocument(readText(source.join("\n")));
  expect(title).toBe("青山县水务局2024年政府信息公开工作年度报告");
  expect(findings.filter(({ code }) => code === "I-title")).toEqual([]);
});

it("a report on one line has its sub-items, with the sentences after their names", () => {
  const { content, findings } = placed(
    "一、总体情况 2024年，我局坚持公开。 （一） 主动公开情况 全年公开水务信息42条，无一差错。 （二）依申请公开 2024年，我局收到申请3件。 （三）政府信息管理 专人更新各栏目，逐条核对目录。 （四）政府信息公开平台建设情况 不断完善栏目，核对各处链接。 （五）监督保障情况 接受群众和媒体对公开工作的监督。 二、主动公开政府信息情况",
  );
  expect(proseText(content.chapters.overview)).toContain("依申请公开\n2024年，我局收到申请3件。");
  expect(findings.filter(({ code }) => code === "R21-26")).toEqual([]);
});

it("“总体概述” does not indicate an outline of earlier years", () => {
  const { findings } = placed("一、总体概述", "我局坚持公开。", "二、主动公开政府信息情况", "见表。");
  expect(findings.filter(({ code }) => code === "I-outline")).toEqual([]);
});

it("a number after an address is not a telephone number", () => {
  const { front } = placed(
    "请与水务局办公室联系（青山大街3号，邮编255400）。",
    "一、总体情况",
    "好。",
  ).content;
  expect(front.phone).toBeUndefined();
});

it("the title may begin the first paragraph of the opening", () => {
  const { title, content } = placeDocument(
    readText(
      "2023年青山县柳河镇人民政府信息公开工作年度报告根据《条例》等规定，由柳河镇人民政府编制。\n一、总体情况\n好。",
    ),
  );
  expect(title).toBe("2023年青山县柳河镇人民政府信息公开工作年度报告");
  expect(proseText(content.chapters.preface)).toBe("根据《条例》等规定，由柳河镇人民政府编制。");
});

it("an opening that begins with the report's name below its title is kept whole", () => {
  const opening = "青山县水务局2024年政府信息公开工作年度报告根据《条例》编制。";
  expect(proseText(placed(opening, "一、总体情况", "好。").content.chapters.preface)).toBe(opening);
});

it("a page's head with labels on one line is not part of the report", () => {
  const { content } = placed(
    "体裁分类：政府信息公开年报  主题分类：水利、水务  发布时间：2025-01-20  字体：[  ]",
    "一、总体情况",
    "好。",
  );
  expect(JSON.stringify(content)).not.toContain("体裁分类");
});

it("the first chapter may have no number if the next is numbered 二", () => {
  const { content } = placed(
    "总体情况",
    "（一）主动公开情况。全年公开42条。",
    "二、主动公开政府信息情况",
    "见表。",
  );
  expect(proseText(content.chapters.overview)).toContain("全年公开42条");
});

test.each([2009, 2012, 2013])(
  "a report of %s is read as one before 2014, whatever its headings resemble",
  (year) => {
    const { edition, findings } = placeDocument(
      readText(
        `青山县水务局${year}年政府信息公开工作年度报告\n一、总体情况\n全年公开42条。\n二、存在的主要问题及改进情况\n更新不及时。`,
      ),
    );
    expect(edition).toBe("2014");
    expect(findings.filter(({ code }) => code === "I-edition").map(({ severity }) => severity)).toEqual([
      "hint",
    ]);
  },
);

it("“1、总体情况” is a chapter, even if it is the only one", () => {
  const { content, findings } = placed(
    "1、 总体情况",
    "2024年，我局坚持公开。",
    "1、主动公开。全年公开42条。",
  );
  expect(proseText(content.chapters.overview)).toContain("我局坚持公开");
  expect(findings.filter(({ code }) => code === "I-headings")).toEqual([]);
});

it.each(["统计期限自2024年1月1日始至2024年12月31日止。", "统计期限为2024年1月1日一2024年12月31日。"])(
  "%s is a statistics period",
  (sentence) => {
    expect(placed(sentence, "一、总体情况", "好。").content.front).toMatchObject({
      periodFrom: "2024-01-01",
      periodTo: "2024-12-31",
    });
  },
);
