import { strFromU8, unzipSync } from "fflate";
import { Parser } from "htmlparser2";

/** The child elements that our files use, in the order of the schema (ISO 29500-1, annex A). */
const wordOrders = {
  "w:pPr":
    "pStyle keepNext keepLines pageBreakBefore widowControl numPr pBdr shd tabs autoSpaceDE autoSpaceDN snapToGrid spacing ind contextualSpacing jc textAlignment outlineLvl rPr sectPr",
  "w:rPr":
    "rStyle rFonts b bCs i iCs caps strike noProof snapToGrid vanish color spacing kern position sz szCs highlight u effect vertAlign lang",
  "w:tblPr": "tblStyle jc tblW tblInd tblBorders shd tblLayout tblCellMar tblLook",
  "w:tblBorders": "top left bottom right insideH insideV",
  "w:tblCellMar": "top left bottom right",
  "w:tcPr": "cnfStyle tcW gridSpan vMerge tcBorders shd noWrap tcMar textDirection vAlign",
  "w:tbl": "tblPr tblGrid tr",
  "w:tr": "tblPrEx trPr tc",
  "w:tc": "tcPr p",
  "w:sectPr":
    "headerReference footerReference type pgSz pgMar pgBorders pgNumType cols titlePg textDirection docGrid",
  "w:style":
    "name basedOn next link uiPriority semiHidden unhideWhenUsed qFormat locked pPr rPr tblPr trPr tcPr",
  "w:docDefaults": "rPrDefault pPrDefault",
} as const;

const sheetOrders = {
  worksheet:
    "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetProtection autoFilter mergeCells conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks drawing legacyDrawing tableParts",
  workbook: "fileVersion workbookPr workbookProtection bookViews sheets definedNames calcPr",
  styleSheet: "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles",
  xf: "alignment protection",
  border: "left right top bottom diagonal",
  font: "b i strike u vertAlign sz color name family charset scheme",
  c: "f v is",
  dataValidation: "formula1 formula2",
  comments: "authors commentList",
} as const;

/**
 * Places in a Word file where child elements are in a different order than Word requires, or unknown to it.
 */
export function wordOutOfOrder(file: Uint8Array): string[] {
  return outOfOrder(file, wordOrders);
}

/** The same for an .xlsx: Excel offers to repair such a file. */
export function sheetOutOfOrder(file: Uint8Array): string[] {
  return outOfOrder(file, sheetOrders);
}

function outOfOrder(file: Uint8Array, orders: Readonly<Record<string, string>>): string[] {
  const ranks = new Map(Object.entries(orders).map(([name, order]) => [name, order.split(" ")]));
  return Object.entries(unzipSync(file)).flatMap(([part, bytes]) =>
    /[.](xml|rels)$/.test(part)
      ? partFaults(strFromU8(bytes), ranks).map((fault) => `${part}: ${fault}`)
      : [],
  );
}

function partFaults(xml: string, ranks: ReadonlyMap<string, readonly string[]>): string[] {
  const faults = new Set<string>();
  const open: { name: string; last: number }[] = [];
  const parser = new Parser(
    {
      onopentag(name) {
        const parent = open.at(-1);
        const order = parent && ranks.get(parent.name);
        if (parent && order) {
          const rank = order.indexOf(name.replace(/^w:/, ""));
          if (rank === -1) faults.add(`${name} in ${parent.name}`);
          else if (rank < parent.last) faults.add(`${name} after ${order[parent.last]} in ${parent.name}`);
          parent.last = Math.max(parent.last, rank);
        }
        open.push({ name, last: 0 });
      },
      onclosetag: () => open.pop(),
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return [...faults];
}
