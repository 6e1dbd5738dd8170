import {
  docxOf,
  picturesOf,
  wordParagraph,
  wordPictureParagraph,
  wordTable,
} from "@/lib/imports/read/docx/testing-docx";
import { png } from "@/lib/reports/pictures/testing/samples";

/**
 * The paragraphs of a Word report of 2016: one chapter that no outline has, with a line of the website below
 * it.
 */
export const paragraphsOf2016 = [
  "柳湾镇2016年政府信息公开工作年度报告",
  "一、概述",
  "2016年，柳湾镇把政府信息公开列入年度工作要点，由党政办公室专人负责。",
  "二、主动公开政府信息情况",
  "全年主动公开政府信息58条，其中通过县政府网站公开40条。",
  "三、依申请公开政府信息情况",
  "本年度未收到政府信息公开申请。",
  "四、政府信息公开的收费及减免情况",
  "本年度没有收费。",
  "五、因政府信息公开申请行政复议、提起行政诉讼情况",
  "本年度没有行政复议和行政诉讼。",
  "六、存在的主要问题及改进情况",
  "公开的时效还不够，下一年每月核对一次。",
  "七、本镇气候与收成",
  "全年雨水充足，小麦增产。",
  "柳湾镇人民政府",
  "2017年1月18日",
  "送阅：党政办公室小组",
] as const;

const rows = [
  ["指标名称", "单位", "统计数"],
  ["一、主动公开情况", "——", ""],
  ["（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）", "条", "58"],
  ["其中：主动公开规范性文件数", "条", "2"],
  ["制发规范性文件总数", "件", "2"],
];

/** The alternative text of the first chapter's picture, which is three pixels wide. */
export const pictureOf2016 = "镇政务公开专区";

/**
 * The document as bytes: with its picture in the first chapter, and its table between the last chapter and
 * the signature.
 */
export function wordOf2016(): Buffer {
  const lines = paragraphsOf2016.map((text) => wordParagraph(text));
  return Buffer.from(
    docxOf(
      [
        ...lines.slice(0, 3),
        wordPictureParagraph(0, pictureOf2016),
        ...lines.slice(3, 17),
        wordTable(rows),
        ...lines.slice(17),
      ].join(""),
      { more: picturesOf([png]) },
    ),
  );
}
