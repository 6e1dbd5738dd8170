/**
 * Time and peak memory of importing reports: `npm run bench -- intake [count]`. Prints JSON. The reports are
 * generated, of five years in turn, as text, page and Word document. Processor time does not depend on other
 * programs of the machine.
 */
import { formFor } from "@/lib/core/editions/registry";
import { placeDocument } from "@/lib/imports/place/place-document";
import { docxOf, wordParagraph, wordTable } from "@/lib/imports/read/docx/testing-docx";
import { readDocument } from "@/lib/imports/read/read-document";

const count = Number(process.argv[2] ?? 500);
const years = [2015, 2018, 2019, 2020, 2025];
const encoder = new TextEncoder();

const idle = process.memoryUsage().rss;
let peak = idle;
let figures = 0;
const began = performance.now();
const used = process.cpuUsage();
for (let at = 0; at < count; at += 1) {
  const { bytes, name } = generated(at);
  const placed = placeDocument(await readDocument(bytes, name));
  figures += Object.keys(placed.content.figures).length;
  peak = Math.max(peak, process.memoryUsage().rss);
}
const seconds = (performance.now() - began) / 1000;
const { user, system } = process.cpuUsage(used);
console.log(
  JSON.stringify({
    figure: "intake",
    documents: count,
    figures,
    seconds: Math.round(seconds * 100) / 100,
    processorSeconds: Math.round((user + system) / 10_000) / 100,
    perSecond: Math.round(count / seconds),
    peakAboveIdleMB: Math.round((peak - idle) / 1_000_000),
  }),
);

/** Report number `at`, with different numbers in each. */
function generated(at: number): { bytes: Uint8Array; name: string } {
  const year = years[at % years.length] as number;
  const form = formFor(year);
  const lines = [
    `青石${at}镇${year}年政府信息公开工作年度报告`,
    `本报告由青石${at}镇人民政府编制，统计期限自${year}年1月1日起至${year}年12月31日止。`,
    ...form.outline.chapters.flatMap(({ heading }, index) => [
      `${"一二三四五六七八九十"[index] ?? "十"}、${heading}`,
      ...Array.from(
        { length: 12 },
        (_, line) =>
          `（${"一二三四五六七八九十"[line % 10]}）公开第${line}项。全年公开信息${at + line}条，内容包括办事指南、收费标准和惠农补贴的发放情况。`,
      ),
    ]),
  ];
  const table = (form.tables[0]?.sections ?? []).flatMap((section) =>
    section.rows.map((row) => [row.label, row.unit ?? "", row.kind === "header" ? "" : String(at)]),
  );
  switch (at % 3) {
    case 0:
      return {
        name: `${at}.txt`,
        bytes: encoder.encode([...lines, ...table.map((row) => row.join("\t"))].join("\n")),
      };
    case 1: {
      const rows = table.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join("")}</tr>`);
      const page = `<html><body>${lines.map((line) => `<p>${line}</p>`).join("")}<table>${rows.join("")}</table></body></html>`;
      return { name: `${at}.html`, bytes: encoder.encode(page) };
    }
    default:
      return {
        name: `${at}.docx`,
        bytes: docxOf(lines.map((line) => wordParagraph(line)).join("") + wordTable(table)),
      };
  }
}
