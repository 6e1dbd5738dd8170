import { statfs } from "node:fs/promises";
import { dataFolder } from "./env";

/** Bytes that are left to the saves of drafts: below them imports and exports wait. */
const FLOOR = 500_000_000;
/** Milliseconds for which a look at the disk is good. */
const FRESH = 5_000;

let looked = { at: Number.NEGATIVE_INFINITY, free: Number.POSITIVE_INFINITY };

/**
 * Whether the disk of the embedded database has room for what is large and can wait. True where the database
 * is elsewhere: its disk is not seen from here.
 */
export async function hasRoom(folder: string | null = dataFolder(), floor = FLOOR): Promise<boolean> {
  if (folder === null) return true;
  if (performance.now() - looked.at > FRESH) looked = { at: performance.now(), free: await freeIn(folder) };
  return looked.free >= floor;
}

async function freeIn(folder: string): Promise<number> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch {
    // What cannot be looked at is no reason to refuse anybody.
    return Number.POSITIVE_INFINITY;
  }
}

export const noRoom =
  "服务器的磁盘快满了，先留给正在填写的内容，导入和导出暂停。请告诉管理员清理磁盘，之后会自动恢复。";
