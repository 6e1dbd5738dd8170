import { ClosedSystem, openSystem } from "../open-system";
import { RefusedFolder, replaceFolder } from "./folder";

/** Invalid arguments of an export, with a Chinese message. */
export class RefusedExport extends Error {}

export type ExportCall = {
  folder: string;
  years: readonly number[];
  base: string | null;
  makeFiles: boolean;
};

/**
 * Writes a static copy of the published pages of these years; see write-site.ts. On the PostgreSQL that
 * DATABASE_URL names, or on the embedded one of this clone.
 *
 * @throws {RefusedExport} if the arguments, the folder or the database do not permit it; nothing has been
 * changed then
 */
export async function exportSite({ folder, years, base, makeFiles }: ExportCall): Promise<string> {
  const close = await openForPages();
  try {
    // The imports open the database, and React selects its build by NODE_ENV: both are known only now.
    const { writeSite } = await import("./write-site");
    const { setOrigin } = await import("@/lib/publications/pages/site-origin");
    const { listCopied } = await import("@/lib/publications/copy/data");
    const versions = await listCopied(years);
    const missing = years.filter((year) => !versions.some((version) => version.year === year));
    if (missing.length > 0) throw new RefusedExport(`没有公布过${missing.join("、")}年的报告。`);
    if (makeFiles) {
      const { keepAndSign } = await import("@/lib/publications/receipts/keep-and-sign");
      for (const { unitCode, year, number } of versions) await keepAndSign(unitCode, year, number);
    }
    const progress = (done: number, total: number) => {
      if (process.stderr.isTTY) process.stderr.write(`\r${done}/${total}`);
    };
    const origin = setOrigin();
    const verify = origin && `${origin}/verify`;
    const { reports, pages, files } = await replaceFolder(folder, (partial) =>
      writeSite(partial, { years, base, verify, progress }),
    );
    if (process.stderr.isTTY) process.stderr.write("\n");
    const { recordOnServer } = await import("@/lib/platform/record/mutations");
    await recordOnServer({ kind: "server.exported", payload: { years, reports, pages, files } });
    return `已导出${reports}份报告（网页${pages}个，其他文件${files}个）：${folder}`;
  } catch (error) {
    if (error instanceof RefusedFolder) throw new RefusedExport(error.message);
    throw error;
  } finally {
    await close();
  }
}

/** Opens the database, and builds the style and scripts of the pages if no start has done so yet. */
async function openForPages(): Promise<() => Promise<void>> {
  const { makePageScripts } = await import("../build/page-scripts.mjs");
  const { makePageStyle } = await import("../build/page-style.mjs");
  try {
    const close = await openSystem();
    await Promise.all([makePageStyle(), makePageScripts()]);
    return close;
  } catch (error) {
    if (error instanceof ClosedSystem)
      throw new RefusedExport(`内置数据库打不开，请先停止正在运行的程序再导出。${error.message}`);
    throw error;
  }
}
