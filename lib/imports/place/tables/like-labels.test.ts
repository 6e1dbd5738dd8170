import fc from "fast-check";
import { expect, it } from "vitest";
import { wordSimilarity } from "@/lib/core/prose/prose-words";
import { bareLabel, labelSimilarity } from "./labels";
import { likeLabels } from "./like-labels";

const label = fc
  .array(
    fc.constantFrom("一、", "（1）", "收到", "申请", "数", "件数", "其他", "（含", "）", "。", " ", "合计"),
    {
      maxLength: 9,
    },
  )
  .map((parts) => parts.join(""));

it("returns the same as comparing with each label", () =>
  fc.assert(
    fc.property(
      fc.array(label, { maxLength: 6 }),
      label,
      fc.constantFrom(0.3, 0.62, 0.98),
      (labels, text, least) => {
        expect(likeLabels(labels, least)(text)).toBe(
          labels.some((each) => labelSimilarity(each, text) >= least),
        );
      },
    ),
    { numRuns: 500 },
  ));

it("equals the similarity without numbers and remarks, for texts of similar length", () =>
  fc.assert(
    fc.property(label, label, (one, other) => {
      const [bare, otherBare] = [bareLabel(one), bareLabel(other)];
      fc.pre(bare.length > 0 && bare.length <= 3 * otherBare.length && otherBare.length <= 3 * bare.length);
      expect(labelSimilarity(one, other)).toBeGreaterThanOrEqual(wordSimilarity(bare, otherBare));
    }),
  ));

it("a bar left over from a page's table is no part of a label", () =>
  expect(labelSimilarity("| 规章", "规章")).toBe(1));
