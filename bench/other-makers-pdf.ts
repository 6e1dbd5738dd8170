/**
 * The share of cells read correctly from PDFs of other programs: `npm run bench -- other-makers-pdf
 * [FOLDER]`. LibreOffice, Chromium and Typst each print generated reports with the official tables of all
 * editions, in different styles. Prints JSON; with a folder, the files are kept there. Programs missing on
 * this machine are named and skipped.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { chromium } from "playwright";
import type { Block } from "@/lib/core/document/block";
import { formFor } from "@/lib/core/editions/registry";
import { figureValue } from "@/lib/core/tables/figures";
import { writeWord } from "@/lib/exports/docx/write-word";
import { loadFaces } from "@/lib/exports/fonts/load-faces";
import { documentOf, generatedBlocks, generatedContent } from "@/lib/exports/testing/documents";
import { layOutTable } from "@/lib/exports/xlsx/laid-out";
import { placeDocument } from "@/lib/imports/place/place-document";
import { readDocument } from "@/lib/imports/read/read-document";
import { findChromium, fontsConf } from "../bin/test/chromium.mjs";

/** A year of each edition. */
const years = [2016, 2020, 2024];

type Made = { maker: string; look: string; year: number; bytes: Uint8Array };
type Table = { columns: number; rows: { text: string; colspan: number; rowspan: number }[][] };
/** The content of a report, without its style. */
type Part = { kind: "title" | "heading" | "text"; text: string } | { kind: "table"; table: Table };

const looks: Readonly<Record<string, { style: string; landscape: boolean }>> = {
  grid: {
    landscape: false,
    style: "table { border-collapse: collapse; width: 100%; font-size: 9pt } p { text-indent: 2em }",
  },
  apart: {
    landscape: false,
    style: "table { border-spacing: 2px; font-size: 9pt } td { text-align: center }",
  },
  rows: {
    landscape: true,
    style:
      "table { border: 0; border-collapse: collapse; width: 100% } td { border: 0; border-bottom: 1px solid #888; padding: 4px 10px }",
  },
  none: {
    landscape: false,
    style:
      "table, td { border: 0 } table { width: 100%; font-size: 9pt } td { text-align: center; padding: 5px 4px }",
  },
};

const temporary = mkdtempSync(join(tmpdir(), "other-makers-"));
try {
  const made = [...(await byChromium()), ...byTypst(), ...(await byLibreOffice())];
  const folder = process.argv[2];
  if (folder) mkdirSync(folder, { recursive: true });
  const results = [];
  for (const each of made) {
    if (folder) writeFileSync(join(folder, `${each.maker}-${each.look}-${each.year}.pdf`), each.bytes);
    results.push(await measured(each));
  }
  const cells = results.reduce((sum, each) => sum + each.cells, 0);
  const right = results.reduce((sum, each) => sum + each.right, 0);
  const share = (right / Math.max(1, cells)) * 100;
  console.log(
    JSON.stringify(
      {
        figure: "other-makers-pdf",
        files: made.length,
        cells,
        right,
        percent: Math.floor(share * 100) / 100,
        results,
      },
      null,
      1,
    ),
  );
} finally {
  rmSync(temporary, { recursive: true, force: true });
}

async function measured({ maker, look, year, bytes }: Made) {
  const placed = placeDocument(await readDocument(bytes, "年报.pdf"), { year });
  const form = formFor(year);
  const wanted = generatedContent(year).figures;
  const ids = [...form.cells.keys()];
  const right = ids.filter(
    (id) => figureValue(form, placed.content.figures, id) === figureValue(form, wanted, id),
  );
  return {
    file: `${maker} ${look} ${year}`,
    cells: ids.length,
    right: right.length,
    unplaced: placed.unplaced.length,
  };
}

function partsOf(year: number): Part[] {
  return generatedBlocks(year).flatMap((block): Part[] => partsOfBlock(block));
}

function partsOfBlock(block: Block): Part[] {
  switch (block.type) {
    case "title":
      return [{ kind: "title", text: block.lines.join("") }];
    case "heading":
      return [{ kind: "heading", text: `${block.number}${block.text}` }];
    case "paragraph":
      return [{ kind: "text", text: block.text }];
    case "indicatorTable": {
      const laid = layOutTable(block, []);
      const rows = Array.from({ length: laid.rows }, (_, row) =>
        laid.cells.filter((cell) => cell.row === row),
      );
      // The title is above the table, like a heading.
      return [{ kind: "table", table: { columns: laid.columns, rows: rows.slice(1) } }];
    }
    case "signature":
      return [
        { kind: "text", text: block.organ },
        { kind: "text", text: block.date },
      ];
    case "annex":
      return [{ kind: "text", text: block.title }];
    default:
      return [];
  }
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
}

