import { expect, test } from "vitest";
import { writeLines } from "@/lib/exports/xlsx/write-lines";
import { readCsv } from "@/lib/platform/csv/read-csv";
import { sheetAsCsv } from "./sheet-as-csv";

const columns = { code: "单位代码", name: "单位名称", kind: "类别" };

async function workbook(lines: (string | number | null)[][], name = "单位.xlsx"): Promise<File> {
  const sheet = { name: "单位", heads: Object.values(columns), lines, widths: [16, 16, 16] };
  const bytes = await writeLines("单位", new Date("2026-01-01T00:00:00Z"), [
    { ...sheet, name: "说明", heads: [], lines: [] },
    sheet,
  ]);
  return new File([new Uint8Array(bytes)], name);
}

test("a workbook is read by its first sheet with text, codes digit by digit and lines as in the sheet", async () => {
  const csv = await sheetAsCsv(
    await workbook([
      [360121101000, " 白水\n镇 ", "乡镇"],
      [null, null, null],
      ["360121102000", "松岭，乡", "乡镇"],
    ]),
  );
  if (!csv.ok) throw new Error(csv.refusals[0]?.message);
  expect(csv.value.name).toBe("单位.csv");
  expect(readCsv(new Uint8Array(await csv.value.arrayBuffer()), columns)).toEqual({
    ok: true,
    value: [
      { line: 2, cells: { code: "360121101000", name: "白水镇", kind: "乡镇" } },
      { line: 4, cells: { code: "360121102000", name: "松岭，乡", kind: "乡镇" } },
    ],
  });
});

test.each([
  ["no workbook", new File(["单位代码"], "单位.xlsx"), "读不出来"],
  ["an empty one", null, "空的"],
])("%s is refused", async (_, file, words) => {
  const given =
    file ??
    new File(
      [
        new Uint8Array(
          await writeLines("空", new Date(0), [{ name: "空", heads: [], lines: [], widths: [] }]),
        ),
      ],
      "空.xlsx",
    );
  const refusal = await sheetAsCsv(given);
  expect(refusal.ok ? "" : refusal.refusals[0]?.message).toContain(words);
});
