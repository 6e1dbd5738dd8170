import { type Prose, proseOf } from "../../prose/prose";
import type { CheckCase } from "./case";
import type { Departure } from "./testing-input";

/** Text imported from another year's report, as it stands and as it was worked on. */

const counted = "全年在政务专栏发布信息126条，其中惠农补贴48条，村级工程33条。";
const held = "镇里组织了两场专题培训，八十六名村组干部参加。";
const general = "各村的公开栏由驻村干部每月核对，发现过期的内容当场换下。";
const other = "今年把公开栏移到了便民服务大厅门口，群众进门就能看到。";

/** A chapter after its import, by default unchanged. */
function imported(before: Prose, now = before, chapterId = "disclosure"): Departure {
  return { year: 2025, chapters: { [chapterId]: now }, base: { [chapterId]: before } };
}

const asImported: readonly CheckCase[] = [
  {
    name: "导入以后一字没改",
    report: imported(proseOf(general, counted)),
    finds: ["R00-129"],
  },
  {
    name: "只把年份改成了今年的",
    report: imported(proseOf(`2024年，${general}`), proseOf(`2025年，${general}`)),
    finds: ["R00-129"],
  },
  {
    name: "没有数字的一章，一字没改",
    report: imported(proseOf(general)),
    finds: ["R00-129"],
  },
  {
    name: "与上年公布的报告也一字不差，只说一次",
    report: {
      ...imported(proseOf(`${general}${other}`), proseOf(`${general}${other}`), "problems"),
      lastYearChapters: { problems: proseOf(`${general}${other}`) },
    },
    finds: ["R00-129"],
  },
  {
    name: "写了新的话，往年的数字还在",
    report: imported(proseOf(general, counted), proseOf(other, counted)),
    finds: ["R00-129"],
  },
  {
    name: "分号前的一半改了，后一半的数没有改",
    report: imported(
      proseOf("公示栏张贴公告52张；公众号推送133篇。"),
      proseOf("公示栏张贴公告61张；公众号推送133篇。"),
    ),
    finds: ["R00-129"],
  },
  {
    name: "汉字写的数没有改",
    report: imported(proseOf(held, general), proseOf(held, other)),
    finds: ["R00-129"],
  },
];

const workedOn: readonly CheckCase[] = [
  { name: "没有导入过的报告", report: { ...imported(proseOf(general, counted)), base: {} }, finds: [] },
  {
    name: "数字都改成了今年的",
    report: imported(
      proseOf(general, counted),
      proseOf(general, "全年在政务专栏发布信息141条，其中惠农补贴52条，村级工程40条。"),
    ),
    finds: [],
  },
  {
    name: "改写以后留下的话没有数字",
    report: imported(proseOf(general, counted), proseOf(general, other)),
    finds: [],
  },
  {
    name: "没有发生的常用表述每年相同",
    report: imported(
      proseOf("本年度没有发生行政复议和行政诉讼。", "未收取信息处理费，没有其他需要报告的事项。"),
      undefined,
      "others",
    ),
    finds: [],
  },
  {
    name: "标题、文号、条款、期限里的数不是当年的数",
    report: imported(
      proseOf(
        "按照《信息公开指南（2024版）》和国办函〔2020〕109号第3条，收到来件的20个工作日内答复。",
        counted,
      ),
      proseOf(
        "按照《信息公开指南（2024版）》和国办函〔2020〕109号第3条，收到来件的20个工作日内答复。",
        other,
      ),
    ),
    finds: [],
  },
  {
    name: "整章是新写的",
    report: imported(proseOf(general, counted), proseOf(other)),
    finds: [],
  },
];

export const base: readonly CheckCase[] = [...asImported, ...workedOn];
