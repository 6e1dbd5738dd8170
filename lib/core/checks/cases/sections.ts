import { proseOf } from "../../prose/prose";
import { PREFACE } from "../../report";
import type { CheckCase } from "./case";
import { inChapter, inDisclosure, inPreface, right, wrong } from "./testing-lines";

/** Text that occurs twice, in a wrong place, or in the wrong time. */

const results = "考核为良好，社会评议已经完成，没有责任追究情形。";
const inOverview = (...lines: string[]) => inChapter(2025, "overview", ...lines, "## 监督保障", results);
const whole = (disclosure: readonly string[]) =>
  inOverview(
    "## 主动公开",
    ...disclosure,
    ...["依申请公开", "政府信息管理", "政府信息公开平台建设"].flatMap((name) => [
      `## ${name}`,
      "按计划完成了全年的任务。",
    ]),
  );

export const places: readonly CheckCase[] = [
  right("编制依据写在引言里", inPreface(2025, "本报告根据国家有关规定编制。")),
  wrong(
    "R00-110",
    "编制依据写在第一章",
    whole(["本报告根据国家有关规定和县里的通知编制。", "公开信息86条。"]),
  ),
  wrong(
    "R00-110",
    "联系方式写在第一章",
    whole(["如对本报告有疑问，请与镇党政办公室联系。", "公开信息86条。"]),
  ),

  right("短句可以再说", inChapter(2025, "problems", "下一步加强核对。公示偏慢，下一步加强核对。")),
  wrong(
    "R00-111",
    "长句写了两遍",
    inChapter(
      2025,
      "problems",
      "部分村的公开栏更新偏慢，已由包村干部在每月五日以前逐项核对并登记。",
      "人手偏少。部分村的公开栏更新偏慢，已由包村干部在每月五日以前逐项核对并登记。",
    ),
  ),
  right("两章各写各的", inChapter(2017, "fees", "全年没有收取费用。")),
  {
    name: "两章写同样的话",
    report: {
      year: 2017,
      chapters: {
        fees: proseOf("全年均无申请发生，费用为零。"),
        litigation: proseOf("全年均无申请发生，费用为零。"),
      },
    },
    finds: ["R00-112"],
  },
  right("业务数说的是公开", inDisclosure(2025, "公示危房改造名单26户。")),
  wrong("R00-113", "写了别的业务的完成数", inDisclosure(2025, "全镇完成危房改造26户。")),

  wrong("R00-119", "小节写了两遍", whole(["公开信息86条。", "## 主动公开情况", "公开信息86条。"])),
  right("第三级标题在自己的小节里", whole(["### 主动公开内容", "公开信息86条。"])),
  wrong(
    "R00-120",
    "一个小节写在另一个里",
    inOverview(
      ...["## 主动公开", "公开信息86条。", "### 依申请公开情况", "没有收到申请。"],
      ...["## 政府信息管理", "按计划完成了全年的任务。"],
      ...["## 政府信息公开平台建设", "按计划完成了全年的任务。"],
    ),
  ),
  right("信息处理费写在其他事项", inChapter(2025, "others", "## 信息处理费收取情况", "没有收取。")),
  wrong("R00-48", "单列收费一节", whole(["公开信息86条。", "## 收费及减免情况", "没有收取。"])),
  wrong("R00-121", "写统计表的项目", whole(["公开信息86条，参加或举办新闻发布会总次数0次。"])),
];

export const timeCases: readonly CheckCase[] = [
  right("写在哪里查阅", { year: 2025, chapters: { [PREFACE]: proseOf("本报告可在县政府网站查阅。") } }),
  wrong("R00-114", "报告将公开", inPreface(2025, "年报全文将于4月底前公开。")),
  right("下年的报告", inPreface(2025, "县里的工作报告将另行公布。")),
  wrong("R00-114", "写将要公布", inPreface(2025, "本报告将于近期在县政府网站公布。")),
  right("历次大会以来", inDisclosure(2025, "党的十八大以来，公开目录逐年完善。")),
  right("当时的提法", inDisclosure(2016, "学习贯彻党的十八大精神，及时公开惠民信息。")),
  wrong("R00-115", "往年的提法", inDisclosure(2025, "学习贯彻党的十九大精神，及时公开惠民信息。")),
  wrong("R00-116", "指责群众", inChapter(2025, "problems", "个别人缠访闹访，影响工作；已明确专人答复。")),
  right("在上年基础上", inDisclosure(2025, "在2024年工作基础上，补充了目录。")),
  wrong(
    "R00-117",
    "在前年基础上",
    inDisclosure(2025, "在2022年工作基础上，补充了目录，与2025年的任务衔接。"),
  ),
  right("没有规章", inDisclosure(2025, "本机关没有规章制定权，不制定规章，规章制度另行汇编。")),
  right("列举法规规章", inDisclosure(2025, "公开有关法律、法规、规章和规范性文件的目录。")),
  wrong("R00-118", "清理规章", inDisclosure(2025, "对县政府规章进行了清理。")),
];
