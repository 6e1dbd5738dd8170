import { luckOf } from "../luck";
import { type Typed, withTotals } from "./figures";
import type { SeasonUnit } from "./world";

/** The chapters of a report as lines; “## ” begins a heading. */
export type Chapters = Record<string, string[]>;

const ways = ["逐条登记", "按月核对", "分类归档", "专人复核", "集中会商", "双人校对", "挂号管理", "按季盘点"];
const places = ["便民服务中心", "政务公开栏", "县政府网站专栏", "办事大厅", "村务公开栏", "政策服务窗口"];
const weaknesses = ["更新偏慢", "目录偏旧", "解读偏少", "格式不一", "链接失效", "图表偏少"];
const remedies = [
  "每月检查一次",
  "由分管负责人签字",
  "列入周例会",
  "纳入股室考核",
  "请县档案馆指导",
  "逐项列表销号",
];

/** The text of a unit's report: its own topics, with the numbers of its own tables. */
export function chaptersOf(unit: SeasonUnit, year: number, typed: Typed): Chapters {
  const { self, topics, code } = unit;
  const luck = luckOf(Number(code.slice(4)) * 3 + year);
  const one = (list: readonly string[]) => list[Math.floor(luck() * list.length)] ?? "";
  const all = withTotals(typed);
  const [received, before, open] = ["received", "carriedIn", "carriedOut"].map(
    (row) => all[`${row}:total`] ?? 0,
  );
  const asked =
    received === 0 ? `${self}全年未收到政府信息公开申请` : `${self}全年新收政府信息公开申请${received}件`;
  const carried = before === 0 ? "" : `，上年结转${before}件`;
  const left = open === 0 ? "，没有结转下年度继续办理的申请" : `，结转下年度继续办理${open}件`;
  return {
    overview: [
      "## 主动公开",
      `${year}年，${self}围绕${topics[0]}和${topics[1]}公开信息，${topics[0]}的内容${one(ways)}。`,
      "## 依申请公开",
      `${asked}${carried}${left}。`,
      "## 政府信息管理",
      `${topics[1]}的文件由承办人${one(ways)}，公开前经过保密审查。`,
      "## 政府信息公开平台建设",
      `${self}在${one(places)}设置${topics[0]}的查询入口，${topics[1]}另列一栏。`,
      "## 监督保障",
      `${self}把${topics[0]}的公开列入年度考核，社会评议没有收到意见，没有发生责任追究情形。`,
    ],
    disclosure: [`表中的数由${self}承办${topics[0]}、${topics[1]}的人员与案卷核对后填入。`],
    applications: [`${asked}${carried}${left}。`],
    litigation: [`因政府信息公开工作引起的复议、诉讼案件，由${self}与承办${topics[1]}的人员共同核对。`],
    problems: [
      "## 存在的问题",
      `${topics[0]}的公开${one(weaknesses)}，${topics[1]}的说明${one(weaknesses)}。`,
      "## 改进措施",
      `${topics[0]}${one(remedies)}，${topics[1]}${one(remedies)}。`,
    ],
    others: [`${self}没有收取信息处理费，没有其他需要报告的事项。`],
  };
}

/** The chapters of the county's own report, on its sums. */
export function countyChapters(year: number, sums: Typed): Chapters {
  const received = sums["received:total"] ?? 0;
  return {
    overview: [
      "## 主动公开",
      `${year}年，全县围绕集中供水、就业培训和医保报销公开信息，各单位的目录按季度核对。`,
      "## 依申请公开",
      `全县新收政府信息公开申请${received}件。`,
      "## 政府信息管理",
      "各单位公开信息前都经过保密审查，失效的文件在原处注明。",
      "## 政府信息公开平台建设",
      "县政府网站开设年报专栏，乡镇和部门的年报集中发布。",
      "## 监督保障",
      "政务公开列入各单位年度考核，社会评议的意见转交承办单位，没有发生责任追究情形。",
    ],
    disclosure: ["表中的数由各单位年度报告相加得出。"],
    applications: [`全县新收政府信息公开申请${received}件，由各单位登记、答复。`],
    litigation: ["因政府信息公开工作引起的复议、诉讼案件，由各单位分别登记。"],
    problems: [
      "## 存在的问题",
      "部分乡镇的公开栏更新偏慢，部门之间的目录格式不一。",
      "## 改进措施",
      "县政府办公室每季度检查一次公开栏，统一部门目录的格式。",
    ],
    others: ["全县没有收取信息处理费，没有其他需要报告的事项。"],
  };
}
