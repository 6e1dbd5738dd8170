import { expect, it } from "vitest";
import { formFor } from "../../editions/registry";
import type { Block, BodyCell, TablePart } from "../block";
import { compose } from "../compose";
import { filledContent, testUnit as unit } from "../testing-report";
import { tableHeaders } from "./table-headers";

const label = (text: string, rowspan = 1): BodyCell => ({
  ...{ text, kind: "label", cellId: null, colspan: 1, rowspan },
});
const figure = (text: string): BodyCell => ({
  ...{ text, kind: "figure", cellId: text, colspan: 1, rowspan: 1 },
});
const head = (text: string, colspan = 1, rowspan = 1) => ({ text, colspan, rowspan });

const part: TablePart = {
  heading: null,
  columns: 5,
  head: [
    [head("", 2, 2), head("申请人", 2), head("总计", 1, 2)],
    [head("自然人"), head("其他")],
  ],
  body: [
    {
      rowId: "a",
      level: 1,
      cells: [label("结果", 2), label("予以公开"), figure("1"), figure("2"), figure("3")],
    },
    { rowId: "b", level: 1, cells: [label("不予公开"), figure("4"), figure("5"), figure("6")] },
  ],
};

it("gives each figure of a part among others the name of the part, too", () => {
  const simple: TablePart = {
    heading: "第二十条第（一）项",
    columns: 3,
    head: [[head("信息内容"), head("制发件数"), head("现行有效件数")]],
    body: [{ rowId: "a", level: 1, cells: [label("规章"), figure("1"), figure("2")] }],
  };
  expect(tableHeaders(simple, "p0")).toBeNull();
  expect(tableHeaders(simple, "p0", "p0group")?.body[0]?.map(({ headers: own }) => own)).toEqual([
    null,
    "p0group p0h0-1 p0r0-0",
    "p0group p0h0-2 p0r0-0",
  ]);
});

it("gives each figure the heads above it and the labels beside it, spans counted", () => {
  const headers = tableHeaders(part, "t-");
  expect(headers?.head).toEqual([
    ["t-h0-0", "t-h0-1", "t-h0-2"].map((id) => ({ id, headers: null })),
    ["t-h1-0", "t-h1-1"].map((id) => ({ id, headers: "t-h0-1" })),
  ]);
  expect(headers?.body[0]?.map(({ headers: own }) => own)).toEqual([
    ...[null, null],
    ...["t-h0-1 t-h1-0 t-r0-0 t-r0-1", "t-h0-1 t-h1-1 t-r0-0 t-r0-1", "t-h0-2 t-r0-0 t-r0-1"],
  ]);
  expect(headers?.body[1]?.map(({ headers: own }) => own)).toEqual([
    ...[null, "t-h0-1 t-h1-0 t-r0-0 t-r1-0", "t-h0-1 t-h1-1 t-r0-0 t-r1-0", "t-h0-2 t-r0-0 t-r1-0"],
  ]);
});

it("leaves a table of one row of heads and one column of labels to its scopes", () =>
  expect(
    tableHeaders(
      {
        ...part,
        head: [[head("事项"), head("件数")]],
        body: [{ rowId: "a", level: 1, cells: [label("制发"), figure("1")] }],
      },
      "",
    ),
  ).toBeNull());

it.each([2018, 2019, 2025])(
  "every figure of %i under several heads has at least one head and one label or group",
  (year) => {
    const blocks = compose({ form: formFor(year), content: filledContent(formFor(year)), unit });
    const tables = blocks.filter(
      (block): block is Extract<Block, { type: "indicatorTable" }> => block.type === "indicatorTable",
    );
    const parts = tables.flatMap(({ parts: all }) => all);
    const complex = parts.flatMap((each, at) => {
      const headers = tableHeaders(each, `p${at}`);
      return headers ? [{ each, headers }] : [];
    });
    if (year >= 2019) expect(complex.length).toBeGreaterThan(0);
    for (const { each, headers } of complex)
      for (const [row, { cells }] of each.body.entries())
        for (const [at, { kind }] of cells.entries())
          if (kind === "figure") expect(headers.body[row]?.[at]?.headers).toMatch(/h\d+-\d+/);
  },
);
