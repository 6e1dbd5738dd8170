import ts from "typescript";
import type { Source } from "./sources";

export type SourceFunction = { path: string; name: string; lines: number };

/**
 * Every function of a file, nested ones included, with its length in lines from its first token to its
 * closing brace.
 */
export function functionsIn({ path, tree }: Source): SourceFunction[] {
  const found: SourceFunction[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isFunctionLike(node) && "body" in node && node.body) {
      const from = tree.getLineAndCharacterOfPosition(node.getStart(tree)).line;
      const to = tree.getLineAndCharacterOfPosition(node.end).line;
      found.push({ path, name: nameOf(node), lines: to - from + 1 });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

function nameOf(node: ts.SignatureDeclaration): string {
  if (node.name) return node.name.getText();
  const { parent } = node;
  if ((ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent)) && parent.name)
    return parent.name.getText();
  if (ts.isCallExpression(parent)) return `${parent.expression.getText().split("\n")[0]}(…)`;
  return ts.isConstructorDeclaration(node) ? "constructor" : "(anonymous)";
}
