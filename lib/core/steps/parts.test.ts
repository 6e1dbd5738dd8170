import { expect, test } from "vitest";
import { formFor } from "../editions/registry";
import { formPartsOf, partOf } from "./parts";

test("in 2021 a table belongs to the chapter that prints it", () => {
  const form = formFor(2025);
  expect(partOf(form, "figure.received:naturalPerson")).toBe("applications");
  expect(formPartsOf(form).map(({ id }) => id)).toEqual([
    "preface",
    ...form.outline.chapters.map(({ id }) => id),
  ]);
});

test("in 2014 the statistics table is a part of its own", () => {
  const form = formFor(2016);
  expect(partOf(form, "figure.applications.received:count")).toBe("table:statistics");
  expect(formPartsOf(form).at(-1)).toEqual({ id: "table:statistics", heading: "政府信息公开情况统计表" });
});

test("front matter belongs to no part, a chapter's prose to its chapter", () => {
  const form = formFor(2025);
  expect(partOf(form, "front.signedOn")).toBeNull();
  expect(partOf(form, "chapter.problems")).toBe("problems");
});
