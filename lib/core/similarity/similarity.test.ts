import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { proseOf } from "../prose/prose";
import { countedOf, countedText } from "./counted";
import { literal, normalise } from "./normalise";
import { namesOf, shortNameOf } from "./own-names";
import { containment, shinglesOf, similarityOf } from "./shingles";
import { bandKeys, bandScope, minHash } from "./signature";
import { countedSentences } from "./statutory-phrases";

const characters = [...Array.from({ length: 400 }, (_, index) => String.fromCodePoint(0x4e00 + index * 7))];
const text = fc
  .array(fc.constantFrom(...characters), { minLength: 80, maxLength: 200 })
  .map((all) => all.join(""));

describe("an organ's names", () => {
  it.each([
    ["青山县柳河镇人民政府", ["青山县柳河镇人民政府", "柳河镇人民政府", "青山县柳河镇", "柳河镇"]],
    ["云城街道办事处", ["云城街道办事处", "云城街道"]],
    ["青山县财政局", ["青山县财政局"]],
    ["青山县人民政府", ["青山县人民政府", "青山县"]],
  ])("of %s", (organ, names) => {
    expect(namesOf(organ)).toEqual(names);
    expect(shortNameOf(organ)).toBe(names.at(-1));
  });
});

describe("what is compared", () => {
  it("knows no numbers, dates, punctuation and own names", () => {
    const one = "2024年，柳河镇人民政府公开信息128条（含转发15条）；我镇办结三件。";
    const other = "2025年 石门镇人民政府公开信息９条(含转发１条)，本镇办结两件";
    expect(normalise(one, namesOf("柳河镇人民政府"))).toBe(normalise(other, namesOf("石门镇人民政府")));
    expect(normalise(one, [])).toBe("#柳河镇人民政府公开信息#条含转发#条@办结#件");
  });

  it("keeps numbers, though not years, word for word", () => {
    expect(literal("2024年公开12条。", [])).toBe(literal("2025年，公开12条", []));
    expect(literal("公开12条", [])).not.toBe(literal("公开13条", []));
  });

  it("leaves out what every report says", () => {
    const own = "各村每月核对一次公示栏。";
    const statutory = "本年度未收到政府信息公开申请。如对本报告有疑问，请与党政办公室联系。";
    expect(countedSentences(own + statutory)).toEqual([own]);
    expect(countedText(statutory.repeat(5), [])).toBeNull();
  });

  it("takes a paragraph of numbers for a statement of figures", () => {
    const figures =
      "全年公开信息128条，其中机构职能3条、政策法规18条、规划计划5条、业务工作80条、其他22条，均已上网。";
    const story =
      "汛期前后，镇里把雨情、转移路线和安置点用大喇叭逐户通知，3月起由驻村干部每周核对一次公示栏的内容。";
    const counted = countedOf(proseOf(figures, "## 标题", story), []);
    expect(counted.map((each) => [each.block, each.figures])).toEqual([
      [0, true],
      [2, false],
    ]);
  });
});

describe("similarity", () => {
  it("is 1 of the same text, 0 of texts without a common run", () => {
    fc.assert(fc.property(text, (each) => similarityOf(shinglesOf(each), shinglesOf(each)) === 1));
    expect(similarityOf(shinglesOf("甲乙丙丁戊己"), shinglesOf("子丑寅卯辰巳"))).toBe(0);
    expect(containment(shinglesOf("甲乙丙丁戊"), shinglesOf("零甲乙丙丁戊己"))).toBe(1);
  });

  it("is the same on every machine", () => {
    const signature = minHash(shinglesOf("各村每月核对一次公示栏的内容"));
    expect(signature.slice(0, 3)).toMatchInlineSnapshot(`
      [
        40508044,
        588610645,
        363250707,
      ]
    `);
    expect(bandKeys(signature, bandScope("370305000000", 2025)).near.slice(0, 3)).toMatchInlineSnapshot(`
      [
        799934245,
        -371018619,
        193766819,
      ]
    `);
  });

  it("is estimated by the signature", () => {
    fc.assert(
      fc.property(text, text, fc.double({ min: 0, max: 1, noNaN: true }), (one, other, share) => {
        const mixed = one.slice(0, Math.round(one.length * share)) + other;
        const [a, b] = [shinglesOf(one + other), shinglesOf(mixed)];
        const [x, y] = [minHash(a), minHash(b)];
        const estimated = x.filter((each, at) => each === y[at]).length / x.length;
        expect(Math.abs(estimated - similarityOf(a, b))).toBeLessThan(0.4);
      }),
    );
  });
});

describe("keys", () => {
  const meet = (one: number[], other: number[]) => one.some((key) => other.includes(key));
  const found = (one: string, other: string) => {
    const keys = (each: string) => bandKeys(minHash(shinglesOf(each)), "a:2025");
    return meet(keys(one).near, keys(other).near);
  };

  it("are signed 32-bit numbers, and of another place they are others", () => {
    fc.assert(
      fc.property(text, (each) => {
        const signature = minHash(shinglesOf(each));
        const [here, there] = [bandKeys(signature, "a:2025"), bandKeys(signature, "a:2024")];
        for (const key of [...here.near, ...here.far]) expect(key | 0).toBe(key);
        expect(meet(here.near, there.near)).toBe(false);
        expect(here.far).toEqual(there.far);
      }),
    );
  });

  it("meet for nearly every text with a few words changed, and for hardly any two others", () => {
    const texts = fc.sample(text, { numRuns: 400, seed: 7 });
    const changed = texts.map((each) => `${each.slice(0, 30)}改${each.slice(31, 60)}动${each.slice(61)}`);
    const near = texts.filter((each, at) => found(each, changed[at] ?? "")).length;
    const strange = texts.filter((each, at) => found(each, texts[(at + 1) % texts.length] ?? "")).length;
    expect(near / texts.length).toBeGreaterThan(0.98);
    expect(strange / texts.length).toBeLessThan(0.01);
  });
});
