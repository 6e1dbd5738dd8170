import type { z } from "zod";
import type { FileFormat } from "@/lib/exports/file-formats";
import type { remarksSchema } from "./schema";

/** The fonts of the file, and what could not be drawn exactly. */
export type FileRemarks = z.infer<typeof remarksSchema>;

export type MadeFile = { format: FileFormat; bytes: Uint8Array; remarks: FileRemarks };

/** A file of a published version, whose bytes never change. `sha256` in hex. */
export type StoredFile = MadeFile & { sha256: string };
