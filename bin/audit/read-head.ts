import { readFile } from "node:fs/promises";
import { RefusedDocument } from "@/lib/imports/read/refused-document";
import { type SignedHead, signedHeadSchema } from "@/lib/publications/tree/schema";

/** Reads a signed head that was saved from /log/head. @throws {RefusedDocument} if the file is not one */
export async function readHeadFile(file: string): Promise<SignedHead> {
  try {
    return signedHeadSchema.parse(JSON.parse(await readFile(file, "utf8")));
  } catch {
    throw new RefusedDocument(`这不是从 /log/head 保存的树头文件：${file}`);
  }
}
