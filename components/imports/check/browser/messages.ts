import type { KnownOfReport } from "@/lib/imports/place/examine/examine-report";
import type { CheckedReport } from "../checked-report";

/** What is checked: a file, one file of an archive, or pasted text, as a page if the clipboard had one. */
export type CheckGiven =
  | { kind: "file"; name: string; file: File }
  | { kind: "archived"; name: string; archive: File; entry: string }
  | { kind: "pasted"; html: string; text: string };

export type CheckRequest =
  /** Only asks for an answer once the reader has loaded. */
  | { type: "ready" }
  /** The names of the files of a .zip archive. */
  | { type: "list"; archive: File }
  /** `pdfScript`: absolute URL of the script that reads PDF files, loaded on demand. */
  | { type: "check"; given: CheckGiven; known: KnownOfReport; pdfScript: string };

export type CheckResponse =
  | { type: "ready" }
  | { type: "list"; names: string[] }
  | { type: "check"; report: CheckedReport };
