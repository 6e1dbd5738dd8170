import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { filledContent } from "@/lib/core/document/testing-report";
import { formFor } from "@/lib/core/editions/registry";
import { proseOf } from "@/lib/core/prose/prose";
import { pngOf } from "@/lib/exports/testing/picture";
import { db } from "@/lib/platform/db";
import { loadFile } from "@/lib/publications/files/loaders";
import type { Receipt } from "@/lib/publications/receipts/types";
import { makeReport, makeUnits, makeVersion, places, publish } from "@/lib/publications/testing/published";
import { loadVerdictOfFile } from "@/lib/publications/verification/loaders";
import { makePageScripts } from "../build/page-scripts.mjs";
import { makePageStyle } from "../build/page-style.mjs";
import { replaceFolder } from "./folder";
import { writeSite } from "./write-site";

const home = mkdtempSync(join(tmpdir(), "site-copy-"));
const site = join(home, "site");
const at = (...path: string[]) => join(site, ...path);
const report = ["reports", places.town, "2024"];
const png = pngOf(8, 6);
const pictureId = createHash("sha256").update(png).digest("hex");

const verify = "https://nianbao.example.gov.cn/verify";

const copy = () =>
  replaceFolder(site, (folder) =>
    writeSite(folder, { years: [2024, 2017], base: "https://www.example.gov.cn/nianbao/", verify }),
  );

beforeAll(async () => {
  await Promise.all([makePageStyle(), makePageScripts()]);
  await makeUnits();
  await db.picture.create({
    data: { id: pictureId, mime: "image/png", width: 8, height: 6, bytes: new Uint8Array(png) },
  });
  const content = filledContent(formFor(2024));
  const picture = { type: "picture" as const, attrs: { pictureId, alt: "宣传栏" } };
  const { reportId, versionId } = await makeReport(places.town, 2024, {}, content);
  await publish(reportId, versionId);
  const overview = proseOf("改过的第一章。");
  const second = await makeVersion(reportId, {
    ...content,
    chapters: { ...content.chapters, overview: { ...overview, content: [...overview.content, picture] } },
  });
  await publish(reportId, second.versionId, "更正第一章");
  for (const [unit, year] of [
    [places.town, 2017],
    [places.town, 2023],
    [places.demoTown, 2024],
  ] as const) {
    const made = await makeReport(unit, year);
    await publish(made.reportId, made.versionId);
  }
  await loadFile({ unit: places.town, year: "2024", version: "1" }, "pdf");
  await copy();
});
afterAll(() => rmSync(home, { recursive: true }));

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());
}

/** The links of a page, without fragments. */
function linksOf(page: string): string[] {
  const html = readFileSync(page, "utf8");
  return [...html.matchAll(/(?:href|src)="([^"]*)"|url\(([^)]*)\)/g)].flatMap(([, link, font]) => {
    const [path = ""] = (link ?? font ?? "").split("#");
    return path ? [path] : [];
  });
}

test("every link of every page leads to a file of the copy, by a relative path", () => {
  // The list, the examination and its rules; of three reports the present version twice, under both its
  // addresses; the one replaced; the comparison.
  const pages = filesBelow(site).filter((path) => path.endsWith(".html"));
  expect(pages).toHaveLength(3 + 3 * 2 + 1 + 1);
  for (const page of pages) {
    // The one link to the outside: the page where a file is verified.
    expect(linksOf(page)).toContain(verify);
    for (const link of linksOf(page).filter((each) => each !== verify)) {
      expect(link, page).not.toMatch(/^\/|^[a-z]+:/);
      expect(existsSync(join(dirname(page), link)), `${link} of ${page}`).toBe(true);
    }
  }
});

test("the examination and its rules are there, with the scripts that the page names", () => {
  const check = readFileSync(at("check.html"), "utf8");
  for (const name of ["reader", "pdf"]) {
    const [, script = ""] = new RegExp(` data-${name}="([^"]+)"`).exec(check) ?? [];
    expect(existsSync(at(script)), script).toBe(true);
  }
  expect(check).toContain(' data-rules="rules.html"');
  expect(check).toContain("connect-src &#x27;none&#x27;");
  expect(readFileSync(at("rules.html"), "utf8")).toContain(' id="R21-4"');
});

