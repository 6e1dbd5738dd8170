import type { z } from "zod";
import type { FileFormat } from "@/lib/exports/file-formats";
import type { remarksSchema } from "./schema";

/** With what a file was set, and what could not be drawn as it is. */
export type FileRemarks = z.infer<typeof remarksSchema>;

export type MadeFile = { format: FileFormat; bytes: Uint8Array; remarks: FileRemarks };

/** A file of a published version: the same bytes for ever. `sha256` in hex. */
export type KeptFile = MadeFile & { sha256: string };
