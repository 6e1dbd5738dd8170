import type { CellStyle } from "hucre/xlsx";
import { typefaces } from "@/lib/core/document/measures";
import { isNumber } from "./formulas";
import type { CellRole, LaidCell } from "./laid-out";

const line = { style: "thin", color: { rgb: "000000" } } as const;
const border = { top: line, right: line, bottom: line, left: line };

/** The font size of the title, at most twice that of the table. */
const TITLE_SIZE = 16;

/** The style of a cell as in the official form. `size` is the font size of the table in points. */
export function styleOf(
  { role, text, level }: Pick<LaidCell, "role" | "text" | "level">,
  size: number,
): CellStyle {
  const left = role === "label" || role === "note";
  return {
    font: fontOf(role, size),
    ...(role === "title" || role === "note" ? {} : { border }),
    alignment: {
      horizontal: left ? "left" : "center",
      vertical: "center",
      wrapText: true,
      ...(role === "label" && level > 0 ? { indent: level } : {}),
    },
    ...(role === "figure" && isNumber(text) ? { numFmt: numberFormat(text) } : {}),
  };
}

/** The height of a line in points. */
export function lineHeight(role: CellRole, size: number): number {
  return 1.45 * (fontOf(role, size).size ?? size);
}

function fontOf(role: CellRole, size: number): NonNullable<CellStyle["font"]> {
  if (role === "title") return { name: typefaces.levelOne, size: TITLE_SIZE };
  const strong = role === "group" || role === "head";
  return { name: strong ? typefaces.levelOne : typefaces.pageNumber, size };
}

/** As many decimals as the report prints: “12.50” stays 12.50. */
function numberFormat(text: string): string {
  const decimals = text.split(".")[1]?.length ?? 0;
  return decimals === 0 ? "0" : `0.${"0".repeat(decimals)}`;
}
