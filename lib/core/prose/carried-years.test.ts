import { expect, test } from "vitest";
import { carriedYears, withYearsOn } from "./carried-years";
import { type Prose, proseOf, proseText } from "./prose";

const prose = proseOf(
  "2024年，镇里更新公开栏12次，比2023年多2次。依据国办公开办函〔2021〕30号编写。",
  "## 2025年打算",
  "截至2024年底，办结3件；2024年12月停用旧栏。",
);

test("each year is listed with its sentence and what it is one year on", () => {
  expect(carriedYears(prose, 2024)).toEqual([
    {
      index: 0,
      from: "2024",
      to: "2025",
      own: true,
      sentence: "2024年，镇里更新公开栏12次，比2023年多2次。",
    },
    {
      index: 1,
      from: "2023",
      to: "2024",
      own: false,
      sentence: "2024年，镇里更新公开栏12次，比2023年多2次。",
    },
    { index: 2, from: "2025", to: "2026", own: false, sentence: "2025年打算" },
    { index: 3, from: "2024", to: "2025", own: true, sentence: "截至2024年底，办结3件；" },
    { index: 4, from: "2024", to: "2025", own: true, sentence: "2024年12月停用旧栏。" },
  ]);
});

test("the chosen ones are put one year on, and nothing else changes", () => {
  expect(proseText(withYearsOn(prose, new Set([0, 1, 4])))).toBe(
    proseText(prose)
      .replace("2024年，", "2025年，")
      .replace("2023年", "2024年")
      .replace("2024年12月", "2025年12月"),
  );
  expect(withYearsOn(prose, new Set())).toEqual(prose);
});

test("live figures stay where they are", () => {
  const live: Prose = {
    type: "doc",
    content: [
      {
        type: "paragraph",
        content: [
          { type: "text", text: "2024年收到" },
          { type: "liveFigure", attrs: { cellId: "received:total", unit: true } },
          { type: "text", text: "，2024年办结。" },
        ],
      },
    ],
  };
  const after = withYearsOn(live, new Set([1]));
  expect(after.content[0]).toMatchObject({
    content: [{ text: "2024年收到" }, { type: "liveFigure" }, { text: "，2025年办结。" }],
  });
});
