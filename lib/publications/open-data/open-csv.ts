import { chaptersOf, openFiguresOf, openTableNotes, prefaceOf } from "@/lib/core/document/open-data";
import { formFor } from "@/lib/core/editions/registry";
import { csvLine, csvMark } from "@/lib/exports/csv/csv-line";
import type { PublishedReport } from "../types";
import { openSignature } from "./open-data";

/** The header row. Every other row is one figure, or one line of the report's text. */
const columns = [
  "单位代码",
  "单位",
  "年度",
  "版次",
  "类别",
  "所在章或表",
  "指标",
  "列",
  "计量单位",
  "内容",
] as const;

/** The beginning of a CSV file of published reports: the byte order mark for Excel, and the column names. */
export const openCsvHead = `${csvMark}${csvLine(columns)}`;

type Line = { kind: string; place?: string; path?: string; column?: string; unit?: string; text: string };

/** The rows of one report: its title, its text in order, its figures, the notes under its tables. */
export function openCsvLines(report: PublishedReport): string {
  const { unit, year, number } = report;
  const known = [unit.code, unit.name, String(year), String(number)];
  return linesOf(report)
    .map(({ kind, place = "", path = "", column = "", unit: measure = "", text }) =>
      csvLine([...known, kind, place, path, column, measure, text]),
    )
    .join("");
}

function linesOf({ title, blocks, year, countyForm, content, waivers }: PublishedReport): Line[] {
  const form = formFor(year, countyForm);
  const signature = openSignature(blocks);
  return [
    { kind: "标题", text: title },
    ...wordsOf("引言", prefaceOf(blocks)),
    ...chaptersOf(blocks).flatMap(({ heading, text }) => [
      { kind: "章标题", place: heading, text: heading },
      ...wordsOf("正文", text, heading),
    ]),
    ...form.tables.flatMap((table) =>
      openFiguresOf(table, form, content).map(({ path, column, unit, value }) => ({
        kind: "指标",
        place: table.title,
        path: path.join(" / "),
        column: column ?? "",
        unit: unit ?? "",
        text: value === null ? "" : String(value),
      })),
    ),
    ...openTableNotes(blocks).map(({ table, text }) => ({ kind: "表下说明", place: table, text })),
    ...(signature
      ? [
          { kind: "落款", text: signature.organ },
          { kind: "成文日期", text: signature.date },
        ]
      : []),
    ...waivers.map(({ message, reason }) => ({ kind: "保留的问题", place: message, text: reason })),
  ];
}

function wordsOf(kind: string, text: string, place = ""): Line[] {
  return text === "" ? [] : text.split("\n").map((line) => ({ kind, place, text: line }));
}
