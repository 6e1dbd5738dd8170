import { describe, expect, it } from "vitest";
import { inputWith, organ } from "@/lib/core/checks/cases/testing-input";
import { linesOfChapter, passagePlace } from "@/lib/core/checks/engine/passages";
import { compose } from "@/lib/core/document/compose";
import { proseOf } from "@/lib/core/prose/prose";
import { printedPlaces } from "./printed-place";

const input = inputWith({
  year: 2025,
  chapters: { others: proseOf("收取信息处理费40元。", "", "## 其他", "  另收取信息处理费40元。") },
});
const unit = { code: "990101109000", name: "柳河镇", organ };
const blocks = compose({ form: input.form, content: input.content, unit });
const placeOf = printedPlaces(blocks);

function words(block: number, text: string) {
  const line = linesOfChapter("others", input.content.chapters.others).find((each) => each.block === block);
  if (!line) throw new Error(`no line ${block}`);
  const from = line.text.indexOf(text);
  return placeOf(passagePlace(input, line, from, from + text.length));
}

describe("a finding's place in the official layout", () => {
  it("is the paragraph with the words, also below a blank line", () => {
    expect(words(0, "信息处理费40元")).toEqual({ blockId: "others-p1", words: "信息处理费40元" });
    expect(words(3, "信息处理费40元")).toEqual({ blockId: "others-p2", words: "信息处理费40元" });
    expect(words(2, "其他")).toEqual({ blockId: "others-h1", words: "其他" });
  });

  it("is the cell, the chapter, the title, the signature", () => {
    expect(placeOf({ path: "figure.received:total", label: "" })?.cellId).toBe("received:total");
    expect(placeOf({ path: "chapter.problems", label: "" })?.words).toBeUndefined();
    expect(placeOf({ path: "front.title", label: "" })).toEqual({ blockId: "title" });
    expect(placeOf({ path: "front.phone", label: "" })).toBeNull();
  });
});
