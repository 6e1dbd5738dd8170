import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { keepToday } from "./daily.mjs";

let folder = "";
const before = process.env.BACKUP_DIR;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "backups-"));
  process.env.BACKUP_DIR = folder;
});
afterEach(() => {
  rmSync(folder, { recursive: true });
  if (before === undefined) delete process.env.BACKUP_DIR;
  else process.env.BACKUP_DIR = before;
});

const day = (count) => new Date(Date.UTC(2026, 0, 1 + count, 4));
const make = async (file) => writeFileSync(file, "kept");

test("makes one backup a day, by days in Beijing, and deletes outdated ones", async () => {
  for (let count = 0; count < 40; count++) expect(await keepToday(day(count), make)).toBe(true);
  expect(await keepToday(day(39), make)).toBe(false);
  const kept = readdirSync(folder).sort();
  expect(kept).toHaveLength(11);
  expect(kept.at(-1)).toBe("nianbao-2026-02-09.backup");
  expect(readFileSync(join(folder, kept[0]), "utf8")).toBe("kept");
  expect(await keepToday(new Date("2026-02-09T16:30:00Z"), make)).toBe(true);
  expect(readdirSync(folder)).toContain("nianbao-2026-02-10.backup");
});

test("an interrupted backup does not count, deletes nothing, and is made at the next attempt", async () => {
  await keepToday(day(0), make);
  const broken = async (file) => {
    writeFileSync(file, "half");
    throw new Error("broken off");
  };
  await expect(keepToday(day(1), broken)).rejects.toThrow("broken off");
  expect(readdirSync(folder)).toEqual(["nianbao-2026-01-01.backup"]);
  expect(await keepToday(day(1), make)).toBe(true);
});

test("other files in the folder are not touched", async () => {
  writeFileSync(join(folder, "nianbao-2020-01-01.backup.gpg"), "");
  for (let count = 0; count < 9; count++) await keepToday(day(count), make);
  expect(readdirSync(folder)).toContain("nianbao-2020-01-01.backup.gpg");
});
