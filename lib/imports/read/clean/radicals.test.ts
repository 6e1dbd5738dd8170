import { expect, it } from "vitest";
import { placeDocument } from "../../place/place-document";
import { unaccounted } from "../testing/account";
import { readText } from "../text/read-text";
import { CleaningRecord } from "./cleaned";
import { withoutRadicals } from "./radicals";

it("radicals in place of characters are read as the characters, and recorded", () => {
  const source = readText(
    "⻘石镇人⺠政府2024年政府信息公开工作年度报告\n一、总体情况\n⾏政⻚⾯共⽤⼗⼆个⽉。",
  );
  const placed = placeDocument(source);
  expect(placed).toMatchObject({ unit: "青石镇", title: "青石镇人民政府2024年政府信息公开工作年度报告" });
  expect(JSON.stringify(placed.content.chapters)).toContain("行政页面共用十二个月。");
  expect(placed.cleaned).toContainEqual(
    expect.objectContaining({ step: "radical", text: "⻘", became: "青" }),
  );
  expect(unaccounted(source, placed)).toEqual({});
});

it("every radical with a usual character becomes that character", () => {
  const all = Array.from({ length: 0x2fd6 - 0x2e80 }, (_, at) => String.fromCharCode(0x2e80 + at));
  const left = all.filter((char) => /[\u2e80-\u2fdf]/.test(withoutRadicals(char, new CleaningRecord())));
  // Those whose character is outside the basic plane, stroke marks, and unassigned code points.
  expect(left).toHaveLength(25);
  expect(withoutRadicals("⻢⻋⻔⻅⻉⻛⻜⻥⻰⻬⻓", new CleaningRecord())).toBe("马车门见贝风飞鱼龙齐长");
});

it("radicals of traditional forms are read as simplified characters of the same shape", () => {
  expect(withoutRadicals("⻔⼾⽹站，⾭⽯镇⻑，⿈⾊⻚⾯", new CleaningRecord())).toBe(
    "门户网站，青石镇长，黄色页面",
  );
});
