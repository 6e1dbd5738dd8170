import { formFor } from "@/lib/core/editions/registry";
import { standardPreface } from "@/lib/core/preface";
import { proseOf } from "@/lib/core/prose/prose";
import { type Front, PREFACE, type ReportContent } from "@/lib/core/report";
import type { Figure } from "@/lib/core/tables/figure";
import { isComputed } from "@/lib/core/tables/table";
import { statutoryTitle } from "@/lib/core/title";
import type { Department } from "./departments";
import { firstDepartmentYear as year } from "./departments";

/** The whole report of a department, or of a unit of the city, for 2025. `signedOn` is an ISO day. */
export function departmentContent(department: Department, signedOn: string): ReportContent {
  const { edition } = formFor(year);
  const { organ, address, postcode, phone, email } = department;
  const front: Front = {
    title: statutoryTitle(edition, organ, year),
    periodFrom: `${year}-01-01`,
    periodTo: `${year}-12-31`,
    ...{ address, postcode, phone, email },
    signedBy: organ,
    signedOn,
  };
  const chapters = Object.entries(chaptersOf(department)).map(([id, lines]) => [id, proseOf(...lines)]);
  return {
    front,
    chapters: { [PREFACE]: standardPreface(edition, organ, front), ...Object.fromEntries(chapters) },
    figures: figuresOf(department),
  };
}

function chaptersOf({ self, column, topics, problem, counts }: Department): Record<string, string[]> {
  const [topicA, topicB] = topics;
  const applications =
    counts.applications === 0
      ? `${year}年，${self}未收到政府信息公开申请。`
      : `${year}年新收政府信息公开申请${counts.applications}件，均为自然人提出，全部予以公开，没有结转下年度继续办理的申请。`;
  return {
    overview: [
      "## 主动公开",
      `${year}年，${self}主动公开政府信息${counts.published}条，重点公开了${topicA}和${topicB}。`,
      "## 依申请公开",
      applications,
      "## 政府信息管理",
      `${self}公开的信息都标明起草人和审核人，${topicA}的内容发生变化的，原文保留并注明日期。`,
      "## 政府信息公开平台建设",
      `${self}的信息在${column}公开，${topicB}设有单独的栏目。`,
      "## 监督保障",
      `${self}组织业务培训1次，${topicA}的承办人员全部参加；${self}的工作考核结果为良好，社会评议结果为满意，没有发生责任追究情形。`,
    ],
    disclosure: [`表中数字由${self}各承办机构报送，与案卷核对后填入。`],
    applications: [applications],
    litigation: [`${year}年，${self}没有因政府信息公开工作被申请行政复议，也没有被提起行政诉讼。`],
    problems: [
      "## 存在的问题",
      problem.full,
      "## 改进措施",
      `针对${problem.short}的问题：${problem.measure}`,
    ],
    others: [`${year}年，${self}没有收取信息处理费。`, "没有其他需要报告的事项。"],
  };
}

/** Every typed cell; zero if nothing occurred. */
function figuresOf({ counts, figures }: Department): Record<string, Figure> {
  const known: Record<string, number> = {
    "licences:decisions": counts.licences,
    "penalties:decisions": counts.penalties,
    "received:naturalPerson": counts.applications,
    "outcome.granted:naturalPerson": counts.applications,
    ...figures,
  };
  const typed = [...formFor(year).cells.values()].filter((cell) => !isComputed(cell));
  return Object.fromEntries(typed.map(({ id }) => [id, { value: String(known[id] ?? 0) }]));
}
