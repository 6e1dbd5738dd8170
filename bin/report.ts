/**
 * The commands of `npm run -s report --`:
 *
 * - import FILE [--unit CODE --year Y]
 *   Reads a report and prints what would be imported as JSON: see lib/imports/place/summary.ts.
 * - check FILE …
 *   Checks any number of reports and prints one JSON line each, in order: see
 *   lib/imports/place/examine/examine-file.ts. Only one file is in memory at a time.
 * - export-site FOLDER --year Y [--year Y …] [--base ADDRESS] [--make-files]
 *   Writes the published pages of these years as static files that work under any path: see
 *   bin/copy/write-site.ts.
 * - audit verify [--since FILE]
 *   Verifies everything that the site has recorded or signed: see lib/publications/audit/audit.ts. FILE is a
 *   signed head, saved from /log/head. Prints JSON; exits 1 if the verification fails.
 * - keys endorse [KEY]
 *   Has the previous key sign one that signed before it was endorsed: see
 *   lib/publications/tree/keys/endorse-key.ts.
 * - migrate [--for ROLE]
 *   Migrates the database as its owner (MIGRATION_DATABASE_URL), and gives the database user ROLE the rights
 *   to serve and no others: see deploy/serving-role.sql.
 * - backup FILE, restore FILE [--since HEAD]
 *   Writes the whole database to one file, also while it is in use, and restores it into an empty database:
 *   see bin/backup/. HEAD is a signed head, saved from /log/head: a backup older than it gives a warning.
 * - roll-up COUNTY YEAR [--of published|approved|submitted] [--json]
 *   Adds up a county's reports of a year, cell by cell: see lib/counties/roll-up. COUNTY is a code or a name.
 * - thin-history
 *   Thins the recorded changes of drafts that are older than a day, by the rule of
 *   lib/reports/history/mutations.ts. Prints the counts as JSON.
 * - confirm-role [USERNAME]
 *   Lists the roles that wait for a second administrator, or confirms those of an account: see
 *   lib/accounts/mutations/confirm-on-server.ts.
 * - rehearse --nation [--scale 1/100] [--departments N]
 *   Fills an empty database with a nation's publications, for measuring: see bin/rehearse/.
 * - reset-second-factor USERNAME
 *   Removes the second factor of an account if there is no second administrator to confirm it: see
 *   lib/accounts/second-factor/reset.ts.
 * - reset-password USERNAME
 *   Gives an account a password for one sign-in, where no administrator can: see
 *   lib/accounts/mutations/reset-on-server.ts.
 *
 * Exits 0, or 2 if a file cannot be read or the arguments are invalid: then one line is on standard error or,
 * for `check`, an `error` in the file's own line.
 */
import { once } from "node:events";
import { readFile, stat } from "node:fs/promises";
import { parseArgs } from "node:util";
import { parentPort } from "node:worker_threads";
import { examineFile } from "@/lib/imports/place/examine/examine-file";
import { placeDocument } from "@/lib/imports/place/place-document";
import { summaryOf } from "@/lib/imports/place/summary";
import { FILE_BYTES } from "@/lib/imports/read/limits";
import { PictureCollection } from "@/lib/imports/read/pictures/picture-collection";
import { readDocument } from "@/lib/imports/read/read-document";
import { RefusedDocument } from "@/lib/imports/read/refused-document";
import { ClosedSystem } from "./open-system";

const usage = `用法：
npm run -s report -- import 文件 [--unit 单位代码 --year 年度]
npm run -s report -- check 文件…
npm run -s report -- export-site 目录 --year 年度 [--year 年度…] [--base 网址] [--make-files]
npm run -s report -- audit verify [--since 树头文件]
npm run -s report -- keys endorse [密钥编号]
npm run -s report -- migrate [--for 服务用户]
npm run -s report -- backup 文件
npm run -s report -- restore 文件 [--since 树头文件]
npm run -s report -- roll-up 县 年度 [--of published|approved|submitted] [--json]
npm run -s report -- thin-history
npm run -s report -- confirm-role [用户名]
npm run -s report -- rehearse --nation [--scale 1/100] [--departments 每县部门数]
npm run -s report -- reset-second-factor 用户名
npm run -s report -- reset-password 用户名`;

