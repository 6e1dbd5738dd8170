import { describe, expect, test } from "vitest";
import { kindTraits, reportingKinds } from "../unit-kind";
import { coverageSentence, type coverages, isCovered, listedBecause } from "./coverage";

const unit = (name: string, kind: Parameters<typeof isCovered>[1]) => ({ name, kind });
const office = unit("县政府办公室", "office");
const bureaus = [unit("水务局", "department"), unit("林草局", "department")];
const town = unit("南溪镇", "township");
const tax = unit("税务局", "vertical");

describe("of whom a county's report speaks", () => {
  test("each coverage counts other kinds", () => {
    const kinds = reportingKinds.filter((kind) => kindTraits[kind].adding === "summed");
    const counted = (coverage: (typeof coverages)[number]) =>
      kinds.filter((kind) => isCovered(coverage, kind)).sort();
    expect(counted("area")).toEqual([...kinds].sort());
    expect(counted("departments")).toEqual(["body", "department", "office", "zone"]);
    expect(counted("office")).toEqual(["office"]);
    expect(counted("withoutOffice")).toEqual(["body", "department", "township", "zone"]);
  });

  test("the sentence counts the kinds, and names who is missing, left out or managed vertically", () => {
    expect(coverageSentence({ included: [office, ...bureaus, town], missing: [], listed: [] })).toBe(
      "各表的数为政府办公室、2个部门、1个乡镇（街道）年度报告的合计。",
    );
    expect(
      coverageSentence({
        included: [...bureaus, town],
        missing: [unit("东川乡", "township")],
        listed: [tax, office],
      }),
    ).toBe(
      "各表的数为2个部门、1个乡镇（街道）年度报告的合计，尚缺东川乡，不含政府办公室；税务局实行垂直管理，不计入。",
    );
  });

  test("why a unit is only listed follows from its kind", () => {
    const listed = [tax, town, office];
    expect(listedBecause(listed)).toEqual({ vertical: [tax], outside: [town, office] });
  });

  test("of many missing units the first five are named", () => {
    const missing = "甲乙丙丁戊己".split("").map((name) => unit(`${name}镇`, "township"));
    expect(coverageSentence({ included: [office], missing, listed: [] })).toContain(
      "尚缺甲镇、乙镇、丙镇、丁镇、戊镇等6个单位",
    );
  });

  test("of no report at all nothing is said", () => {
    expect(coverageSentence({ included: [], missing: [town], listed: [tax] })).toBe("");
  });
});
