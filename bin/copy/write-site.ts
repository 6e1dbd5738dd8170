import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { copiedPaths, copiedSiteUrls, type Holdings } from "@/components/publications/copy/copied-urls";
import {
  renderCheckPage,
  renderComparisonPage,
  renderCopyListPage,
  renderReportPage,
  renderRulesPage,
} from "@/components/publications/page/render-page";
import type { FileFormat } from "@/lib/exports/file-formats";
import { fontFile } from "@/lib/platform/fonts/web-fonts";
import type { PageFile } from "@/lib/platform/http/page-files";
import { listCopied, listPictureKinds } from "@/lib/publications/copy/data";
import { keepForCopy } from "@/lib/publications/copy/keep-for-copy";
import type { CopiedVersion } from "@/lib/publications/copy/types";
import { loadPublished } from "@/lib/publications/loaders";
import { loadComparison } from "@/lib/publications/pages/comparison/loaders";
import { receiptBytes } from "@/lib/publications/receipts/receipt-file";
import { listPictures } from "@/lib/reports/pictures/data";
import { copyMap } from "./copy-map";

export type Copying = {
  years: readonly number[];
  /** Absolute URL of the copy, for its sitemap; without it there is none. */
  base: string | null;
  /** Absolute URL of the running site's page for verifying files; without it nothing links there. */
  verify?: string | null;
  progress?: (done: number, total: number) => void;
};
export type Copied = { reports: number; pages: number; files: number };

/** Reports processed at a time: while one is rendered, the others wait for the database or the disk. */
const AT_ONCE = 12;
const readingFiles: PageFile[] = [
  "style.css",
  "icon.svg",
  "look.js",
  "tools.js",
  "contents.js",
  "aloud.js",
  "check.js",
  "check-reader.js",
  "check-pdf.js",
];

/**
 * Writes the published pages of these years into an empty folder, with their files, receipts, pictures, style
 * and fonts: the same as on the running site, rendered by the same components, with links that work without
 * it.
 */
export async function writeSite(
  folder: string,
  { years, base, verify = null, progress }: Copying,
): Promise<Copied> {
  const versions = await listCopied(years);
  const present = versions.filter(({ replacedAt }) => replacedAt === null);
  const { put, written } = writerInto(folder);
  const copy = beginCopy(put, verify);
  let reports = 0;
  await together(versions, async (version) => {
    const isPresent = await putVersion(copy, version, years);
    if (isPresent) progress?.(++reports, present.length);
  });
  const urls = copiedSiteUrls(0, copy.holdings, copy.fonts);
  await put(copiedPaths.list, await renderCopyListPage(present, urls));
  await put(copiedPaths.check, await renderCheckPage(urls));
  await put(copiedPaths.rules, await renderRulesPage(urls));
  for (const name of readingFiles)
    await put(copiedPaths.reading(name), await readFile(join(process.cwd(), "public", "reading", name)));
  for (const slice of copy.fonts) {
    const bytes = fontFile(slice);
    if (bytes) await put(copiedPaths.font(slice), bytes);
  }
  if (base !== null) await put("sitemap.xml", copyMap(base, present));
  return { reports, ...written };
}

type Put = (path: string, content: string | Uint8Array) => Promise<void>;

/** Writes files below a folder, and counts pages and other files. */
function writerInto(folder: string): { put: Put; written: { pages: number; files: number } } {
  const written = { pages: 0, files: 0 };
  const made = new Set<string>();
  const put: Put = async (path, content) => {
    const file = join(folder, path);
    if (!made.has(dirname(file))) await mkdir(dirname(file), { recursive: true });
    made.add(dirname(file));
    await writeFile(file, content);
    written[path.endsWith(".html") ? "pages" : "files"] += 1;
  };
  return { put, written };
}

/** A copy in progress: its content so far, on which its pages' links depend. */
function beginCopy(put: Put, verify: string | null) {
  const kept = new Map<string, readonly string[]>();
  const endings = new Map<string, string>();
  const holdings: Holdings = {
    hasFile: (unit, year, version, format) =>
      kept.get(`${unit}/${year}/${version}`)?.includes(format) ?? false,
    pictureName: (id) => `${id}${endings.get(id) ?? ""}`,
    verify,
  };
  const fonts = new Set<string>();
  return { put, kept, endings, holdings, fonts, urls: copiedSiteUrls(3, holdings, fonts) };
}

/**
 * Writes a version's page, comparison, files, receipt and pictures. @returns whether it is the current
 * version of its report
 */
async function putVersion(
  { put, kept, endings, urls }: ReturnType<typeof beginCopy>,
  { id, unitCode, year, number, replacedAt }: CopiedVersion,
  years: readonly number[],
): Promise<boolean> {
  const published = await loadPublished(unitCode, String(year), String(number));
  if (!published) return false;
  const { report } = published;
  const { files, receipt } = await keepForCopy(id, report);
  kept.set(
    `${unitCode}/${year}/${number}`,
    files.map(({ format }) => format),
  );
  await putPictures(
    report.blocks.flatMap((block) => (block.type === "picture" ? [block.pictureId] : [])),
    endings,
    put,
  );
  const shown = { ...published, years: published.years.filter((each) => years.includes(each)) };
  const page = await renderReportPage(shown, urls);
  await put(copiedPaths.report(unitCode, year, number), page);
  if (!replacedAt) await put(copiedPaths.report(unitCode, year), page);
  const comparison = number > 1 ? await loadComparison(unitCode, String(year), String(number)) : null;
  if (comparison)
    await put(copiedPaths.comparison(unitCode, year, number), await renderComparisonPage(comparison, urls));
  for (const { format, bytes } of files)
    await put(copiedPaths.file(unitCode, year, number, format as FileFormat), bytes);
  await put(copiedPaths.receipt(unitCode, year, number), receiptBytes(receipt));
  return !replacedAt;
}

/**
 * Writes pictures next to the pages, named by digest, with an extension by which any file server knows their
 * type.
 */
async function putPictures(ids: readonly string[], endings: Map<string, string>, put: Put): Promise<void> {
  const wanted = ids.filter((id) => !endings.has(id));
  const [kinds, bytes] = [await listPictureKinds(wanted), await listPictures(wanted)];
  for (const [id, content] of bytes) {
    const ending = `.${(kinds.get(id) ?? "image/bin").replace(/^image\//, "").replace(/\W.*$/, "")}`;
    endings.set(id, ending);
    await put(copiedPaths.picture(`${id}${ending}`), content);
  }
}

/** Processes every item, a few at a time, in order. */
async function together<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const queue = items.values();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const item of queue) await work(item);
    }),
  );
}
