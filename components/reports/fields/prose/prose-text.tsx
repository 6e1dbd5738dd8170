import { proseBlocks } from "@/lib/core/document/prose-blocks";
import type { Prose } from "@/lib/core/prose/prose";

/** Prose as plain reading text, headings numbered by position. */
export function PlainProse({ prose }: { prose: Prose }) {
  return (
    <div className="grid gap-1">
      {proseBlocks(prose, "text").map((block) => {
        switch (block.type) {
          case "heading":
            return (
              <p key={block.id} className="font-medium">
                {block.number}
                {block.text}
              </p>
            );
          case "paragraph":
            return <p key={block.id}>{block.text}</p>;
          case "proseTable":
            return (
              <p key={block.id} className="whitespace-pre-wrap">
                {block.rows.map((row) => row.map(({ text }) => text).join("　")).join("\n")}
              </p>
            );
          case "picture":
            return <p key={block.id}>［图片：{block.alt || "未写说明"}］</p>;
          default:
            return null;
        }
      })}
    </div>
  );
}
