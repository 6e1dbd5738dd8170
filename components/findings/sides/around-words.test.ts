import { expect, it } from "vitest";
import { aroundWords } from "./around-words";

const line = "2025年全年主动公开政府信息96条，其中2024年结转的3条，都在期限内更新。";
const passage = (text: string, from = line.indexOf(text)) => ({
  block: 0,
  from,
  to: from + text.length,
  text,
});

it("shows the text around the words, and that more follows", () => {
  expect(aroundWords(line, passage("2024年"))).toEqual({
    before: "…主动公开政府信息96条，其中",
    after: "结转的3条，都在期限内更新。",
  });
  expect(aroundWords(line, passage("2025年"))).toEqual({ before: "", after: "全年主动公开政府信息96条，…" });
});

it("stays within the cell of a table", () => {
  expect(aroundWords("甲\n共3件整\n乙", { block: 0, from: 3, to: 5, text: "3件" })).toEqual({
    before: "共",
    after: "整",
  });
});

it("never shows a part of a number, which would be a different one", () => {
  const counted = "2024年某小镇主动公开政府信息1221条，其中县里2025年7条";
  expect(aroundWords(counted, { block: 0, from: 0, to: 5, text: "2024年" })?.after).toBe(
    "某小镇主动公开政府信息1221…",
  );
  const at = counted.indexOf("7条");
  expect(aroundWords(`${counted}。`, { block: 0, from: at, to: at + 2, text: "7条" })?.before).toBe(
    "…1221条，其中县里2025年",
  );
});

it("shows nothing for words that have changed since, or that are the whole line", () => {
  expect(aroundWords(line, passage("2023年", 0))).toBeNull();
  expect(aroundWords("2024年", { block: 0, from: 0, to: 5, text: "2024年" })).toBeNull();
});
