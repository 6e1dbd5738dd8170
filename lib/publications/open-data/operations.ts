import type { z } from "zod";
import { fileFormats } from "@/lib/exports/file-formats";
import {
  changesQuerySchema,
  datasetQuerySchema,
  indicatorsQuerySchema,
  openQuerySchema,
  placeParamsSchema,
  reportParamsSchema,
  versionParamsSchema,
  yearParamsSchema,
} from "../schema";

/** One operation. `answers` gives the shape of a JSON response by media type, null for other types. */
export type Operation = {
  id: string;
  path: string;
  summary: string;
  parameters: z.ZodObject | null;
  query: z.ZodObject | null;
  answers: Record<string, string | null>;
  faults: Record<number, { description: string; shape: string | null }>;
};

const badUrl = { 400: { description: "网址不合要求", shape: "Fault" } };
const unpublished = { 404: { description: "没有公布过", shape: "Fault" } };
const notPublished = { ...unpublished, 410: { description: "已撤下，不再公开", shape: "Fault" } };
const inWords = {
  404: { description: "没有公布过", shape: null },
  410: { description: "已撤下，不再公开", shape: null },
};

/** Errors of any request, detected before any lookup. */
const malformed = { 400: { description: "网址有误", shape: null } };
const tooMany = { 429: { description: "请求太频繁，过 Retry-After 秒再试", shape: "Fault" } };
const badQuery = { 400: { description: "参数不合要求", shape: "Fault" } };

/** Everything that programs may read, in the order of the description. */
export const operations: readonly Operation[] = [
  {
    id: "listReports",
    path: "/api/v1/reports",
    summary: "已公布的年度报告，最新公布的在前，每页10份",
    parameters: null,
    query: openQuerySchema,
    answers: { "application/json": "ReportPage" },
    faults: { ...badQuery, ...tooMany },
  },
  {
    id: "listChanges",
    path: "/api/v1/changes",
    summary: "公布、更正和撤下，依发生的次序，每页500项：据此更新已经取走的数据",
    parameters: null,
    query: changesQuerySchema,
    answers: { "application/json": "ChangePage" },
    faults: { ...badQuery, ...tooMany },
  },
  {
    id: "listIndicators",
    path: "/api/v1/figures",
    summary: "各报告的主要指标和比例，最新公布的在前，每页200份；版次不同的年度口径可能改变",
    parameters: null,
    query: indicatorsQuerySchema,
    answers: { "application/json": "IndicatorPage" },
    faults: { ...badQuery, ...tooMany },
  },
  {
    id: "getReport",
    path: "/api/v1/reports/{unit}/{year}",
    summary: "一份年度报告",
    parameters: reportParamsSchema,
    query: null,
    answers: { "application/json": "Report" },
    faults: { ...badUrl, ...notPublished, ...tooMany },
  },
  {
    id: "getReportCsv",
    path: "/api/v1/reports/{unit}/{year}/csv",
    summary: "一份年度报告的最新一版（CSV，UTF-8），可在“核验文件”页面核验",
    parameters: reportParamsSchema,
    query: null,
    answers: { "text/csv": null },
    faults: { ...badUrl, ...notPublished, ...tooMany },
  },
  {
    id: "getYear",
    path: "/api/v1/years/{year}/json",
    summary: "一个年度的全部年度报告",
    parameters: yearParamsSchema,
    query: null,
    answers: { "application/json": "ReportYear" },
    faults: { ...badUrl, ...unpublished, ...tooMany },
  },
  {
    id: "getYearCsv",
    path: "/api/v1/years/{year}/csv",
    summary: "一个年度的全部年度报告（CSV，UTF-8）",
    parameters: yearParamsSchema,
    query: null,
    answers: { "text/csv": null },
    faults: { ...badUrl, ...unpublished, ...tooMany },
  },
  ...(["csv", "parquet"] as const).map(
    (format): Operation => ({
      id: `getFigures_${format}`,
      path: `/api/v1/years/{year}/figures/${format}`,
      summary: `一个年度全部报告的全部指标，一格一行（${format === "csv" ? "CSV，UTF-8" : "Parquet"}）`,
      parameters: yearParamsSchema,
      query: datasetQuerySchema,
      answers: { [format === "csv" ? "text/csv" : "application/vnd.apache.parquet"]: null },
      faults: { ...badUrl, ...unpublished, ...tooMany },
    }),
  ),
  {
    id: "getPlaceFigures",
    path: "/api/v1/places/{place}/figures",
    summary: "一个省、市、县或者单位历年的全部指标和指标说明（ZIP，内为CSV）",
    parameters: placeParamsSchema,
    query: null,
    answers: { "application/zip": null },
    faults: { ...badUrl, 404: { description: "没有这个地区", shape: "Fault" }, ...tooMany },
  },
  {
    id: "getDictionary",
    path: "/api/v1/years/{year}/dictionary",
    summary: "一个年度所用版次的指标说明（CSV，UTF-8）",
    parameters: yearParamsSchema,
    query: null,
    answers: { "text/csv": null },
    faults: { ...badUrl, 404: { description: "没有这一年度的报告格式", shape: "Fault" } },
  },
  {
    id: "getDescription",
    path: "/api/v1/openapi.json",
    summary: "本说明",
    parameters: null,
    query: null,
    answers: { "application/json": null },
    faults: malformed,
  },
  {
    id: "getFeed",
    path: "/feed.atom",
    summary: "最近的公布与更正（Atom）",
    parameters: null,
    query: null,
    answers: { "application/atom+xml": null },
    faults: malformed,
  },
  ...Object.values(fileFormats).flatMap(({ ending, mime, label }): Operation[] => [
    {
      id: `getFile_${ending}`,
      path: `/reports/{unit}/{year}/${ending}`,
      summary: `一份年度报告的最新一版（${label}）`,
      parameters: reportParamsSchema,
      query: null,
      answers: { [mime]: ending === "json" ? "Report" : null },
      faults: inWords,
    },
    {
      id: `getVersionFile_${ending}`,
      path: `/reports/{unit}/{year}/v/{version}/${ending}`,
      summary: `一份年度报告的一版（${label}），内容不再变动`,
      parameters: versionParamsSchema,
      query: null,
      answers: { [mime]: ending === "json" ? "Report" : null },
      faults: inWords,
    },
  ]),
  {
    id: "getReceipt",
    path: "/reports/{unit}/{year}/v/{version}/receipt/json",
    summary: "一份年度报告的一版的发布回执：全文和各个文件的核验码及签名",
    parameters: versionParamsSchema,
    query: null,
    answers: { "application/json": null },
    faults: unpublished,
  },
  {
    id: "getKeys",
    path: "/verify/key",
    summary: "签名公钥，现用的和以前用过的",
    parameters: null,
    query: null,
    answers: { "application/json": null },
    faults: malformed,
  },
];
