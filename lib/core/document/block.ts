/**
 * The official document as data. `compose` creates it once, at submission; screen, print, PDF and Word render
 * it. Every block has an id that notes and links refer to; ids are stable within one version.
 */
export type Block =
  | { type: "title"; id: string; lines: string[] }
  /** `number` is printed before the text: "一、", "（一）", "1.", "（1）". Level 1 is a chapter. */
  | { type: "heading"; id: string; level: 1 | 2 | 3 | 4; number: string; text: string; chapterId: string }
  | { type: "paragraph"; id: string; text: string; chapterId: string }
  | { type: "picture"; id: string; pictureId: string; alt: string; chapterId: string }
  | { type: "proseTable"; id: string; rows: ProseTableCell[][]; chapterId: string }
  | {
      type: "indicatorTable";
      id: string;
      tableId: string;
      title: string;
      layout: "list" | "grouped" | "matrix" | "wide";
      parts: TablePart[];
      chapterId: string | null;
    }
  /** Sentences under a table that explain its figures; numbered where there are several. */
  | { type: "tableNote"; id: string; tableId: string; lines: string[]; chapterId: string | null }
  /** 附件说明 under the body: “附件：…”, numbered where there are several. */
  | { type: "annexNote"; id: string; titles: string[] }
  | { type: "signature"; id: string; organ: string; date: string }
  /** Begins a new page: “附件”, and the annex's title. */
  | { type: "annex"; id: string; label: string; title: string };

export type ProseTableCell = { text: string; header: boolean; colspan: number; rowspan: number };

/** One printed grid: head rows, then body rows. A grouped table has one part per section. */
export type TablePart = { heading: string | null; columns: number; head: HeadCell[][]; body: BodyRow[] };
export type HeadCell = { text: string; colspan: number; rowspan: number };
export type BodyRow = { rowId: string; level: number; cells: BodyCell[] };
/** `cellId` is null for labels, units and the blanks beside headers. */
export type BodyCell = {
  text: string;
  kind: "label" | "unit" | "figure" | "blank";
  cellId: string | null;
  colspan: number;
  rowspan: number;
};
