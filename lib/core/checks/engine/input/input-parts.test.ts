import fc from "fast-check";
import { expect, it } from "vitest";
import { proseOf } from "@/lib/core/prose/prose";
import { inputWith, organ } from "../../cases/testing-input";
import { runChecks } from "../../run-checks";
import type { CheckInput } from "../check";

const sentences = [
  "全年主动公开信息12条，其中网站8条、公示栏5条。",
  "我局收到政府信息公开申请3件，予以公开2件，比上年增加1件。",
  "未收到政府信息公开申请。",
  "联系人王小明，电话13800000000，邮编2551。",
  "本报告由总体情况、主动公开情况等七个部分组成。",
  "累公开政府信息30条，（其中网站20条。",
  "二是完善制度；三是按排培训。",
];

const unit = { name: organ, kind: "township" } as const;

/** One edit, as a step of the draft makes it: everything it does not touch stays the same object. */
const edit = fc.oneof(
  fc
    .record({
      chapter: fc.constantFrom("preface", "overview", "applications", "problems", "others"),
      text: fc.array(fc.constantFrom(...sentences), { maxLength: 4 }),
    })
    .map(({ chapter, text }) => ({ content }: CheckInput) => ({
      content: { ...content, chapters: { ...content.chapters, [chapter]: proseOf(text.join("\n")) } },
    })),
  fc
    .record({
      cell: fc.constantFrom("received:naturalPerson", "received:total", "carriedIn:total", "fees:amount"),
      value: fc.constantFrom("0", "3", "40", "5000000"),
    })
    .map(({ cell, value }) => ({ content }: CheckInput) => ({
      content: { ...content, figures: { ...content.figures, [cell]: { value } } },
    })),
  fc.constantFrom("", "2024-12-31").map((periodTo) => ({ content }: CheckInput) => ({
    content: { ...content, front: { ...content.front, periodTo } },
  })),
  fc.constantFrom(organ, "青山县财政局").map((name) => () => ({ unit: { ...unit, name } })),
  fc
    .constantFrom("槐树镇", "松岭镇")
    .map((other) => () => ({ county: { otherUnits: [other], above: ["青山县"], medians: {}, alike: [] } })),
  fc.constant(({ lastYear }: CheckInput) => ({
    lastYear: lastYear ? null : inputWith({ year: 2025, lastYear: { "carriedOut:total": "2" } }).lastYear,
  })),
);

it("finds after any edits what it finds in the report as it then stands", () =>
  fc.assert(
    fc.property(
      fc.constantFrom(2018, 2020, 2025),
      fc.array(edit, { minLength: 1, maxLength: 5 }),
      (year, edits) => {
        let input: CheckInput = inputWith({ year, chapters: { overview: proseOf(sentences[0] ?? "") } });
        runChecks(input);
        for (const change of edits) {
          input = { ...input, ...change(input) };
          const anew = { ...input, form: { ...input.form }, content: structuredClone(input.content) };
          expect(runChecks(input)).toEqual(runChecks(anew));
        }
      },
    ),
    { numRuns: 25 },
  ));

it("examines again only what reads what was changed", () => {
  const input = inputWith({ year: 2025, figures: { "received:total": "9" } });
  const before = runChecks(input).find(({ code }) => code === "R21-1");
  const content = { ...input.content, front: { ...input.content.front, title: "年报" } };
  expect(before).toBeDefined();
  expect(runChecks({ ...input, content }).find(({ code }) => code === "R21-1")?.places).toBe(before?.places);
});
