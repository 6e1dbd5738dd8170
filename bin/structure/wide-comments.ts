import ts from "typescript";
import type { Source } from "./sources";

/** The line width of the formatter, which does not reformat comments. */
const COLUMNS = 110;

/** Text that must be on one line, however long: a tool's directive with its reason, and a URL. */
const unbreakable = /biome-ignore|@ts-|https?:\/\/\S{60,}/;

/** Lines of comments that are wider than the code may be, as `path:line`. */
export function wideComments({ path, tree }: Source): string[] {
  const lines = tree.text.split("\n");
  const wide = new Set(lines.flatMap((line, at) => (line.length > COLUMNS ? at : [])));
  if (wide.size === 0) return [];
  const found = new Set<number>();
  for (const { pos, end } of commentsOf(tree)) {
    const from = tree.getLineAndCharacterOfPosition(pos).line;
    const to = tree.getLineAndCharacterOfPosition(end).line;
    for (let at = from; at <= to; at += 1)
      if (wide.has(at) && !unbreakable.test(lines[at] ?? "")) found.add(at);
  }
  return [...found].map((at) => `${path}:${at + 1}`);
}

/**
 * The comments before and after every token. Text within strings and templates that looks like a comment is
 * not one.
 */
function commentsOf(tree: ts.SourceFile): ts.CommentRange[] {
  const { text } = tree;
  const found: ts.CommentRange[] = [];
  const visit = (node: ts.Node) => {
    if (node.kind === ts.SyntaxKind.JsxText) return;
    const parts = node.getChildren(tree).filter(({ kind }) => !isJsDoc(kind));
    parts.forEach(visit);
    if (parts.length > 0) return;
    found.push(...(ts.getLeadingCommentRanges(text, node.getFullStart()) ?? []));
    found.push(...(ts.getTrailingCommentRanges(text, node.getEnd()) ?? []));
  };
  visit(tree);
  return found;
}

const isJsDoc = (kind: ts.SyntaxKind) =>
  kind >= ts.SyntaxKind.FirstJSDocNode && kind <= ts.SyntaxKind.LastJSDocNode;