function pageOf(year: number, style: string): string {
  const parts = partsOf(year).map((part) => {
    if (part.kind === "table") return tableMarkup(part.table);
    const tag = { title: "h1", heading: "h2", text: "p" }[part.kind];
    return `<${tag}>${escaped(part.text)}</${tag}>`;
  });
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><style>body { font-family: "Noto Serif SC"; font-size: 12pt } h1 { text-align: center } h2 { font-size: 14pt } ${style}</style></head><body>${parts.join("\n")}</body></html>`;
}

function tableMarkup({ rows }: Table): string {
  const cell = ({ text, colspan, rowspan }: Table["rows"][number][number]) =>
    `<td colspan="${colspan}" rowspan="${rowspan}">${escaped(text)}</td>`;
  return `<table border="1">${rows.map((row) => `<tr>${row.map(cell).join("")}</tr>`).join("")}</table>`;
}

async function byChromium(): Promise<Made[]> {
  const { executablePath, args, env } = findChromium();
  const browser = await chromium.launch({
    executablePath,
    args,
    env: { ...process.env, ...env } as Record<string, string>,
  });
  const page = await browser.newPage();
  const made: Made[] = [];
  for (const [look, { style, landscape }] of Object.entries(looks))
    for (const year of years) {
      await page.setContent(pageOf(year, style));
      const bytes = await page.pdf({
        format: "A4",
        landscape,
        displayHeaderFooter: look !== "apart",
        margin: { top: "60px", bottom: "60px", left: "50px", right: "50px" },
      });
      made.push({ maker: "chromium", look, year, bytes: new Uint8Array(bytes) });
    }
  await browser.close();
  return made;
}

function byTypst(): Made[] {
  const compiler = NodeCompiler.create({
    workspace: "/other",
    fontArgs: [{ fontBlobs: loadFaces(null).files.map((bytes) => Buffer.from(bytes)) }],
  });
  const settings: [string, number, string][] = [
    ...years.map((year): [string, number, string] => ["lines", year, "0.5pt"]),
    ["rows", 2016, "(x, y) => (bottom: 0.5pt)"],
    ["rows", 2024, "(x, y) => (bottom: 0.5pt)"],
    ["none", 2020, "none"],
    ["none", 2024, "none"],
  ];
  return settings.map(([look, year, stroke]) => {
    const compiled = compiler.compile({ mainFileContent: typstOf(year, stroke) });
    if (!compiled.result) throw new Error(JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics));
    return { maker: "typst", look, year, bytes: new Uint8Array(compiler.pdf(compiled.result)) };
  });
}

function typstOf(year: number, stroke: string): string {
  const words = (text: string) => `#${JSON.stringify(text)}`;
  const parts = partsOf(year).map((part) => {
    if (part.kind === "title") return `#align(center, text(18pt)[${words(part.text)}])`;
    if (part.kind !== "table") return words(part.text);
    const cells = part.table.rows
      .flat()
      .map(
        ({ text, colspan, rowspan }) =>
          `table.cell(colspan: ${colspan}, rowspan: ${rowspan})[${words(text)}]`,
      );
    return `#{ set text(8pt); table(columns: ${part.table.columns}, stroke: ${stroke}, ${cells.join(", ")}) }`;
  });
  return `#set page("a4", flipped: true, margin: 50pt, numbering: "1 / 1")\n#set text(font: "Noto Serif SC", size: 12pt, lang: "zh")\n${parts.join("\n\n")}`;
}

/** From the product's Word file, and from a page. */
async function byLibreOffice(): Promise<Made[]> {
  if (spawnSync("soffice", ["--version"]).status !== 0) {
    console.error("LibreOffice is not on this machine: passed over.");
    return [];
  }
  const sources: string[] = [];
  for (const year of years) {
    sources.push(join(temporary, `word-${year}.docx`), join(temporary, `page-${year}.html`));
    writeFileSync(
      join(temporary, `word-${year}.docx`),
      (await writeWord(documentOf(generatedBlocks(year)))).bytes,
    );
    writeFileSync(join(temporary, `page-${year}.html`), pageOf(year, "td { font-size: 9pt }"));
  }
  const profile = `-env:UserInstallation=file://${join(temporary, "profile")}`;
  const env = { ...process.env, FONTCONFIG_FILE: resolve(fontsConf(temporary)) };
  execFileSync("soffice", [profile, "--headless", "--convert-to", "pdf", "--outdir", temporary, ...sources], {
    env,
    stdio: "ignore",
  });
  return sources.map((source) => {
    const [look = "", year] = basename(source).split(/[-.]/);
    return {
      maker: "libreoffice",
      look,
      year: Number(year),
      bytes: readFileSync(source.replace(/\.\w+$/, ".pdf")),
    };
  });
}
