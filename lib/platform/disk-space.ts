import { statfs } from "node:fs/promises";
import { dataFolder } from "./env";

/** Bytes reserved for saving drafts: below this, imports and exports are refused. */
const FLOOR = 500_000_000;
/** How long a measurement of the disk is cached, in milliseconds. */
const FRESH = 5_000;

let looked = { at: Number.NEGATIVE_INFINITY, free: Number.POSITIVE_INFINITY };

/**
 * True if the embedded database's disk has room for large writes that can wait. Always true if the database
 * is external: its disk cannot be measured here.
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
    // If the disk cannot be measured, nothing is refused.
    return Number.POSITIVE_INFINITY;
  }
}

/** How long a write that the database refused for want of room counts, in milliseconds. */
const REFUSED_LATELY = 60_000;

// A build loads this module more than once; all instances share one time.
const shared = globalThis as { diskRefusedAt?: number };

/** Notes that the database refused a write because its disk is full (53100), wherever that disk is. */
export function noteDiskFull(): void {
  shared.diskRefusedAt = performance.now();
}

/**
 * The state of the database's disk, for monitoring: full if a write was refused within the last minute, low
 * below the reserve. An external database's disk is seen by its refusals alone.
 */
export async function diskState(
  folder: string | null = dataFolder(),
  floor = FLOOR,
): Promise<"ok" | "low" | "full"> {
  const { diskRefusedAt } = shared;
  if (diskRefusedAt !== undefined && performance.now() - diskRefusedAt < REFUSED_LATELY) return "full";
  return (await hasRoom(folder, floor)) ? "ok" : "low";
}

export const noRoom =
  "服务器的磁盘快满了，先留给正在填写的内容，导入和导出暂停。请告诉管理员清理磁盘，之后会自动恢复。";