test("every fragment that a page links to exists on the linked page", () => {
  for (const page of filesBelow(site).filter((path) => path.endsWith(".html"))) {
    const html = readFileSync(page, "utf8");
    for (const [, path = "", place = ""] of html.matchAll(/href="([^"#]*)#([^"]+)"/g)) {
      const target = path === "" ? html : readFileSync(join(dirname(page), path), "utf8");
      expect(target, `${path}#${place} of ${page}`).toContain(` id="${place}"`);
    }
  }
});

test("each version has its page, a correction its comparison, and the newest is at the report's URL", () => {
  const newest = readFileSync(at(...report, "index.html"), "utf8");
  expect(newest).toBe(readFileSync(at(...report, "v2.html"), "utf8"));
  expect(newest).toContain("改过的第一章。");
  expect(newest).toContain('<meta name="ArticleTitle"');
  expect(newest).toContain(`src="../../../pictures/${pictureId}.png"`);
  expect(readFileSync(at(...report, "v1.html"), "utf8")).toContain("被第2版替代");
  expect(readFileSync(at(...report, "v2-compare.html"), "utf8")).toContain("更正说明：更正第一章");
});

test("stored files, pictures and data are next to the pages, byte for byte", async () => {
  const pdf = await loadFile({ unit: places.town, year: "2024", version: "1" }, "pdf");
  expect(readFileSync(at(...report, "v1.pdf")).equals(Buffer.from((await pdf?.read()) ?? []))).toBe(true);
  expect(existsSync(at(...report, "v2.pdf"))).toBe(false);
  expect(readFileSync(at("pictures", `${pictureId}.png`)).equals(Buffer.from(png))).toBe(true);
  expect(JSON.parse(readFileSync(at(...report, "v2.json"), "utf8"))).toMatchObject({ version: 2 });
  expect(readFileSync(at(...report, "v2.csv"), "utf8")).toContain("改过的第一章。");
  expect(readFileSync(at(...report, "v1.csv"), "utf8")).not.toContain("改过的第一章。");
});

test("each version has its receipt beside it, linked from its page and from the list, and it lists every file there", async () => {
  for (const number of [1, 2]) {
    const receipt = readFileSync(at(...report, `v${number}-receipt.json`));
    expect(await loadVerdictOfFile(receipt)).toMatchObject({
      kind: "published",
      what: "发布回执",
      publication: { number },
    });
    const { manifest } = JSON.parse(receipt.toString("utf8")) as Receipt;
    const beside = readdirSync(at(...report)).filter((name) => name.match(`^v${number}[.](?!html)`));
    expect(manifest.files.map(({ face }) => `v${number}.${face}`).sort()).toEqual(beside.sort());
    for (const { face, sha256 } of manifest.files) {
      const bytes = readFileSync(at(...report, `v${number}.${face}`));
      expect(createHash("sha256").update(bytes).digest("hex")).toBe(sha256);
      expect(await loadVerdictOfFile(bytes)).toMatchObject({
        kind: "published",
        newest: number === 1 ? { number: 2 } : null,
      });
    }
    expect(readFileSync(at(...report, `v${number}.html`), "utf8")).toContain(`v${number}-receipt.json"`);
  }
  expect(readFileSync(at("index.html"), "utf8")).toContain(
    `href="reports/${places.town}/2024/v2-receipt.json"`,
  );
});

test("without a known URL of the site, nothing links to it", async () => {
  const folder = join(home, "unknown");
  await replaceFolder(folder, (partial) => writeSite(partial, { years: [2017], base: null }));
  for (const page of filesBelow(folder).filter((path) => path.endsWith(".html")))
    for (const link of linksOf(page)) expect(link, page).not.toMatch(/^\/|^[a-z]+:/);
  rmSync(folder, { recursive: true });
});

test("only the requested years are included, and nothing links to others", () => {
  expect(readdirSync(at("reports", places.town)).sort()).toEqual(["2017", "2024"]);
  expect(readFileSync(at("reports", places.town, "2017", "index.html"), "utf8")).toContain("2024年报告");
});

test("the list has every report by year, and the sitemap absolute URLs", () => {
  const list = readFileSync(at("index.html"), "utf8");
  expect(list).toContain("共3份");
  expect(list).toContain(`href="reports/${places.demoTown}/2024/index.html"`);
  expect(list.match(/id="[uc]\d+"/g)).toHaveLength(4);
  expect(readFileSync(at("sitemap.xml"), "utf8")).toContain(
    `<loc>https://www.example.gov.cn/nianbao/reports/${places.town}/2024/index.html</loc>`,
  );
});

test("an earlier copy is replaced completely", async () => {
  writeFileSync(at("left-behind.html"), "x");
  await copy();
  expect(existsSync(at("left-behind.html"))).toBe(false);
  expect(readdirSync(home)).toEqual(["site"]);
});

test("if writing fails, the earlier copy is unchanged", async () => {
  const before = filesBelow(site).sort();
  await expect(
    replaceFolder(site, async (folder) => {
      writeFileSync(join(folder, "half.html"), "x");
      throw new Error("the disk is full");
    }),
  ).rejects.toThrow("the disk is full");
  expect(filesBelow(site).sort()).toEqual(before);
  expect(readdirSync(home)).toEqual(["site"]);
});

test("a folder with something else in it, and a file, are refused and not touched", async () => {
  const foreign = mkdtempSync(join(tmpdir(), "foreign-"));
  writeFileSync(join(foreign, "letter.txt"), "x");
  await expect(replaceFolder(foreign, async () => {})).rejects.toThrow("目录不是空的");
  await expect(replaceFolder(join(foreign, "letter.txt"), async () => {})).rejects.toThrow("不是目录");
  expect(readdirSync(foreign)).toEqual(["letter.txt"]);
  rmSync(foreign, { recursive: true });
});
