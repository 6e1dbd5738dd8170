import ts from "typescript";
import { isTest, type Source } from "./sources";

/** Files of app, components and lib that read process.env. Scripts and configuration files may read it. */
export function readersOfEnvironment(sources: readonly Source[]): string[] {
  return sources
    .filter(({ path, tree }) => /^(app|components|lib|proxy)/.test(path) && !isTest(path) && readsIt(tree))
    .map(({ path }) => path);
}

function readsIt(tree: ts.SourceFile): boolean {
  const visit = (node: ts.Node): boolean =>
    (ts.isPropertyAccessExpression(node) && /^(globalThis\.)?process\.env$/.test(node.getText(tree))) ||
    (ts.forEachChild(node, visit) ?? false);
  return visit(tree);
}
