// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from "vitest";
import type { FindingPlace } from "@/lib/core/season/scores/metrics";
import { findingHash, findingIn, findingOnPage } from "./finding-hash";

beforeEach(() => {
  Object.assign(globalThis, { CSS: { escape: (text: string) => text.replaceAll(/["\\]/g, "\\$&") } });
  document.body.innerHTML = `
    <div class="review-sheet">
      <h2 id="title" data-block="title">年度报告</h2>
      <p id="preface-0" data-block="preface-0">本报告按规定编制。</p>
      <h3 id="chapter-overview" data-block="chapter-overview">一、总体情况</h3>
      <p id="overview-0" data-block="overview-0">主动公开 12 条。</p>
      <p id="overview-1" data-block="overview-1">受理申请 3 件。</p>
      <p id="overview-2" data-block="overview-2">受理申请 3 件，均已答复。</p>
      <h3 id="chapter-problems" data-block="chapter-problems">五、存在的主要问题</h3>
      <p id="problems-0" data-block="problems-0">受理申请 3 件。</p>
      <table><tbody><tr><td data-cell="received:total">3</td></tr></tbody></table>
    </div>
    <ul><li data-finding='R00-70@chapter.overview'>雷同</li></ul>`;
});

const words = (block: number, text: string) => ({ block, from: 0, to: text.length, text });

describe("the finding that an address names", () => {
  test.each([
    ["still listed", "R00-70@chapter.overview", { path: "chapter.overview" }, "雷同"],
    ["in a cell", "R21-4@a", { path: "figure.received:total" }, "3"],
    ["in the title", "R00-1@b", { path: "front.title" }, "年度报告"],
    ["words", "R00-2@c", { path: "chapter.overview", words: words(0, "主动公开") }, "主动公开 12 条。"],
    [
      "the nearer of the same words",
      "R00-2@d",
      { path: "chapter.overview", words: words(2, "受理申请") },
      "受理申请 3 件，均已答复。",
    ],
    [
      "words of its own chapter",
      "R00-2@e",
      { path: "chapter.problems", words: words(0, "受理申请") },
      "受理申请 3 件。",
    ],
    [
      "words that are no more",
      "R00-2@f",
      { path: "chapter.overview", words: words(0, "上年") },
      "一、总体情况",
    ],
  ] satisfies [string, string, Omit<FindingPlace, "step">, string][])("%s", (_, key, place, text) => {
    const asked = findingIn(findingHash({ key, place: { ...place, step: "front" } }));
    expect(asked?.key).toBe(key);
    expect(asked && findingOnPage(asked)?.element.textContent).toBe(text);
  });

  test("an older sheet names no place: only what is still listed is found", () => {
    expect(findingIn(findingHash({ key: "a", place: null }))).toEqual({ key: "a", path: "" });
  });

  test.each(["", "#", "#note-1", "#chapter-overview"])("“%s” is none", (hash) =>
    expect(findingIn(hash)).toBeNull(),
  );
});
