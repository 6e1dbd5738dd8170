import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import {
  renderComparisonPage,
  renderCopyListPage,
  renderListPage,
  renderReceiptPage,
  renderReportPage,
} from "@/components/publications/page/render-page";
import { servedSiteUrls } from "@/components/publications/site-urls";
import type { Actor } from "@/lib/access/actor";
import { makeAccount } from "@/lib/access/testing/world";
import type { UnitChange } from "@/lib/core/unit-change";
import { type FileFormat, fileFormats } from "@/lib/exports/file-formats";
import { db } from "@/lib/platform/db";
import { listCopied } from "@/lib/publications/copy/data";
import { findPublication } from "@/lib/publications/data";
import { loadFile } from "@/lib/publications/files/loaders";
import { makeFile } from "@/lib/publications/files/make-file";
import {
  loadLatest,
  loadOpenPage,
  loadPublicList,
  loadPublished,
  loadYearFile,
} from "@/lib/publications/loaders";
import { loadComparison } from "@/lib/publications/pages/comparison/loaders";
import { atomFeed } from "@/lib/publications/pages/feed";
import { loadReceipt } from "@/lib/publications/receipts/loaders";
import { makeReport, makeUnits, makeVersion, places, publish } from "@/lib/publications/testing/published";
import { loadVerdictOfFile } from "@/lib/publications/verification/loaders";
import { changeUnit } from "@/lib/units/mutations/change";
import { renameUnit } from "@/lib/units/mutations/rename";

vi.mock("react", async (original) => ({ ...(await original<object>()), cache: (load: unknown) => load }));

/**
 * Two units of one year, one of them with a correction, without stored files: every file of the first is made
 * after the renaming.
 */
const year = 2024;
const at = (version: number) => ({ unit: places.town, year: String(year), version: String(version) });
const formats = Object.keys(fileFormats) as FileFormat[];
let administrator: Actor;

beforeAll(async () => {
  await makeUnits();
  const first = await makeReport(places.town, year);
  await publish(first.reportId, first.versionId);
  const report = await findPublication(places.town, year);
  const corrected = await makeVersion(first.reportId, {
    ...(report?.content ?? { chapters: {}, figures: {} }),
    front: { ...report?.content.front, phone: "0533-7830001" },
  });
  await publish(first.reportId, corrected.versionId, "更正联系电话");
  const other = await makeReport(places.otherTown, year);
  await publish(other.reportId, other.versionId);
  const account = await makeAccount("keeper", [{ role: "administrator", unitCode: places.province }]);
  administrator = { ...account, grants: [{ role: "administrator", unitCode: places.province }] };
});

async function textOf(chunks: AsyncGenerator<string> | null): Promise<string> {
  let text = "";
  for await (const chunk of chunks ?? []) text += chunk;
  return text;
}

/** Everything that is rendered again at every request. */
async function written() {
  const { publications, updated } = await loadLatest();
  return {
    csv: await textOf(await loadYearFile(year, "csv")),
    json: await textOf(await loadYearFile(year, "json")),
    open: JSON.stringify(await loadOpenPage({})),
    feed: atomFeed({ origin: "https://example.gov.cn", site: "阳光年报", publications, updated }),
  };
}

async function pages() {
  const published = await loadPublished(places.town, String(year), "1");
  const comparison = await loadComparison(places.town, String(year), "2");
  if (!published || !comparison) throw new Error("two versions were published");
  return {
    report: await renderReportPage(published),
    comparison: await renderComparisonPage(comparison),
    list: await renderListPage(await loadPublicList({ county: places.county })),
    copy: await renderCopyListPage(await listCopied([year]), servedSiteUrls),
  };
}

/**
 * The current name next to the former one needs its characters of the site's fonts: a page names the slices
 * that it uses.
 */
const withoutPresent = (page: string) =>
  page.replace(/（现名：[^）]*）/g, "").replace(/<style>[\s\S]*?<\/style>/, "");
/** The filter offers counties and units by their current names. */
const withoutFilter = (page: string) => page.replace(/<form[\s\S]*?<\/form>/, "");

async function rename(code: string, name: string, organ: string) {
  expect(await renameUnit(administrator, { code, name, organ })).toEqual({ ok: true, value: null });
}

