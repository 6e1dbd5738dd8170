import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptyProse, PROSE_BLOCKS_MAX, type Prose, proseOf } from "../prose";
import { disputesOf, mergeProse, mergeTaking } from "./prose-merge";

const prose = fc
  .array(fc.constantFrom("甲", "乙", "丙", "丁", "## 戊", ""), { maxLength: 8 })
  .map((lines) => proseOf(...lines));

describe("laws", () => {
  it("a change against an untouched base is the change", () => {
    fc.assert(
      fc.property(prose, prose, (base, changed) => {
        expect(mergeProse(base, changed, base)).toEqual(changed);
        expect(mergeProse(base, base, changed)).toEqual(changed);
      }),
    );
  });

  it("the same change made twice is the change", () => {
    fc.assert(
      fc.property(prose, prose, (base, changed) => {
        expect(mergeProse(base, changed, changed)).toEqual(changed);
      }),
    );
  });

  it("does not depend on who came first", () => {
    fc.assert(
      fc.property(prose, prose, prose, (base, mine, theirs) => {
        expect(mergeProse(base, mine, theirs)).toEqual(mergeProse(base, theirs, mine));
      }),
    );
  });

  it("changes of different paragraphs both arrive, wherever they are", () => {
    const lines = fc.uniqueArray(fc.stringMatching(/^[一-龥]{3,6}$/), { minLength: 2, maxLength: 9 });
    fc.assert(
      fc.property(lines, fc.nat(), fc.nat(), (texts, one, other) => {
        const [mineAt, theirsAt] = [one % texts.length, other % texts.length];
        fc.pre(mineAt !== theirsAt);
        const change = (at: number[]) =>
          proseOf(...texts.map((text, index) => (at.includes(index) ? `${text}，改${index}` : text)));
        const merged = mergeProse(proseOf(...texts), change([mineAt]), change([theirsAt]));
        expect(merged).toEqual(change([mineAt, theirsAt]));
      }),
    );
  });
});

it("joins an addition at the end to a change of the last paragraph", () => {
  const merged = mergeProse(proseOf("一", "二"), proseOf("一", "二", "三"), proseOf("一", "二改"));
  expect(merged).toEqual(proseOf("一", "二改", "三"));
});

it("leaves to a person: one paragraph changed by both, a change of what the other took out, two first texts", () => {
  expect(mergeProse(proseOf("一", "二"), proseOf("一甲", "二"), proseOf("一乙", "二"))).toBeNull();
  expect(mergeProse(proseOf("一", "二"), proseOf("一", "二甲"), proseOf("一"))).toBeNull();
  expect(mergeProse(emptyProse, proseOf("甲"), proseOf("乙"))).toBeNull();
});

it("knows a block again whatever the order of its keys and the cut of its text", () => {
  const cut: Prose = {
    type: "doc",
    content: [
      {
        content: [
          { text: "一", type: "text" },
          { text: "二", type: "text" },
        ],
        type: "paragraph",
      },
    ],
  };
  expect(mergeProse(proseOf("一二"), cut, proseOf("一二", "三"))).toEqual(proseOf("一二", "三"));
});

describe("texts of the most blocks that a chapter may hold", () => {
  const lines = (word: string) => Array.from({ length: PROSE_BLOCKS_MAX }, (_, at) => `${word}${at}`);
  const base = proseOf(...lines("甲"));

  it("that were written anew are left to a person, at once", () => {
    const began = performance.now();
    expect(mergeProse(base, proseOf(...lines("乙")), proseOf(...lines("丙")))).toBeNull();
    // This took half a minute before the work was limited.
    expect(performance.now() - began).toBeLessThan(15_000);
  });

  it("with a change in each still merge, and one alone is taken whatever its size", () => {
    const change = (at: number) => proseOf(...lines("甲").with(at, "改"));
    expect(mergeProse(base, change(10), change(1900))?.content).toHaveLength(PROSE_BLOCKS_MAX);
    expect(mergeProse(base, base, proseOf(...lines("乙")))?.content).toHaveLength(PROSE_BLOCKS_MAX);
  });
});

describe("after a person's choice", () => {
  it("only the paragraphs that both changed follow it; every other change of both remains", () => {
    const base = proseOf("一", "二", "三", "四");
    const mine = proseOf("一甲", "二甲", "三", "四", "五甲");
    const theirs = proseOf("一", "二乙", "三乙", "四");
    expect(mergeTaking(base, mine, theirs, "mine")).toEqual(proseOf("一甲", "二甲", "三乙", "四", "五甲"));
    expect(mergeTaking(base, mine, theirs, "theirs")).toEqual(proseOf("一甲", "二乙", "三乙", "四", "五甲"));
    expect(disputesOf(base, mine, theirs)).toEqual([
      { mine: proseOf("二甲").content, theirs: proseOf("二乙").content },
    ]);
  });

  it("a paragraph that one took out and the other changed is one place, and so are two first texts", () => {
    const base = proseOf("一", "二", "三");
    expect(disputesOf(base, proseOf("一", "三"), proseOf("一", "二乙", "三"))).toEqual([
      { mine: [], theirs: proseOf("二乙").content },
    ]);
    expect(disputesOf(emptyProse, proseOf("甲"), proseOf("乙"))).toEqual([
      { mine: proseOf("甲").content, theirs: proseOf("乙").content },
    ]);
  });

  it("the choice is the merge where nothing is disputed, and each side has its disputed blocks", () => {
    fc.assert(
      fc.property(prose, prose, prose, (base, mine, theirs) => {
        const disputes = disputesOf(base, mine, theirs);
        const merged = mergeProse(base, mine, theirs);
        expect(disputes?.length === 0).toBe(merged !== null);
        for (const side of ["mine", "theirs"] as const) {
          const taken = mergeTaking(base, mine, theirs, side);
          if (merged) expect(taken).toEqual(merged);
          const lines = new Set(taken?.content.map((block) => JSON.stringify(block)));
          for (const dispute of disputes ?? [])
            for (const block of dispute[side]) expect(lines.has(JSON.stringify(block))).toBe(true);
        }
        expect(mergeTaking(base, mine, theirs, "mine")).toEqual(mergeTaking(base, theirs, mine, "theirs"));
      }),
    );
  });
});

it("tells a figure of this year from last year's and from the change", () => {
  const line = (past?: { show: "value" | "change"; value: string }): Prose => ({
    type: "doc",
    content: [
      { type: "paragraph", content: [{ type: "liveFigure", attrs: { cellId: "received:total", past } }] },
    ],
  });
  const changed = line({ show: "change", value: "3" });
  expect(mergeProse(line(), changed, line())).toEqual(changed);
  expect(mergeProse(line(), changed, line({ show: "value", value: "3" }))).toBeNull();
});
