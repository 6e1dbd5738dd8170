import { expect, test } from "vitest";
import { unitKinds } from "@/lib/core/unit-kind";
import { unitKindLabels } from "../types";
import { kindNamed } from "./kind-named";

test.each([
  ["镇", "township"],
  ["乡", "township"],
  ["街道", "township"],
  ["乡镇(街道)", "township"],
  ["局", "department"],
  ["工作部门", "department"],
  ["事业单位", "body"],
  ["村", undefined],
  ["", undefined],
])("“%s” in a county's own list is %s", (words, kind) => {
  expect(kindNamed(words)).toBe(kind);
});

test("every label names its own kind", () => {
  for (const kind of unitKinds) expect(kindNamed(unitKindLabels[kind])).toBe(kind);
});
