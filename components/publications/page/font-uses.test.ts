import { expect, test } from "vitest";
import { fontUses } from "./font-uses";

const html =
  '<main>站<article class="sheet"><h1 class="sheet-title">题</h1><h2 class="sheet-level-1">章</h2>' +
  '<h3 class="sheet-level-2">节</h3><p>正文</p><table><tr><th>栏</th><td>格</td></tr></table></article></main>';
const charactersOf = (face: string) => fontUses(html).find((use) => use.face === face)?.characters;

test("each part of the document has its characters in its font", () => {
  expect(charactersOf("song-400")).toBe("题章节正文栏格");
  expect(charactersOf("song-700")).toBe("题站");
  expect(charactersOf("kai-400")).toBe("节");
});

test("the elder mode sets the whole document in 黑体, which has every character of the page", () => {
  expect(new Set(charactersOf("sans-400"))).toEqual(new Set("站题章节正文栏格"));
});
