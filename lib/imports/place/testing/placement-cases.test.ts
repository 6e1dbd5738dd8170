import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, it } from "vitest";
import { formFor } from "@/lib/core/editions/registry";
import { proseText } from "@/lib/core/prose/prose";
import { readDocument } from "../../read/read-document";
import type { AsideBlock } from "../../read/source-block";
import { readTemplate } from "../../read/template/read-template";
import { unaccounted } from "../../read/testing/account";
import { placeDocument } from "../place-document";

/** Small files that were once read wrongly. They are beside the repository and not part of it. */
const folder = resolve(import.meta.dirname, "../../../../../shared/cases/intake");
const here = existsSync(folder);
if (!here) console.warn(`跳过读错过的小文件：找不到 ${folder}。`);

async function broughtIn(name: string) {
  const source = await readDocument(readFileSync(resolve(folder, name)), name);
  const placed = placeDocument(source);
  expect(unaccounted(source, placed), name).toEqual({});
  const text = Object.values(placed.content.chapters).map(proseText).join("\n");
  const asides = source.filter((block): block is AsideBlock => block.kind === "aside");
  return { source, placed, text, asides: asides.map(({ what, text: said }) => `${what} ${said}`) };
}

const whole = ["preface", "overview", "disclosure", "applications", "litigation", "problems", "others"];

/** Text that a file's chapters contain and must not contain, and text that is set aside. */
const documents: [string, { says: string[]; not?: string[]; aside?: string[]; chapters?: string[] }][] = [
  ["v01-fldsimple.docx", { says: ["全年主动公开政府信息317条"] }],
  ["v02-ruby.docx", { says: ["由昚庄村先行试点"], aside: ["pronunciation shèn"] }],
  ["v03b-altchunk-part.docx", { says: ["全年主动公开政府信息317条"] }],
  ["v04-strike.docx", { says: ["政府信息371条"], not: ["317"], aside: ["struck 317"] }],
  ["v04c-strike-cell.docx", { says: [], aside: ["struck 59"] }],
  [
    "v05-vanish.docx",
    { says: [], not: ["内部掌握"], aside: ["hidden （内部掌握：另有12条未公开，勿写入公开稿）"] },
  ],
  ["v06-footnote.docx", { says: ["317条"], aside: ["note 同一信息多渠道公开的计1条。"] }],
  ["v06d-sup-digit-cell.docx", { says: [], aside: ["noteMark 1"] }],
  ["v07-txbx-drawing-only.docx", { says: ["政务新媒体全年发布信息207条"] }],
  ["v09-omath.docx", { says: ["按时公开率为98.5%"] }],
  ["v26-eq-circled.docx", { says: ["①政策文件类17条；②"], not: ["EQ"] }],
  ["v26b-if-field.docx", { says: ["政府信息317条"], not: ["317317", "MERGEFIELD", "IF "] }],
  ["v31-bdo-dir.docx", { says: ["317条"] }],
  [
    "p1.txt",
    {
      says: ["（国务院令第711号）、《国务院办公厅政府信息与政务公开办公室关于", "公开工作的第一件事，从方案"],
    },
  ],
  [
    "h01-delins.html",
    {
      says: ["130条"],
      not: ["120"],
      aside: ["deleted 120"],
      chapters: ["preface", "overview", "problems", "others"],
    },
  ],
  ["pre-full.html", { says: [], chapters: ["overview", "problems", "others"] }],
  ["vt.txt", { says: [], not: ["\v", "\f"], chapters: ["overview", "problems", "others"] }],
  ["md-marks.txt", { says: [], not: ["**", "##", "|", "---"], chapters: ["overview", "problems", "others"] }],
  [
    "m02-mht-as.doc",
    {
      says: [],
      not: ["MIME", "Content-", "boundary", "=E"],
      chapters: ["preface", "overview", "problems", "others"],
    },
  ],
];

it.skipIf(!here).each(documents)("%s", async (name, { says, not = [], aside = [], chapters = whole }) => {
  const { placed, text, asides } = await broughtIn(name);
  expect(Object.keys(placed.content.chapters)).toEqual(chapters);
  expect(placed.unplaced).toEqual([]);
  for (const words of says) expect(text).toContain(words);
  for (const words of not) expect(text).not.toContain(words);
  for (const words of aside) expect(asides).toContain(words);
  if (chapters === whole) expect(Object.keys(placed.content.figures)).toHaveLength(166);
});

it.skipIf(!here).each([
  ["v04c-strike-cell.docx", "95"],
  ["v06d-sup-digit-cell.docx", "59"],
  ["p1.txt", "59"],
])("the cell of 行政许可 in %s is %s", async (name, value) => {
  expect((await broughtIn(name)).placed.content.figures["licences:decisions"]).toEqual({ value });
});

it.skipIf(!here)("text copied out of a PDF has one title and the figures of its tables", async () => {
  const [copied, written] = [await broughtIn("p1.txt"), await broughtIn("v31-bdo-dir.docx")];
  expect(copied.placed.title).toBe(written.placed.title);
  expect(copied.placed.content.figures).toEqual(written.placed.content.figures);
  expect(copied.asides).toEqual([1, 2, 3, 4, 5, 6].map((page) => `pageMark —${page}—`));
});

it.skipIf(!here)("the pipe table in Markdown is a table", async () => {
  const { source } = await broughtIn("md-marks.txt");
  expect(source.filter(({ kind }) => kind === "table")).toHaveLength(1);
});

it.skipIf(!here)("a zero-width space after a number in a filled-in sheet is ignored", async () => {
  const form = formFor(2025);
  const [table] = form.tables;
  if (!table) expect.fail("no table");
  const unit = { code: "990101101000", name: "青石镇" };
  const bytes = new Uint8Array(readFileSync(resolve(folder, "17-zwsp.xlsx")));
  const { figures, faults } = await readTemplate(new Blob([bytes]), { unit, form, table });
  expect(faults).toEqual([]);
  expect(figures["licences:decisions"]).toEqual({ value: "61" });
});
