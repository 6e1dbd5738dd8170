import type { EditionFamily, EditionId } from "@/lib/core/editions/edition";
import { editions } from "@/lib/core/editions/list";
import type { CleanBlock } from "../../read/clean/clean";
import { sourceText } from "../../read/source-block";

export type EditionEvidence = { byHeadings: EditionFamily | null; byTables: EditionId | null };

/** The edition family according to headings and tables, regardless of the year. */
export function detectEdition(
  headings: readonly string[],
  sourceBlocks: readonly CleanBlock[],
): EditionEvidence {
  const words = headings.join("\n");
  const national = /收到和处理政府信息公开申请/.test(words) || /^总体情况$/m.test(words);
  // “工作概述” and “总体概述” are variants of the first of the six chapters.
  const old = /收费|减免/.test(words) || /(?<!^(?:工作|总体))概述/m.test(words);
  const tables = sourceBlocks
    .filter((block) => block.kind === "table")
    .map((block) =>
      sourceText(block)
        .slice(0, 20_000)
        .replace(/[ \u3000]/g, ""),
    )
    .join("\n");
  return {
    byHeadings: national && !old ? "national" : old && !national ? "statistics" : null,
    byTables:
      editions.findLast(({ tableWords }) => tableWords.some((word) => tables.includes(word)))?.id ?? null,
  };
}
