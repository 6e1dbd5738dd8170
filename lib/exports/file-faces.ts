/** The faces in which a document is written as a file of its own. */
export const fileFaces = {
  pdf: { mime: "application/pdf", ending: "pdf", label: "PDF" },
  docx: {
    mime: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ending: "docx",
    label: "Word",
  },
} as const;

export type FileFace = keyof typeof fileFaces;
