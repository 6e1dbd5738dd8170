/**
 * npm run -s report -- import FILE [--unit CODE --year Y]
 *   Reads a report and prints as JSON what would be brought in: see lib/intake/summary.ts.
 * npm run -s report -- check FILE …
 *   Examines any number of reports and prints one JSON line each, in order: see lib/intake/examine-file.ts. One file is held
 *   in memory at a time.
 *
 * Exits 0, or 2 where a file cannot be read or the call is wrong: one line on standard error, of `check` an `error` in the
 * file's own line.
 */
import { once } from "node:events";
import { readFile, stat } from "node:fs/promises";
import { parseArgs } from "node:util";
import { examineFile } from "@/lib/intake/examine-file";
import { FILE_BYTES } from "@/lib/intake/limits";
import { placeDocument } from "@/lib/intake/place-document";
import { readDocument } from "@/lib/intake/read/read-document";
import { RefusedDocument } from "@/lib/intake/refused-document";
import { summaryOf } from "@/lib/intake/summary";

const usage =
  "用法：npm run -s report -- import 文件 [--unit 单位代码 --year 年度]，或 npm run -s report -- check 文件…";

async function main(args: string[]): Promise<void> {
  const { positionals, values } = parsed(args);
  const [command, ...files] = positionals;
  if (command === "import" && files.length === 1) return bringIn(files[0] ?? "", values);
  if (command === "check" && files.length > 0 && Object.keys(values).length === 0) return check(files);
  throw new RefusedDocument(usage);
}

async function bringIn(file: string, { unit, year }: { unit?: string; year?: string }): Promise<void> {
  if (unit !== undefined && !/^\d{12}$/.test(unit))
    throw new RefusedDocument(`单位代码“${unit}”不对，应是12位数字。`);
  const pieces = await readDocument(await bytesOf(file), file);
  const placed = placeDocument(pieces, year === undefined ? {} : { year: yearOf(year) });
  const summary = summaryOf(placed);
  await print(JSON.stringify({ ...summary, unit: summary.unit ?? unit ?? null }, null, 2));
}

async function check(files: readonly string[]): Promise<void> {
  for (const file of files) {
    try {
      await print(JSON.stringify({ file, findings: await examineFile(await bytesOf(file), file) }));
    } catch (error) {
      if (!(error instanceof RefusedDocument)) throw error;
      await print(JSON.stringify({ file, error: inOneLine(error.message) }));
      process.exitCode = 2;
    }
  }
}

/** Waits where whoever reads is slower: a thousand lines must not pile up in memory. */
async function print(line: string): Promise<void> {
  if (!process.stdout.write(`${line}\n`)) await once(process.stdout, "drain");
}

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: { unit: { type: "string" }, year: { type: "string" } },
    });
  } catch {
    throw new RefusedDocument(usage);
  }
}

/** Looks at the size first: what is too large is not even read. */
async function bytesOf(file: string): Promise<Uint8Array> {
  const found = await stat(file).catch(() => null);
  if (!found) throw new RefusedDocument(`找不到文件：${file}`);
  if (!found.isFile()) throw new RefusedDocument(`这不是文件：${file}`);
  if (found.size > FILE_BYTES)
    throw new RefusedDocument(`文件过大，最多 ${FILE_BYTES / 1_000_000} MB：${file}`);
  return readFile(file).catch(() => {
    throw new RefusedDocument(`文件读不出来，请检查权限：${file}`);
  });
}

function yearOf(text: string): number {
  if (/^20\d{2}$/.test(text)) return Number(text);
  throw new RefusedDocument(`年度“${text}”不对，应是四位数字，例如 2024。`);
}

function inOneLine(message: string): string {
  return message.replace(/\s*\n\s*/g, " ");
}

// Whoever reads may stop early (`| head -1`): that is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

main(process.argv.slice(2)).catch((error: unknown) => {
  if (!(error instanceof RefusedDocument)) throw error;
  console.error(inOneLine(error.message));
  process.exitCode = 2;
});
