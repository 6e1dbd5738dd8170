/**
 * npm run report -- import FILE [--unit CODE --year Y]
 *
 * Reads a report and prints as JSON what would be brought in: see lib/intake/summary.ts. Exits 0, or 2 with one line on
 * standard error where the file cannot be read or the call is wrong.
 */
import { readFile, stat } from "node:fs/promises";
import { parseArgs } from "node:util";
import { FILE_BYTES } from "@/lib/intake/limits";
import { placeDocument } from "@/lib/intake/place-document";
import { readDocument } from "@/lib/intake/read/read-document";
import { RefusedDocument } from "@/lib/intake/refused-document";
import { summaryOf } from "@/lib/intake/summary";

const usage = "用法：npm run report -- import 文件 [--unit 单位代码 --year 年度]";

async function main(args: string[]): Promise<string> {
  const { positionals, values } = parsed(args);
  const [command, file, ...rest] = positionals;
  if (command !== "import" || file === undefined || rest.length > 0) throw new RefusedDocument(usage);
  if (values.unit !== undefined && !/^\d{12}$/.test(values.unit))
    throw new RefusedDocument(`单位代码“${values.unit}”不对，应是12位数字。`);
  const pieces = await readDocument(await bytesOf(file), file);
  const placed = placeDocument(pieces, values.year === undefined ? {} : { year: yearOf(values.year) });
  const summary = summaryOf(placed);
  return JSON.stringify({ ...summary, unit: summary.unit ?? values.unit ?? null }, null, 2);
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

main(process.argv.slice(2))
  .then((text) => process.stdout.write(`${text}\n`))
  .catch((error: unknown) => {
    if (!(error instanceof RefusedDocument)) throw error;
    console.error(error.message.replace(/\s*\n\s*/g, " "));
    process.exitCode = 2;
  });
