import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formFor } from "../editions/registry";
import { emptyContent, type ReportContent } from "../report";
import { type Figure, figureSchema } from "./figure";
import { computedValue, figureFault, figureTable, figureValue, parseFigure, partsOf } from "./figures";
import { type Cell, isComputed } from "./table";

const form2014 = formFor(2018);
const form2019 = formFor(2019);
const form2021 = formFor(2021);

function cell(id: string, form = form2014): Cell {
  const found = form.cells.get(id);
  if (!found) throw new Error(`no cell ${id}`);
  return found;
}

const count = cell("disclosure.channels.wechat:count");
const application = cell("received:naturalPerson", form2021);
const money = cell("resources.budget:count");
const change = cell("licences:change", form2019);
const yuan = cell("procurement:amount", form2019);

function content(figures: Record<string, string>): ReportContent {
  return {
    ...emptyContent,
    figures: Object.fromEntries(Object.entries(figures).map(([id, value]) => [id, { value }])),
  };
}

describe("reading a figure", () => {
  it.each<[string, Cell, string | null]>([
    ["", count, null],
    ["  ", count, null],
    ["0", count, "0"],
    ["167", count, "167"],
    [" １６７　", count, "167"],
    ["1,234", count, "1234"],
    ["１，２３４", count, "1234"],
    ["1 234 567", count, "1234567"],
    ["007", count, "7"],
    ["167条", count, "167"],
    ["5.", count, "5"],
    ["59.00", count, "59"],
    ["５９．０", count, "59"],
    ["\u200b59\ufeff", count, "59"],
    ["\u202d1\u00ad2\u2060", count, "12"],
    ["\u200b", count, null],
    ["12件", application, "12"],
    ["12 件", application, "12"],
    ["1.00", money, "1.00"],
    ["-0", count, "0"],
    ["999999999999", count, "999999999999"],
    ["1.5", money, "1.5"],
    ["1.50万元", money, "1.50"],
    ["９．６３２１１", money, "9.63211"],
    [".5", money, "0.5"],
    ["70,487元", yuan, "70487"],
    ["70487.25", yuan, "70487.25"],
    ["-8", change, "-8"],
    ["－8", change, "-8"],
    ["−8", change, "-8"],
    ["+10", change, "10"],
  ])("“%s” is understood", (typed, where, value) => {
    const figure = parseFigure(typed, where);
    expect(figure).toEqual({ value });
    expect(figureFault(figure, where)).toBeNull();
  });

  it.each<[string, Cell, string]>([
    ["/", count, "“/”不是数字；没有发生的请填0。"],
    ["—", count, "“—”不是数字；没有发生的请填0。"],
    ["无", count, "“无”不是数字；没有发生的请填0。"],
    ["150余", count, "“150余”不是数字；没有发生的请填0。"],
    ["1,23", count, "“1,23”不是数字；没有发生的请填0。"],
    ["1 2", count, "“1 2”不是数字；没有发生的请填0。"],
    ["1e3", count, "“1e3”不是数字；没有发生的请填0。"],
    ["①", count, "“①”不是数字；没有发生的请填0。"],
    [".", money, "“.”不是数字；没有发生的请填0。"],
    ["5件", count, "“5件”不是数字；没有发生的请填0。"],
    ["12项", application, "“12项”不是数字；没有发生的请填0。"],
    ["1.5", count, "这一格只填整数（1.5）；只有金额可以带小数。"],
    ["-3", count, "这一格不能是负数（-3）。"],
    ["1.1234567", money, "金额最多6位小数（1.1234567）。"],
    ["1.234", yuan, "金额最多2位小数（1.234）。"],
    ["1234567890123", count, "数字太长，最多12位（1234567890123）。"],
  ])("“%s” stays as typed, with the reason", (typed, where, reason) => {
    const figure = parseFigure(typed, where);
    expect(figure).toEqual({ value: null, typed });
    expect(figureFault(figure, where)).toBe(reason);
  });

  it("finds a stored value that its cell does not admit", () => {
    expect(figureFault({ value: "2.5" }, count)).toBe("这一格只填整数（2.5）；只有金额可以带小数。");
    expect(figureFault(undefined, count)).toBeNull();
  });

  it("stores nothing that the stored shape refuses, whatever is typed", () => {
    const typed = fc.oneof(
      fc.string(),
      fc.string({ unit: "binary", maxLength: 120 }),
      fc.stringMatching(/^[-+０-９0-9,.]{1,20}$/),
    );
    fc.assert(
      fc.property(typed, fc.constantFrom(count, money, change, yuan), (text, where) => {
        const figure = parseFigure(text, where);
        expect(figureSchema.safeParse(figure).success).toBe(true);
        expect(figure.value === null || figure.typed === undefined).toBe(true);
        if (figure.value !== null) expect(parseFigure(figure.value, where)).toEqual(figure);
        else expect(figureFault(figure, where) === null).toBe(figure.typed === undefined);
      }),
    );
  });
});

