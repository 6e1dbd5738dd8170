import { existsSync, statSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import ts from "typescript";
import { root } from "../paths.mjs";
import type { Source } from "./sources";

/**
 * The project's own files that a file imports, as paths from the root, including type-only and dynamic
 * imports.
 */
export function importsOf({ path, tree }: Source): string[] {
  const found = new Set<string>();
  const add = (specifier: ts.Node | undefined) => {
    if (!specifier || !ts.isStringLiteral(specifier)) return;
    const file = resolved(path, specifier.text);
    if (file) found.add(file);
  };
  const visit = (node: ts.Node) => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) add(node.moduleSpecifier);
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0]);
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return [...found];
}

function resolved(from: string, specifier: string): string | undefined {
  if (!specifier.startsWith("@/") && !specifier.startsWith(".")) return undefined;
  const path = specifier.startsWith("@/") ? specifier.slice(2) : normalize(join(dirname(from), specifier));
  return ["", ".ts", ".tsx", ".mjs"].map((ending) => path + ending).find(isFile);
}

const isFile = (path: string) => existsSync(join(root, path)) && statSync(join(root, path)).isFile();
