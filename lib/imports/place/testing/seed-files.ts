import { existsSync, readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";

/** The five real reports are beside the repository, or in the folder SEEDS. They are not part of it. */
const folder = process.env.SEEDS ?? resolve(import.meta.dirname, "../../../../../shared/seeds");

/** The names of the real reports in order; empty without them. */
export const seedNames: string[] = existsSync(folder)
  ? readdirSync(folder)
      .filter((name) => name.endsWith(".txt"))
      .sort()
  : [];

export function seedBytes(name: string): Uint8Array {
  return readFileSync(resolve(folder, name));
}

if (seedNames.length === 0) console.warn(`跳过真实年报的测试：找不到 ${folder}（可用 SEEDS 指明）。`);
