import { getSchema } from "@tiptap/core";
import { describe, expect, test } from "vitest";
import { type Prose, proseOf } from "@/lib/core/prose/prose";
import { isSameProse, proseOfDocument } from "./closed-prose";
import { closedNodes } from "./nodes";

const schema = getSchema(closedNodes());
const documentOf = (prose: Prose) => schema.nodeFromJSON(prose);
const line = (text: string) => schema.nodeFromJSON(proseOf(text)).child(0);

describe("the prose of a document", () => {
  test("of a long chapter, a key makes one block anew", () => {
    const before = documentOf(proseOf("甲", "乙", "丙"));
    const after = before.copy(before.content.replaceChild(1, line("乙乙")));
    const [one, other] = [proseOfDocument(before), proseOfDocument(after)];
    expect(other).toEqual(proseOf("甲", "乙乙", "丙"));
    expect(other.content[0]).toBe(one.content[0]);
    expect(other.content[2]).toBe(one.content[2]);
    expect(isSameProse(one, other)).toBe(false);
  });

  test("is the same where other nodes say the same, and another where a block more or less is said", () => {
    const one = proseOfDocument(documentOf(proseOf("甲", "## 乙")));
    expect(isSameProse(one, proseOfDocument(documentOf(proseOf("甲", "## 乙"))))).toBe(true);
    expect(isSameProse(one, proseOf("甲"))).toBe(false);
    expect(isSameProse(one, proseOf("甲", "### 乙"))).toBe(false);
  });
});
