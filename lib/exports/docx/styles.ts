import {
  AlignmentType,
  type IParagraphStyleOptions,
  type IRunStylePropertiesOptions,
  type IStylesOptions,
  LineRuleType,
} from "docx";
import {
  grid,
  indentCharacters,
  pageMm,
  pageNumberMm,
  pitchPt,
  sizesPt,
  textAreaMm,
  typefaces,
} from "@/lib/core/document/measures";

/** Word measures in twentieths of a point, and font sizes in half points. */
export const twips = { perPoint: 20, perMm: (20 * 72) / 25.4 } as const;

function twipsOfMm(mm: number): number {
  return Math.round(mm * twips.perMm);
}

const halfPoints = (points: number) => Math.round(points * 2);
const pointsOfMm = (mm: number) => (mm / 25.4) * 72;

/**
 * One font for every script, by its name in the standard: Word, WPS and LibreOffice substitute the nearest if
 * it is missing.
 */
export function faceOf(name: string) {
  return { ascii: name, hAnsi: name, eastAsia: name, cs: name };
}

/** Names of the paragraph styles in addition to Word's own. */
export const styleIds = {
  closed: "Closed",
  tableText: "TableText",
  tableNote: "TableNote",
  annexLabel: "AnnexLabel",
  annexTitle: "AnnexTitle",
  picture: "Picture",
  pageNumber: "PageNumberLine",
} as const;

const exactly = (points: number) => ({
  line: Math.round(points * twips.perPoint),
  lineRule: LineRuleType.EXACT,
  before: 0,
  after: 0,
});
const firstLine = {
  firstLineChars: indentCharacters * 100,
  firstLine: Math.round(indentCharacters * sizesPt.body * twips.perPoint),
};
const noIndent = { firstLineChars: 0, firstLine: 0 };

function heading(face: string, level: number) {
  return {
    run: { font: faceOf(face), size: halfPoints(sizesPt.body), bold: false, italics: false, color: "000000" },
    paragraph: { spacing: exactly(pitchPt.body), indent: firstLine, keepNext: true, outlineLevel: level - 1 },
  };
}

const body: IRunStylePropertiesOptions = {
  font: faceOf(typefaces.body),
  size: halfPoints(sizesPt.body),
  language: { value: "zh-CN", eastAsia: "zh-CN" },
};

const large = {
  run: { font: faceOf(typefaces.title), size: halfPoints(sizesPt.title), bold: false, color: "000000" },
  paragraph: {
    alignment: AlignmentType.CENTER,
    spacing: exactly(pitchPt.title),
    indent: noIndent,
    keepNext: true,
  },
};

function style(id: string, name: string, looks: Omit<IParagraphStyleOptions, "id">): IParagraphStyleOptions {
  return { id, name, basedOn: "Normal", quickFormat: true, ...looks };
}

/**
 * The styles of a report, which people who edit the file find by name. Normal states its font and size
 * itself: the grid counts its characters by that style, and LibreOffice reads no further.
 */
export const styles: IStylesOptions = {
  default: {
    document: {
      run: body,
      paragraph: {
        spacing: exactly(pitchPt.body),
        indent: firstLine,
        alignment: AlignmentType.BOTH,
      },
    },
    title: large,
    heading1: heading(typefaces.levelOne, 1),
    heading2: heading(typefaces.levelTwo, 2),
    heading3: heading(typefaces.body, 3),
    heading4: heading(typefaces.body, 4),
  },
  paragraphStyles: [
    { id: "Normal", name: "Normal", quickFormat: true, run: body },
    style(styleIds.closed, "正文（无缩进）", { paragraph: { indent: noIndent } }),
    style(styleIds.tableText, "表格文字", {
      run: { font: faceOf(typefaces.pageNumber), size: halfPoints(sizesPt.five), snapToGrid: false },
      paragraph: {
        indent: noIndent,
        spacing: { line: 240, lineRule: LineRuleType.AUTO, before: 0, after: 0 },
        alignment: AlignmentType.LEFT,
      },
    }),
    style(styleIds.tableNote, "表格说明", {
      run: { font: faceOf(typefaces.pageNumber), size: halfPoints(sizesPt.five), snapToGrid: false },
      paragraph: { indent: noIndent, spacing: exactly(1.6 * sizesPt.five) },
    }),
    style(styleIds.annexLabel, "附件标记", {
      run: { font: faceOf(typefaces.annexLabel) },
      paragraph: { indent: noIndent, keepNext: true },
    }),
    style(styleIds.annexTitle, "附件标题", {
      run: large.run,
      paragraph: { ...large.paragraph, outlineLevel: 0 },
    }),
    style(styleIds.picture, "图片", {
      paragraph: {
        indent: noIndent,
        alignment: AlignmentType.CENTER,
        spacing: { line: 240, lineRule: LineRuleType.AUTO, before: 200, after: 200 },
      },
    }),
    style(styleIds.pageNumber, "页码", {
      run: { font: faceOf(typefaces.pageNumber), size: halfPoints(sizesPt.pageNumber), snapToGrid: false },
      paragraph: { indent: noIndent, spacing: exactly(sizesPt.pageNumber + 2) },
    }),
  ],
};

/**
 * Every paragraph sets its own line pitch and is not snapped to the grid's lines: Word would make the lines
 * of a table as high as those of the body, and LibreOffice gives a character wider than its grid cell two
 * lines. The character grid applies to runs and is kept. The library cannot write this element; its position
 * follows the schema.
 */
export function linesOffGrid(stylesXml: string): string {
  return stylesXml.replace(/(?<=<w:pPrDefault><w:pPr>)/, '<w:snapToGrid w:val="0"/>');
}

/** A4 with the text area of 156 × 225 mm, and its grid of 22 lines of 28 characters. */
export const page = {
  size: { width: twipsOfMm(pageMm.width), height: twipsOfMm(pageMm.height) },
  margin: {
    top: twipsOfMm(pageMm.top),
    right: twipsOfMm(pageMm.right),
    bottom: twipsOfMm(pageMm.bottom),
    left: twipsOfMm(pageMm.left),
    gutter: 0,
    // The footer's lower edge, so that a line of the page number's height is at the required distance below
    // the text area.
    footer: Math.round(twipsOfMm(pageMm.bottom - pageNumberMm) - (sizesPt.pageNumber + 2) * twips.perPoint),
    header: twipsOfMm(pageMm.top / 2),
  },
};

/**
 * `charSpace`: the difference of a character's pitch from its size, in 4096ths of a point (ISO 29500-1,
 * 17.6.5).
 */
export const characterGrid = {
  linePitch: Math.floor((pointsOfMm(textAreaMm.height) / grid.lines) * twips.perPoint),
  charSpace: Math.floor((pointsOfMm(textAreaMm.width) / grid.characters - sizesPt.body) * 4096),
};
