import type { KnownOfReport } from "@/lib/imports/place/examine/examine-report";
import type { CheckedReport } from "../checked-report";

/** What is examined: a file, one file of an archive, or what was pasted, as a page where the clipboard had one. */
export type CheckGiven =
  | { kind: "file"; name: string; file: File }
  | { kind: "archived"; name: string; archive: File; entry: string }
  | { kind: "pasted"; html: string; text: string };

export type CheckRequest =
  /** Nothing but that the reader stands ready. */
  | { type: "ready" }
  /** The names of the files of a .zip archive. */
  | { type: "list"; archive: File }
  /** `pdfScript`: the whole address of the script that reads PDF files, which few reports are. */
  | { type: "check"; given: CheckGiven; known: KnownOfReport; pdfScript: string };

export type CheckResponse =
  | { type: "ready" }
  | { type: "list"; names: string[] }
  | { type: "check"; report: CheckedReport };
