/** The formats in which a document can be downloaded. */
export const fileFormats = {
  pdf: { mime: "application/pdf", ending: "pdf", label: "PDF" },
  docx: {
    mime: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ending: "docx",
    label: "Word",
  },
  /** Only the tables. */
  xlsx: {
    mime: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ending: "xlsx",
    label: "Excel",
  },
  /** Every figure and every line of text, for spreadsheets: see publications/open-data/open-csv. */
  csv: { mime: "text/csv; charset=utf-8", ending: "csv", label: "CSV" },
  /** The same for programs: see publications/open-data/open-data. */
  json: { mime: "application/json", ending: "json", label: "JSON" },
} as const;

export type FileFormat = keyof typeof fileFormats;

/** The formats with the whole document, text and tables. */
export const printFormats = ["pdf", "docx"] as const satisfies readonly FileFormat[];
export type PrintFormat = (typeof printFormats)[number];
