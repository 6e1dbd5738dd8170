import { expect, it } from "vitest";
import type { Repair } from "../check";
import { repairsByLabel } from "./repairs-by-label";

const at = (block: number, label = "改为2025年"): Repair => ({
  label,
  path: "chapter.overview",
  value: { passage: { block, from: 0, to: 5, text: "2024年" }, with: { text: "2025年" } },
});

it("offers each label once, for all its places, in their order", () =>
  expect(repairsByLabel([at(0), at(1, "改为 3"), at(2)])).toEqual([
    { label: "改为2025年（2 处）", repairs: [at(0), at(2)] },
    { label: "改为 3", repairs: [at(1, "改为 3")] },
  ]));
