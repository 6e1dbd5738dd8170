import { header, input } from "../tables/row-tree";
import { edition2021 } from "./2021";
import type { Edition } from "./edition";
import { applicationsTable } from "./national/applications";

/**
 * For tests: an edition as a notice of 2026 might define it, with one more row in table 3 and one renamed
 * chapter.
 */

export const withdrawn = { id: "outcome.otherHandling.withdrawn", label: "4.申请人撤回申请" };
export const problemsHeading = "工作中的主要问题和改进措施";

const [regulation] = edition2021.legalBasis;
const { redefined: _cells, redefinedSeries: _series, ...before } = edition2021;

export const edition2026: Edition = {
  ...before,
  id: "2026",
  name: "2026年版（全国统一格式）",
  firstYear: 2026,
  legalBasis: [
    ...(regulation ? [regulation] : []),
    { title: "关于调整政府信息公开工作年度报告格式的通知", number: "测办函〔2026〕1号", clause: "" },
  ],
  outlines: before.outlines.map((outline) => ({
    ...outline,
    id: "national-2026",
    chapters: outline.chapters.map((chapter) =>
      chapter.id === "problems" ? { ...chapter, heading: problemsHeading } : chapter,
    ),
  })),
  tables: before.tables.map((table) =>
    table.id === "applications"
      ? applicationsTable(
          header("outcome.otherHandling", "（六）其他处理", [
            input("outcome.otherHandling.notAmended", "1.逾期不补正、不再处理"),
            input("outcome.otherHandling.unpaid", "2.逾期不缴费、不再处理"),
            input("outcome.otherHandling.other", "3.其他"),
            input(withdrawn.id, withdrawn.label),
          ]),
        )
      : table,
  ),
  tableWords: ["申请人撤回申请"],
};
