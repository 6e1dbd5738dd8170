import { stays } from "./pictures/album";
import { type Piece, pieceText, withoutBlanks } from "./piece";

/**
 * Where a page marks one part as its article, and most of its words stand there, the rest is what surrounds it: menus, the
 * page's own remarks, charts. It is set aside, not thrown away. `article` are the indices [from, to) of its pieces.
 */
export function articleOf(pieces: Piece[], articles: readonly (readonly [number, number])[]): Piece[] {
  const [article] = articles;
  if (!article || articles.length > 1) return pieces;
  const [from, to] = article;
  const within = lengthOf(pieces.slice(from, to));
  if (within * 2 < lengthOf(pieces)) return pieces;
  return pieces.map((piece, index) => (from <= index && index < to ? piece : setAside(piece)));
}

function setAside(piece: Piece): Piece {
  if (piece.kind === "picture") return { ...piece, ...stays("是网页正文以外的图片") };
  return piece.kind === "aside" ? piece : { kind: "aside", what: "navigation", text: pieceText(piece) };
}

function lengthOf(pieces: readonly Piece[]): number {
  return pieces
    .filter(({ kind }) => kind !== "aside")
    .reduce((length, piece) => length + withoutBlanks(pieceText(piece)).length, 0);
}
