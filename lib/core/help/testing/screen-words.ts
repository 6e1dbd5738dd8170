import ts from "typescript";

/** Shorter words beside a value (`第 {number} 版`) name nothing. */
const NAMES = 4;

/**
 * Every text that the sources show whole: a string, a template, the words between two tags. Of a text with
 * values in it (`通过或公布一批（{count} 份可选）`) also each run of words between them, and of one that explains its
 * name (`不含个人隐私：没有…`) the name. Without blanks.
 */
export class ScreenWords {
  private readonly texts = new Set<string>();

  /** Reads one file of the sources. */
  add(file: string, text: string): void {
    const kind = file.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
    const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, false, kind);
    const visit = (node: ts.Node): void => {
      const parts = partsOf(node).map((part) => part.replaceAll(/\s+/g, ""));
      this.texts.add(parts.join(""));
      if (parts.length === 1) this.texts.add(parts[0]?.split("：")[0] ?? "");
      else for (const part of parts) this.keepRun(part);
      ts.forEachChild(node, visit);
    };
    visit(source);
  }

  private keepRun(part: string): void {
    const run = part.replaceAll(/^[：，（）]+|[：，（）]+$/g, "");
    if (run.length >= NAMES) this.texts.add(run);
  }

  /** Whether some screen shows these words as a text of its own. */
  has(words: string): boolean {
    return this.texts.has(words.replaceAll(/\s+/g, ""));
  }
}

/** The runs of words of a text, with nothing for a value; empty for what is no text. */
function partsOf(node: ts.Node): string[] {
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isTemplateExpression(node))
    return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)];
  if (!ts.isJsxElement(node) && !ts.isJsxFragment(node)) return [];
  // An element beside the words, such as an icon, is no part of them.
  return node.children.flatMap((child) => {
    if (ts.isJsxText(child)) return child.text.trim() === "" ? [] : [child.text];
    return ts.isJsxExpression(child) ? [""] : [];
  });
}