async function renameAll() {
  await rename(places.town, "稷下街道", "稷下街道办事处");
  await rename(places.county, "临淄新区", "临淄新区人民政府");
  await rename(places.city, "新淄博市", "新淄博市人民政府");
}

async function renameBack() {
  await rename(places.town, "齐都镇", "齐都镇人民政府");
  await rename(places.county, "临淄区", "临淄区人民政府");
  await rename(places.city, "淄博市", "淄博市人民政府");
}

/** The files of the first version as readers download them. */
async function files(): Promise<Map<FileFormat, string>> {
  const bytes = new Map<FileFormat, string>();
  for (const format of formats) {
    const file = await loadFile(at(1), format);
    bytes.set(format, Buffer.from((await file?.read()) ?? []).toString("base64"));
  }
  return bytes;
}

const on = "2026-03-01";
const changes: [string, UnitChange][] = [
  ["merged", { kind: "merged", on, successorCode: places.otherTown, isNew: false }],
  ["divided", { kind: "divided", on, partCodes: [places.otherTown], goesOn: false }],
  ["abolished", { kind: "abolished", on }],
];

/** Every file is set anew, which takes a slow computer a while. */
const MAKING_MS = 90_000;

describe("a unit, its county and its city are renamed after a publication", () => {
  test(
    "every file, year file, feed and page has the former names, and verifies",
    async () => {
      const report = await findPublication(places.town, year, 1);
      if (!report) throw new Error("it was published");
      const filesBefore = new Map<FileFormat, Uint8Array>();
      for (const format of formats) filesBefore.set(format, (await makeFile(report, format)).bytes);
      const [writtenBefore, pagesBefore] = [await written(), await pages()];

      await renameAll();

      for (const format of formats) {
        const file = await loadFile(at(1), format);
        expect(Buffer.from((await file?.read()) ?? []), format).toEqual(
          Buffer.from(filesBefore.get(format) ?? []),
        );
        expect(file?.name).toContain("齐都镇人民政府");
      }
      expect(await written()).toEqual(writtenBefore);
      const pagesAfter = await pages();
      expect(withoutPresent(pagesAfter.report)).toBe(withoutPresent(pagesBefore.report));
      expect(pagesAfter.comparison).toBe(pagesBefore.comparison);
      expect(withoutFilter(withoutPresent(pagesAfter.list))).toBe(
        withoutFilter(withoutPresent(pagesBefore.list)),
      );
      expect(pagesAfter.report).toContain("（现名：稷下街道办事处）");
      expect(pagesAfter.list).toContain("（现名：稷下街道）");

      // Files that readers downloaded before.
      for (const [format, bytes] of filesBefore)
        expect(await loadVerdictOfFile(bytes), format).toMatchObject({ kind: "published" });
      for (const text of [writtenBefore.csv, writtenBefore.json])
        expect(await loadVerdictOfFile(new TextEncoder().encode(text))).toMatchObject({
          kind: "collection",
          differing: [],
          sound: true,
        });
    },
    MAKING_MS,
  );

  test("a receipt requested afterwards has the former name", async () => {
    const receipt = await loadReceipt(at(1));
    if (!receipt) throw new Error("it was published");
    expect(receipt.manifest.unit).toEqual({ code: places.town, name: "齐都镇" });
    expect(await renderReceiptPage(receipt)).not.toContain("稷下街道");
  });

  test("after renaming it back, its pages equal the former ones to the byte", async () => {
    await renameBack();
    const before = await pages();
    await renameAll();
    await renameBack();
    expect(await pages()).toEqual(before);
    expect(before.report).not.toContain("现名");
  });
});

describe("a unit is changed after a publication", () => {
  beforeEach(async () => {
    const none = { firstYear: null, lastYear: null, successorCode: null };
    await db.unit.updateMany({ data: { ...none, originCode: null } });
  });

  test.each(changes)(
    "%s: every file, year file, feed and page stays the same to the byte",
    async (_, change) => {
      const before = { files: await files(), written: await written(), pages: await pages() };
      expect(await changeUnit(administrator, { code: places.town, change })).toMatchObject({ ok: true });
      expect({ files: await files(), written: await written(), pages: await pages() }).toEqual(before);
      expect(before.files.get("pdf")).not.toBe("");
    },
    MAKING_MS,
  );
});
