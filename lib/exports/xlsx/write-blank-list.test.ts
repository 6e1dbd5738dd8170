import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import { sheetAsCsv } from "@/lib/imports/read/sheet/sheet-as-csv";
import { readCsv } from "@/lib/platform/csv/read-csv";
import { writeBlankList } from "./write-blank-list";

const columns = { code: "单位代码", kind: "类别" };

test("the template is read as it was written, and its empty cells are text, in which a code keeps its digits", async () => {
  const bytes = await writeBlankList({
    name: "单位导入模板",
    columns: [
      { title: columns.code, width: 16 },
      { title: columns.kind, width: 12, choices: ["乡镇", "部门"] },
    ],
    examples: [["360121901000", "乡镇"]],
  });
  const csv = await sheetAsCsv(new File([new Uint8Array(bytes)], "单位导入模板.xlsx"));
  if (!csv.ok) throw new Error(csv.refusals[0]?.message);
  expect(readCsv(new Uint8Array(await csv.value.arrayBuffer()), columns)).toEqual({
    ok: true,
    value: [{ line: 2, cells: { code: "360121901000", kind: "乡镇" } }],
  });
  const part = (name: string) => new TextDecoder().decode(unzipSync(bytes)[name]);
  const style = /<c r="A500" s="(\d+)"/.exec(part("xl/worksheets/sheet1.xml"))?.[1];
  const formats =
    part("xl/styles.xml")
      .split("<cellXfs")[1]
      ?.match(/<xf [^>]*>/g) ?? [];
  const format = /numFmtId="(\d+)"/.exec(formats[Number(style)] ?? "")?.[1];
  expect(part("xl/styles.xml")).toMatch(new RegExp(`numFmtId="${format}" formatCode="@"`));
});
