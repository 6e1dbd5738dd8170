import type { CleanBlock } from "../read/clean/clean";
import type { AsideBlock, SourceBlock } from "../read/source-block";
import type { ImportFinding } from "./placement";

/** One finding for each reason why pictures are left out, with their number. */
export function pictureFindings(blocks: readonly CleanBlock[]): ImportFinding[] {
  const times = new Map<string, number>();
  for (const block of blocks)
    if (block.kind === "picture" && block.left !== null)
      times.set(block.left, (times.get(block.left) ?? 0) + 1);
  return [...times].map(([reason, count]) => ({
    code: "I-picture",
    severity: "warning",
    message: `文中有${count}张图片没有导入：${reason}。`,
  }));
}

/** This much of a comment, in characters, identifies it; the full text is in the list of what was cleaned. */
const COMMENT_MAX = 100;

/** One finding for each comment: comments are left out, but their authors want something changed. */
export function commentFindings(source: readonly SourceBlock[]): ImportFinding[] {
  return source.flatMap((block): ImportFinding[] => {
    if (block.kind !== "aside" || block.what !== "comment") return [];
    const message = `Word 批注没有导入，请对照处理：${shortened(block.text)}`;
    return [{ code: "I-comment", severity: "warning", message }];
  });
}

/**
 * Text that was set aside and may belong to the report after all, or could not be read: each with its place.
 */
const askedFor = {
  unread: ({ name = "一处内容", place }: AsideBlock) => `${placed(place)}${name}没有读出来，请对照原文补上。`,
  note: ({ name = "脚注", text, place }: AsideBlock) => `${placed(place)}${name}没有导入：${shortened(text)}`,
} as const;

function placed(place: string | undefined): string {
  return place === undefined ? "" : `${place}的`;
}

function shortened(text: string): string {
  return text.length > COMMENT_MAX ? `${text.slice(0, COMMENT_MAX)}…` : text;
}

/**
 * Notes and unreadable objects are reported one by one; struck out, deleted and hidden text once with its
 * number.
 */
export function asideFindings(source: readonly SourceBlock[]): ImportFinding[] {
  const asides = source.filter((block) => block.kind === "aside");
  const each = asides.flatMap((block): ImportFinding[] => {
    if (block.what !== "unread" && block.what !== "note") return [];
    return [{ code: `I-${block.what}`, severity: "warning", message: askedFor[block.what](block) }];
  });
  const crossed = asides.filter(({ what }) => ["struck", "deleted", "hidden"].includes(what));
  const [first] = crossed.filter(({ text }) => text.trim() !== "");
  if (!first) return each;
  const message = `原文中划去、删去或隐藏的文字没有导入（${crossed.length}处，如${placed(first.place)}“${first.text.slice(0, 30)}”）。`;
  return [...each, { code: "I-crossed", severity: "hint", message }];
}
