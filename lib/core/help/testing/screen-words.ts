import ts from "typescript";

/** Shorter texts next to a value (`第 {number} 版`) are not names. */
const NAMES = 4;

/**
 * Every text that the sources display completely: a string, a template, the text between two tags. For a text
 * with values in it (`通过或公布一批（{count} 份可选）`) also the text between the values, and the whole with any short
 * values; for one that explains its name (`不含个人隐私：没有…`) the name. Without blanks and quotation marks.
 */
export class ScreenWords {
  private readonly texts = new Set<string>();
  private readonly templates = new Set<string>();

  /** Reads one source file. */
  add(file: string, text: string): void {
    const kind = file.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
    const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, false, kind);
    const visit = (node: ts.Node): void => {
      const parts = partsOf(node).map(bare);
      this.texts.add(parts.join(""));
      if (parts.length === 1) this.texts.add(parts[0]?.split("：")[0] ?? "");
      else {
        for (const part of parts) this.keepRun(part);
        this.keepTemplate(parts);
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }

  private keepRun(part: string): void {
    const run = part.replaceAll(/^[：，（）]+|[：，（）]+$/g, "");
    if (run.length >= NAMES) this.texts.add(run);
  }

  private keepTemplate(parts: readonly string[]): void {
    const fixed = parts.filter((part) => part !== "");
    const words = fixed.join("").replaceAll(/[^\p{L}\p{N}]/gu, "");
    if (words.length < NAMES) return;
    const first = parts[0] === "" ? anyValue : "";
    const last = parts.at(-1) === "" ? anyValue : "";
    this.templates.add(`${first}${fixed.map(escaped).join(anyValue)}${last}`);
  }

  /** True if some screen shows exactly this text; “……” or a value may stand for each value. */
  has(words: string): boolean {
    const text = bare(words);
    if (this.texts.has(text)) return true;
    return [...this.templates].some((template) => new RegExp(`^${template}$`, "u").test(text));
  }
}

/** The name of a unit, a number, a state. */
const anyValue = ".{1,8}";

function bare(text: string): string {
  return text.replaceAll(/[\s“”‘’]+/g, "");
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}

/** The parts of a text between its values; empty for nodes that are not text. */
function partsOf(node: ts.Node): string[] {
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isTemplateExpression(node))
    return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)];
  if (!ts.isJsxElement(node) && !ts.isJsxFragment(node)) return [];
  // A child element, such as an icon, is not part of the text.
  return node.children.flatMap((child) => {
    if (ts.isJsxText(child)) return child.text.trim() === "" ? [] : [child.text];
    return ts.isJsxExpression(child) ? [""] : [];
  });
}
