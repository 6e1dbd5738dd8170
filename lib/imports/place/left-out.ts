import type { CleanBlock } from "../read/clean/clean";
import type { SourceBlock } from "../read/source-block";
import type { ImportFinding } from "./placement";

/** Pictures that stay out, counted by the reason. */
export function pictureFindings(sourceBlocks: readonly CleanBlock[]): ImportFinding[] {
  const times = new Map<string, number>();
  for (const block of sourceBlocks)
    if (block.kind === "picture" && block.left !== null)
      times.set(block.left, (times.get(block.left) ?? 0) + 1);
  return [...times].map(([reason, count]) => ({
    code: "I-picture",
    severity: "warning",
    message: `文中有${count}张图片没有导入：${reason}。`,
  }));
}

/** So much of a comment tells which it is; the whole stands among what was cleaned. */
const COMMENT_MAX = 100;

/** Comments stay out of the report; each is told, for whoever wrote it wants something done. */
export function commentFindings(source: readonly SourceBlock[]): ImportFinding[] {
  return source.flatMap((block): ImportFinding[] => {
    if (block.kind !== "aside" || block.what !== "comment") return [];
    const words = block.text.length > COMMENT_MAX ? `${block.text.slice(0, COMMENT_MAX)}…` : block.text;
    return [{ code: "I-comment", severity: "warning", message: `Word 批注没有导入，请对照处理：${words}` }];
  });
}
