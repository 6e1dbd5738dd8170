import { getSchema } from "@tiptap/core";
import { describe, expect, it } from "vitest";
import { formFor } from "@/lib/core/editions/registry";
import { shownProse } from "@/lib/core/prose/live-figures";
import { blockText, type Prose, proseOf } from "@/lib/core/prose/prose";
import { emptyContent } from "@/lib/core/report";
import { LiveFigureNode } from "../figures/node/live-figure";
import { ShownFigures } from "../figures/shown-figures";
import { ShownPicture } from "../pictures/picture-view";
import { closedNodes } from "../schema/nodes";
import { type PassageWords, passagePosition } from "./passage-position";

const form = formFor(2025);
const content = { ...emptyContent, figures: { "received:naturalPerson": { value: "12" } } };
const figures = new ShownFigures({ form, content });
const schema = getSchema(closedNodes(ShownPicture, LiveFigureNode.configure({ figures: () => figures })));

const cell = (...lines: string[]) => ({
  type: "tableCell" as const,
  content: proseOf(...lines).content as never,
});
const live = { type: "liveFigure" as const, attrs: { cellId: "received:total", unit: true } };
const prose: Prose = {
  type: "doc",
  content: [
    ...proseOf("全年收到申请3件。", "", "## 依申请公开").content,
    {
      type: "paragraph",
      content: [{ type: "text", text: "新收" }, live, { type: "text", text: "，均已办结。" }],
    },
    { type: "table", content: [{ type: "tableRow", content: [cell("甲乙", "丙"), cell("丁戊")] }] },
  ],
};
const document = schema.nodeFromJSON(prose);

/** The words that the editor would mark. */
function marked(words: PassageWords): string | null {
  const place = passagePosition(document, words, (node) => figures.show(node.attrs as { cellId: string }));
  return (
    place &&
    document.textBetween(place.from, place.to, "\n", (leaf) => figures.show(leaf.attrs as { cellId: string }))
  );
}

describe("words of a chapter in the editor", () => {
  const shown = shownProse(prose, form, content.figures);

  it.each([
    [0, "收到申请3件"],
    [0, "全"],
    [0, "。"],
    [2, "依申请公开"],
    [3, "新收"],
    [3, "12件"],
    [3, "新收12件，均已"],
    [3, "均已办结。"],
    [4, "甲乙"],
    [4, "丙"],
    [4, "丁戊"],
    [4, "戊"],
  ])("block %i “%s” is at the finding's position", (block, text) => {
    const line = shown.content[block];
    const from = line ? blockText(line).indexOf(text) : -1;
    expect(from).toBeGreaterThanOrEqual(0);
    expect(marked({ block, from, to: from + text.length, text })).toBe(text);
  });

  it("are found again if text was inserted before them", () =>
    expect(marked({ block: 0, from: 0, to: 4, text: "均已办结" })).toBe("均已办结"));

  it("are not guessed if they are gone", () =>
    expect(marked({ block: 0, from: 0, to: 4, text: "从未写过" })).toBeNull());

  it("are read from the URL if no finding quotes them", () =>
    expect(marked({ block: 0, from: 4, to: 6 })).toBe("申请"));
});