async function main(args: string[]): Promise<void> {
  const { positionals, values } = parsed(args);
  const [command, ...files] = positionals;
  const [file = ""] = files;
  if (command === "export-site" && files.length === 1) return copySite(file, values);
  if (command === "rehearse" && files.length === 0) return rehearse(values);
  if (command === "roll-up" && files.length === 2) return addUp(file, files[1] ?? "", values);
  if (command === "migrate" && files.length === 0) return migrate(values.for);
  const { since } = values;
  if (command === "audit" && file === "verify" && files.length === 1) return verifyRecord(since);
  if (command === "restore" && files.length === 1) return bringBack(file, since);
  if (since !== undefined) throw new RefusedDocument(usage);
  if (command === "keys" && file === "endorse" && files.length <= 2) return endorse(files[1]);
  if (command === "backup" && files.length === 1) return keepDatabase(file);
  if (command === "thin-history" && files.length === 0) return thinDrafts();
  if (command === "confirm-role" && files.length <= 1) return confirmWaiting(files[0]);
  if (command === "reset-password" && files.length === 1) return resetForgotten(file);
  if (command === "reset-second-factor" && files.length === 1) return resetFactor(file);
  if (values.nation || values.scale !== undefined || values.departments !== undefined)
    throw new RefusedDocument(usage);
  const { unit, year: [year, ...further] = [], base, "make-files": makeFiles } = values;
  if ([base, makeFiles, values.json, values.of, values.for, ...further].some((each) => each !== undefined))
    throw new RefusedDocument(usage);
  if (command === "import" && files.length === 1) return bringIn(file, { unit, year });
  if (command === "check" && files.length > 0 && Object.keys(values).length === 0) return check(files);
  throw new RefusedDocument(usage);
}

type Options = ReturnType<typeof parsed>["values"];

async function copySite(folder: string, values: Options) {
  const { unit, year = [], base, "make-files": makeFiles, of, json } = values;
  if (unit !== undefined || year.length === 0 || of !== undefined || json) throw new RefusedDocument(usage);
  const { exportSite, RefusedExport } = await import("./copy/export-site");
  try {
    const years = [...new Set(year.map(yearOf))];
    console.log(await exportSite({ folder, years, base: baseOf(base), makeFiles: makeFiles ?? false }));
  } catch (error) {
    if (error instanceof RefusedExport) throw new RefusedDocument(error.message);
    throw error;
  }
}

async function verifyRecord(since: string | undefined): Promise<void> {
  const { verifyRecord: verify } = await import("./audit/verify-record");
  const found = await verify(since);
  await print(JSON.stringify(found, null, 2));
  if (found.faults.length > 0) process.exitCode = 1;
}

async function migrate(role: string | undefined): Promise<void> {
  const { migrateAsOwner } = await import("./accounts/migrate-as-owner");
  await print(await migrateAsOwner(role));
}

async function endorse(key: string | undefined): Promise<void> {
  const { endorseStoredKey } = await import("./audit/endorse-key");
  try {
    await print(await endorseStoredKey(key));
  } catch (error) {
    const { RefusedEndorsement } = await import("@/lib/publications/tree/keys/endorse-key");
    if (error instanceof RefusedEndorsement) throw new RefusedDocument(error.message);
    throw error;
  }
}

async function keepDatabase(file: string): Promise<void> {
  const { backUp } = await import("./backup/back-up");
  await print(JSON.stringify(await backUp(file)));
}

async function bringBack(file: string, since: string | undefined): Promise<void> {
  const { restore } = await import("./backup/restore");
  const restored = await restore(file, since);
  await print(JSON.stringify(restored));
  for (const warning of restored.warnings) console.error(warning);
}

async function thinDrafts(): Promise<void> {
  const { openSystem } = await import("./open-system");
  const close = await openSystem({ beside: true });
  try {
    const { runThinning } = await import("@/lib/reports/history/jobs");
    await print(JSON.stringify(await runThinning()));
  } finally {
    await close();
  }
}

