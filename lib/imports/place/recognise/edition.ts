import type { EditionId } from "@/lib/core/editions/form";
import type { CleanBlock } from "../../read/clean/clean";
import { sourceText } from "../../read/source-block";

const byTable: readonly [EditionId, RegExp][] = [
  ["2021", /本年制发件数|本年废止件数|现行有效件数|逾期未按收费通知/],
  ["2019", /本年新制作数量|本年新公开数量|对外公开总数量|采购总金额/],
  ["2014", /统计指标|制发规范性文件总数|回应公众关注热点|属于已主动公开范围数/],
];

export type EditionEvidence = { byHeadings: "2014" | "national" | null; byTables: EditionId | null };

/** What headings and tables say of the edition, without the year. */
export function editionTold(
  headings: readonly string[],
  sourceBlocks: readonly CleanBlock[],
): EditionEvidence {
  const words = headings.join("\n");
  const national = /收到和处理政府信息公开申请/.test(words) || /^总体情况$/m.test(words);
  const old = /收费|减免|概述/.test(words);
  const tables = sourceBlocks
    .filter((block) => block.kind === "table")
    .map((block) =>
      sourceText(block)
        .slice(0, 20_000)
        .replace(/[ \u3000]/g, ""),
    )
    .join("\n");
  return {
    byHeadings: national && !old ? "national" : old && !national ? "2014" : null,
    byTables: byTable.find(([, pattern]) => pattern.test(tables))?.[0] ?? null,
  };
}
