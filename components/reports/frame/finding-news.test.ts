import { expect, test } from "vitest";
import { findingNews } from "./finding-news";

const wrong = { key: "R21-1@a", severity: "error", message: "相差 1" } as const;
const doubtful = { key: "R21-9@b", severity: "warning", message: "与上年不接" } as const;

test("a new finding is said with its severity, several by the first and their number", () => {
  expect(findingNews([], [wrong])).toBe("错误：相差 1");
  expect(findingNews([], [wrong, doubtful])).toBe("错误：相差 1；另有新的 1 条");
  expect(findingNews([wrong], [wrong, doubtful])).toBe("提醒：与上年不接");
});

test("findings that are gone are said by their number, or that none is left", () => {
  expect(findingNews([wrong, doubtful], [doubtful])).toBe("少了 1 条问题，还有 1 条");
  expect(findingNews([wrong], [])).toBe("这一步的问题都没有了");
});

test("nothing is said if nothing changed", () => {
  expect(findingNews([wrong], [{ ...wrong, message: "相差 2" }])).toBe("");
});
