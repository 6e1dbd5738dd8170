import { expect, it } from "vitest";
import { aroundWords } from "./around-words";

const line = "2025年全年主动公开政府信息96条，其中2024年结转的3条，都在期限内更新。";
const passage = (text: string, from = line.indexOf(text)) => ({
  block: 0,
  from,
  to: from + text.length,
  text,
});

it("shows what stands around the words, and that more follows", () => {
  expect(aroundWords(line, passage("2024年"))).toEqual({
    before: "…主动公开政府信息96条，其中",
    after: "结转的3条，都在期限内更新。",
  });
  expect(aroundWords(line, passage("2025年"))).toEqual({ before: "", after: "全年主动公开政府信息96条，…" });
});

it("keeps to the cell of a table", () => {
  expect(aroundWords("甲\n共3件整\n乙", { block: 0, from: 3, to: 5, text: "3件" })).toEqual({
    before: "共",
    after: "整",
  });
});

it("says nothing of words that changed meanwhile, or that are the whole line", () => {
  expect(aroundWords(line, passage("2023年", 0))).toBeNull();
  expect(aroundWords("2024年", { block: 0, from: 0, to: 5, text: "2024年" })).toBeNull();
});