async function confirmWaiting(username: string | undefined): Promise<void> {
  const { confirmRole, RefusedConfirmation } = await import("./accounts/confirm-role");
  try {
    await print(await confirmRole(username));
  } catch (error) {
    if (error instanceof RefusedConfirmation) throw new RefusedDocument(error.message);
    throw error;
  }
}

async function resetFactor(username: string): Promise<void> {
  const { resetSecondFactor } = await import("./accounts/reset-second-factor");
  const { RefusedConfirmation } = await import("./accounts/confirm-role");
  try {
    await print(await resetSecondFactor(username));
  } catch (error) {
    if (error instanceof RefusedConfirmation) throw new RefusedDocument(error.message);
    throw error;
  }
}

async function rehearse(given: Options): Promise<void> {
  const { rehearseByCommand } = await import("./rehearse/command");
  const { RefusedRehearsal } = await import("./rehearse/rehearse");
  try {
    await print(JSON.stringify(await rehearseByCommand(given)));
  } catch (error) {
    if (error instanceof RefusedRehearsal) throw new RefusedDocument(error.message);
    throw error;
  }
}

async function resetForgotten(username: string): Promise<void> {
  const { resetPassword, RefusedReset } = await import("./accounts/reset-password");
  try {
    await print(await resetPassword(username));
  } catch (error) {
    if (error instanceof RefusedReset) throw new RefusedDocument(error.message);
    throw error;
  }
}

async function addUp(county: string, year: string, { of, json = false, ...others }: Options) {
  if (Object.keys(others).length > 0) throw new RefusedDocument(usage);
  const { printRollUp, RefusedRollUp } = await import("./roll-up");
  try {
    await print(await printRollUp({ county, year: yearOf(year), of, json }));
  } catch (error) {
    if (error instanceof RefusedRollUp) throw new RefusedDocument(error.message);
    throw error;
  }
}

/** An absolute URL that ends with “/”, so that names can be appended. */
function baseOf(text: string | undefined): string | null {
  if (text === undefined) return null;
  if (!URL.canParse(text) || !/^https?:/.test(text))
    throw new RefusedDocument(`网址“${text}”不对，应如 https://www.example.gov.cn/nianbao/`);
  return new URL(text.endsWith("/") ? text : `${text}/`).href;
}

async function bringIn(file: string, { unit, year }: { unit?: string; year?: string }): Promise<void> {
  if (unit !== undefined && !/^\d{12}$/.test(unit))
    throw new RefusedDocument(`单位代码“${unit}”不对，应是12位数字。`);
  const sourceBlocks = await readDocument(await bytesOf(file), file, new PictureCollection());
  const placed = placeDocument(sourceBlocks, {
    fileName: file,
    ...(year === undefined ? {} : { year: yearOf(year) }),
  });
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
      endWith(2);
    }
  }
}

/**
 * Waits for a slow reader, so that lines do not accumulate in memory. In a worker thread (see
 * bin/report/run-bounded.mjs) the line is passed to the parent, and the next file begins once it is printed.
 */
async function print(line: string): Promise<void> {
  if (parentPort) {
    parentPort.postMessage({ line });
    await once(parentPort, "message");
  } else if (!process.stdout.write(`${line}\n`)) await once(process.stdout, "drain");
}

function endWith(exitCode: number): void {
  process.exitCode = exitCode;
  parentPort?.postMessage({ exitCode });
}

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        unit: { type: "string" },
        year: { type: "string", multiple: true },
        base: { type: "string" },
        "make-files": { type: "boolean" },
        since: { type: "string" },
        of: { type: "string" },
        json: { type: "boolean" },
        nation: { type: "boolean" },
        scale: { type: "string" },
        departments: { type: "string" },
        for: { type: "string" },
      },
    });
  } catch {
    throw new RefusedDocument(usage);
  }
}

/** Checks the size first, so that a file beyond the limit is not read. */
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

// The reader may stop early (`| head -1`), which is not an error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

main(process.argv.slice(2))
  .catch((error: unknown) => {
    if (!(error instanceof RefusedDocument || error instanceof ClosedSystem)) throw error;
    console.error(inOneLine(error.message));
    endWith(2);
  })
  .finally(() => parentPort?.unref());
