import { describe, expect, it } from "vitest";
import { numeralValue } from "../numerals/numerals";
import { quantitiesIn } from "./quantities";

/** “18200条 约” for each quantity of a text. */
function read(text: string): string[] {
  return quantitiesIn(text).map(({ value, unit, approximate, ranged }) =>
    [`${value.toFixed()}${unit}`, approximate ?? "", ranged ? "范围" : ""].filter(Boolean).join(" "),
  );
}

describe("numerals", () => {
  it.each([
    ["182", "182"],
    ["1,234", "1234"],
    ["１２．５", "12.5"],
    ["十二", "12"],
    ["二十", "20"],
    ["二百五十", "250"],
    ["一千零三", "1003"],
    ["两", "2"],
    ["二〇一八", "2018"],
  ])("%s is %s", (text, value) => expect(numeralValue(text)?.toFixed()).toBe(value));

  it("is null where characters make no number", () => expect(numeralValue("三五")?.toFixed()).not.toBe("8"));
});

describe("quantities", () => {
  it.each<[string, string[]]>([
    ["公开信息1,234条、１２件，经费9.63211万元", ["1234条", "12件", "9.63211万元"]],
    ["150余条、约30件、近200人次、300多份", ["150条 余", "30件 约", "200人次 近", "300份 多"]],
    ["1.2万条，3万余元", ["12000条 范围", "3万元 余"]],
    ["其中1.组织机构类2条；2.政策法规类13条", ["2条", "13条"]],
    ["占0.6%，占百分之二十", ["0.6%", "20%"]],
    ["3至5次，2条至5条", ["3次 范围", "2条 范围", "5条 范围"]],
    ["收到申请三件，二十余条", ["3件", "20条 余"]],
    ["信息总数132条，预约23件，最近3次", ["132条", "23件", "3次"]],
    ["国办发〔2018〕23号，第3次，2018年1月1日起，5.15政务公开日，5月份", []],
    ["《2017年3件实事》印发2份", ["2份"]],
    ["12345热线30件", ["30件"]],
    ["2名人大代表，20个工作日", ["2名", "20个"]],
    ["32 条，150 余条", ["32条", "150条 余"]],
  ])("%s", (text, expected) => expect(read(text)).toEqual(expected));

  it("points at the number, with 万, and not at words around it", () => {
    const text = "共约1.2万条";
    const [quantity] = quantitiesIn(text);
    expect(text.slice(quantity?.numberFrom, quantity?.numberTo)).toBe("1.2万");
    expect(text.slice(quantity?.from, quantity?.to)).toBe("约1.2万条");
  });

  it.each(["1".repeat(400_000), "一".repeat(400_000), "1,".repeat(200_000), "约 ".repeat(200_000)])(
    "is quick on a long run of one character",
    (text) => {
      const start = performance.now();
      quantitiesIn(text);
      expect(performance.now() - start).toBeLessThan(15_000);
    },
  );
});
