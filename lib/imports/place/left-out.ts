import type { CleanPiece } from "../read/clean/clean";
import type { Piece } from "../read/piece";
import type { IntakeFinding } from "./placement";

/** Pictures that stay out, counted by the reason. */
export function pictureFindings(pieces: readonly CleanPiece[]): IntakeFinding[] {
  const times = new Map<string, number>();
  for (const piece of pieces)
    if (piece.kind === "picture" && piece.left !== null)
      times.set(piece.left, (times.get(piece.left) ?? 0) + 1);
  return [...times].map(([reason, count]) => ({
    code: "I-picture",
    severity: "warning",
    message: `文中有${count}张图片没有导入：${reason}。`,
  }));
}

/** So much of a comment tells which it is; the whole stands among what was cleaned. */
const COMMENT_MAX = 100;

/** Comments stay out of the report; each is told, for whoever wrote it wants something done. */
export function commentFindings(source: readonly Piece[]): IntakeFinding[] {
  return source.flatMap((piece): IntakeFinding[] => {
    if (piece.kind !== "aside" || piece.what !== "comment") return [];
    const words = piece.text.length > COMMENT_MAX ? `${piece.text.slice(0, COMMENT_MAX)}…` : piece.text;
    return [{ code: "I-comment", severity: "warning", message: `Word 批注没有导入，请对照处理：${words}` }];
  });
}
