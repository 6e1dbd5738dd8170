import fc from "fast-check";
import { type Prose, proseOf } from "@/lib/core/prose/prose";

const pictureId = "b".repeat(64);

const block = fc.oneof(
  fc
    .constantFrom("甲", "乙。", "## 丙", "### 丁", "#### 戊", "")
    .chain((line) => fc.constantFrom(...proseOf(line).content)),
  fc.constant({ type: "picture" as const, attrs: { pictureId, alt: "图" } }),
  fc.constantFrom("一", "二").map((text) => ({
    type: "table" as const,
    content: [
      {
        type: "tableRow" as const,
        content: [
          {
            type: "tableHeader" as const,
            attrs: { colspan: 1, rowspan: 1, colwidth: null },
            content: [{ type: "paragraph" as const, content: [{ type: "text" as const, text }] }],
          },
        ],
      },
    ],
  })),
);
const closing = fc.constant(proseOf("末。").content);
/** For tests: a random text of paragraphs, headings, pictures and tables; the last line is a paragraph. */
export const anyProse = fc
  .tuple(fc.array(block, { maxLength: 6 }), closing)
  .map(([content, last]): Prose => ({ type: "doc", content: [...content, ...last] }));
