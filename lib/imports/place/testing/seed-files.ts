import { existsSync, readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";

/** Where the five real reports lie: beside the repository, or where SEEDS says. They are not part of it. */
const folder = process.env.SEEDS ?? resolve(import.meta.dirname, "../../../../../shared/seeds");

/** The names of the real reports at hand, in order; empty where there are none. */
export const seedNames: string[] = existsSync(folder)
  ? readdirSync(folder)
      .filter((name) => name.endsWith(".txt"))
      .sort()
  : [];

export function seedBytes(name: string): Uint8Array {
  return readFileSync(resolve(folder, name));
}

if (seedNames.length === 0) console.warn(`跳过真实年报的测试：找不到 ${folder}（可用 SEEDS 指明）。`);