describe("totals", () => {
  it("adds what is filled in, blanks counting nothing", () => {
    const some = content({
      "applications.received.inPerson:count": "1",
      "applications.received.online:count": "3",
    });
    expect(figureValue(form2014, some.figures, "applications.received:count")).toBe("4");
  });

  it("is blank where every part is blank, which is not zero", () => {
    expect(figureValue(form2014, {}, "applications.received:count")).toBeNull();
    expect(figureValue(form2014, content({ "review.other:count": "0" }).figures, "review:count")).toBe("0");
  });

  it("adds totals of totals", () => {
    const refused = content({
      "applications.answered.refused.privacy:count": "2",
      "applications.answered.granted:count": "1",
    });
    expect(figureValue(form2014, refused.figures, "applications.answered:count")).toBe("3");
  });

  it("shows a total as the report states it, and still computes the true one", () => {
    const stated = content({ "applications.received:count": "5", "applications.received.fax:count": "4" });
    expect(figureValue(form2014, stated.figures, "applications.received:count")).toBe("5");
    expect(computedValue(form2014, stated.figures, "applications.received:count")).toBe("4");
  });

  it("adds decimals exactly", () => {
    const fees = formFor(2018, {
      localTable: {
        insert: [
          {
            after: null,
            rows: [
              {
                id: "all",
                label: "合计",
                level: 0,
                kind: "sum",
                unit: "万元",
                parts: ["fees", "resources.budget"],
              },
            ],
          },
        ],
      },
    });
    expect(
      figureValue(
        fees,
        content({ "fees:count": "0.1", "resources.budget:count": "0.2" }).figures,
        "all:count",
      ),
    ).toBe("0.3");
  });

  it("does not compute a typed cell, nor a union of channels", () => {
    const channels = content({ "disclosure.channels.wechat:count": "167" });
    expect(figureValue(form2014, channels.figures, "disclosure.total:count")).toBeNull();
    expect(partsOf(form2014, "disclosure.total:count")).toEqual([]);
    expect(figureValue(form2014, channels.figures, "no.such:cell")).toBeNull();
  });

  it("adds the matrix the same both ways, for any figures", () => {
    const typed = [...form2021.cells.values()].filter(
      (where) => where.table.id === "applications" && !isComputed(where),
    );
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { minLength: typed.length, maxLength: typed.length }), (numbers) => {
        const figures = Object.fromEntries(
          typed.map((where, i): [string, Figure] => [where.id, { value: `${numbers[i]}` }]),
        );
        const all = figureTable(form2021, figures);
        const rows = form2021.cells.get("outcome.total:total")?.row.parts ?? [];
        const down = rows.reduce((sum, row) => sum + Number(all.get(`${row}:total`)), 0);
        expect(all.get("outcome.total:total")).toBe(`${down}`);
        expect(all.size).toBe(200);
      }),
      { numRuns: 20 },
    );
  });
});
