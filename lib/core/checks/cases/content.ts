import { proseOf } from "../../prose/prose";
import type { CheckCase } from "./case";
import { inChapter, right, wrong } from "./testing-lines";

/** What sections of the report are about, how they count, and improbably large figures. */

const overview = (disclosure: string, applications = "没有收到申请。") => ({
  year: 2025,
  chapters: {
    overview: proseOf(
      "## 主动公开",
      disclosure,
      "## 依申请公开",
      applications,
      ...["政府信息管理", "政府信息公开平台建设", "监督保障"].flatMap((heading) => [
        `## ${heading}`,
        "按要求完成了全年的工作。",
      ]),
      "考核合格，评议反映良好，没有责任追究情形。",
    ),
  },
});

export const parts: readonly CheckCase[] = [
  right("主动公开一节有数", overview("围绕惠民政策做好公开，全年上网的信息共86条。")),
  wrong("R00-85", "主动公开一节没有数", overview("围绕惠民政策及时做好各项信息的公开，群众查得到、看得懂。")),
  right(
    "依申请公开一节说没有",
    overview("全年上网的信息共86条。", "畅通申请渠道，全年没有收到政府信息公开申请。"),
  ),
  wrong(
    "R00-85",
    "依申请公开一节没有说",
    overview("全年上网的信息共86条。", "畅通申请渠道，依法保障申请人的各项权利，规范各环节。"),
  ),
  right("收费一章说收费", inChapter(2017, "fees", "全年收取检索费0次。")),
  wrong("R00-86", "收费一章说会议", inChapter(2017, "fees", "全年召开调度会12次。")),
  right("复议一章说投诉", inChapter(2017, "litigation", "接到有关投诉0件。")),
  wrong("R00-86", "复议一章说栏目", inChapter(2017, "litigation", "更新栏目12个，核对链接40个。")),
  wrong(
    "R00-87",
    "申请一章写问题",
    inChapter(2025, "applications", "全年没有收到申请。存在的主要问题：一是登记偏慢；二是台账不细。"),
  ),
  right(
    "问题一章写问题",
    inChapter(2025, "problems", "存在的主要问题：一是登记偏慢；二是台账不细。已明确专人核对。"),
  ),
];

export const measureCases: readonly CheckCase[] = [
  right("申请以件计", inChapter(2025, "others", "上年收到政府信息公开申请3件。")),
  wrong("R00-26", "申请以条计", inChapter(2025, "others", "上年收到政府信息公开申请3条。")),
  right("规范性文件不论", inChapter(2025, "others", "汇编历年规范性文件12件，供查阅。")),
  wrong("R00-27", "几年以来的数", inChapter(2025, "others", "2021年以来，共主动公开政府信息1600条。")),
  right("当年以来的数", inChapter(2025, "disclosure", "2025年1月以来，主动公开政府信息206条。")),
  right(
    "历年和当年写在一句里",
    inChapter(2025, "disclosure", "历年累计主动公开政府信息5600条，2025年主动公开政府信息206条。"),
  ),
  wrong("R00-86", "主动公开一章说申请", inChapter(2018, "disclosure", "申请公开的窗口设在一楼，登记簿2本。")),
  wrong(
    "R00-127",
    "问题一章只有成绩",
    inChapter(2025, "problems", "加强组织领导，完善工作制度，强化业务培训，提升工作水平。"),
  ),
  wrong(
    "R00-127",
    "问题一章只有打算",
    inChapter(2025, "problems", "工作取得了较好的成绩，下一步继续努力，改进作风，再创佳绩。"),
  ),
  right(
    "没有及时做的也是问题",
    inChapter(2025, "problems", "招生信息公布后没有及时更换，3处咨询电话过了半个月才改；已由专人每月核对。"),
  ),
  right(
    "未能做到的也是问题",
    inChapter(2025, "problems", "便民手册未能按期编印；自5月起由办公室逐月核对印数，年底全部发到窗口。"),
  ),
  right(
    "问题一章有问题",
    inChapter(2025, "problems", "个别栏目更新慢；已加强组织领导，完善工作制度，强化业务培训。"),
  ),
  wrong(
    "R00-87",
    "其他事项里写了问题",
    inChapter(2025, "others", "存在的问题：一是公开不及时，二是解读少。"),
  ),
  wrong("R00-27", "只有历年累计", inChapter(2025, "others", "到目前累计主动公开政府信息860条。")),
  right(
    "累计之外有当年的数",
    inChapter(2025, "others", "全年主动公开政府信息86条，历年累计主动公开政府信息860条。"),
  ),
  wrong(
    "R00-84",
    "两个渠道的数相同",
    inChapter(2025, "others", "政府网站公开信息85条，微信公众号公开信息85条。"),
  ),
  right("两个渠道的数不同", inChapter(2025, "others", "政府网站公开信息85条，微信公众号公开信息61条。")),
  right(
    "两个渠道都是总数",
    inChapter(2025, "others", "主动公开政府信息85条，政府网站公开85条，微信公众号公开85条。"),
  ),
];

export const magnitudes: readonly CheckCase[] = [
  {
    name: "处罚多了几位",
    report: { year: 2025, figures: { "penalties:decisions": "123456789012" } },
    finds: ["R00-82"],
  },
  {
    name: "文中的条数多了几位",
    report: inChapter(2025, "others", "主动公开政府信息88888888条。"),
    finds: ["R00-82"],
  },
  { name: "处罚几千件", report: { year: 2025, figures: { "penalties:decisions": "4200" } }, finds: [] },
  {
    name: "培训人数多了几位",
    report: { year: 2016, figures: { "training.courses:count": "2", "training.people:count": "16000000" } },
    finds: ["R00-82"],
  },
  {
    name: "复议远多于申请",
    report: {
      year: 2025,
      figures: {
        "received:naturalPerson": "2",
        "outcome.granted:naturalPerson": "2",
        "litigation:review.upheld": "30",
      },
    },
    finds: ["R00-83"],
  },
  {
    name: "复议少于申请",
    report: {
      year: 2025,
      figures: {
        "received:naturalPerson": "20",
        "outcome.granted:naturalPerson": "20",
        "litigation:review.upheld": "12",
      },
    },
    finds: [],
  },
  {
    name: "决定数是项目数之和",
    report: {
      year: 2019,
      figures: { "licences:lastYear": "21", "licences:change": "19", "licences:decisions": "40" },
    },
    finds: ["R21-27"],
  },
  {
    name: "决定数不是项目数之和",
    report: {
      year: 2019,
      figures: { "licences:lastYear": "21", "licences:change": "19", "licences:decisions": "63" },
    },
    finds: [],
  },
  {
    name: "部门填了规章",
    report: {
      year: 2025,
      figures: { "rules:inForce": "2" },
      unit: { name: "青山县农业农村局", kind: "department" },
      front: { title: "青山县农业农村局2025年政府信息公开工作年度报告" },
    },
    finds: ["R21-28"],
  },
];
