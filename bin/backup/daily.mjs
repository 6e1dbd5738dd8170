import { mkdirSync, readdirSync, renameSync, rmSync, statfsSync, statSync } from "node:fs";
import { join } from "node:path";
import { dataFolder, inRoot } from "../paths.mjs";
import { runNode } from "../process/run-node.mjs";
import { outdated } from "./rotation.mjs";

const FIRST_MS = 60 * 60_000;
const EVERY_MS = 60 * 60_000;
/** Bytes of disk space to leave free: the database has priority. */
const FLOOR = 1_000_000_000;
const NAME = /^nianbao-(\d{4}-\d\d-\d\d)\.backup$/;

const folder = () => process.env.BACKUP_DIR || join(dataFolder, "backups");
const nameOf = (day) => `nianbao-${day}.backup`;

/**
 * Backs up the embedded database once a day while the product runs, and deletes outdated backups.
 *
 * @returns {() => void} stops it
 */
export function keepDailyBackups() {
  const keep = () =>
    keepToday(new Date()).catch((error) => console.error(`今天的备份没有做成：${error.message}`));
  let every;
  const first = setTimeout(() => {
    void keep();
    every = setInterval(keep, EVERY_MS);
    every.unref();
  }, FIRST_MS);
  first.unref();
  return () => {
    clearTimeout(first);
    clearInterval(every);
  };
}

/**
 * Makes the backup of a day if there is none yet.
 *
 * @param {Date} now
 * @param {(file: string) => Promise<unknown>} [make] writes the backup to that file
 * @returns {Promise<boolean>} whether it was made
 */
export async function keepToday(now, make = backUp) {
  const beijingDay = await loadBeijingDay();
  const day = beijingDay(now);
  mkdirSync(folder(), { recursive: true, mode: 0o700 });
  const kept = daysIn(folder());
  if (kept.includes(day)) return false;
  const last = kept.sort().at(-1);
  const needed = last ? 2 * statSync(join(folder(), nameOf(last))).size : 0;
  const { bavail, bsize } = statfsSync(folder());
  if (bavail * bsize < needed + FLOOR)
    throw new Error("磁盘剩余空间不足，请清理，或把 BACKUP_DIR 设到另一块磁盘。");
  // An interrupted backup must not count as one.
  const part = join(folder(), `${nameOf(day)}.part`);
  try {
    await make(part);
    renameSync(part, join(folder(), nameOf(day)));
  } finally {
    rmSync(part, { force: true });
  }
  for (const old of outdated(daysIn(folder()))) rmSync(join(folder(), nameOf(old)));
  return true;
}

/** `npm start` loads this file before packages are installed, tsx among them. */
async function loadBeijingDay() {
  const { tsImport } = await import("tsx/esm/api");
  const { beijingDay } = await tsImport("../../lib/core/beijing-time.ts", import.meta.url);
  return beijingDay;
}

const daysIn = (place) => readdirSync(place).flatMap((name) => NAME.exec(name)?.[1] ?? []);

const backUp = (file) =>
  runNode([inRoot("bin", "report.mjs"), "backup", file], { what: "备份命令没有成功：" });
