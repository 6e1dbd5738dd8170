import ts from "typescript";
import type { Source } from "./sources";

/**
 * Exports of loader files that are named neither `load…` (returns null if there is nothing that the actor may
 * see) nor `read…` (returns the reason for a refusal), as `path name`.
 */
export function misnamedLoaders(sources: readonly Source[]): string[] {
  return sources
    .filter(({ path }) => /^lib\/.+\/loaders\.ts$/.test(path))
    .flatMap(({ path, tree }) => tree.statements.flatMap(exportedFunctions).map((name) => ({ path, name })))
    .filter(({ name }) => !/^(load|read)[A-Z]/.test(name))
    .map(({ path, name }) => `${path} ${name}`);
}

function exportedFunctions(statement: ts.Statement): string[] {
  if (!ts.isVariableStatement(statement) && !ts.isFunctionDeclaration(statement)) return [];
  if (!statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return [];
  if (ts.isFunctionDeclaration(statement)) return statement.name ? [statement.name.text] : [];
  return statement.declarationList.declarations
    .filter(
      ({ initializer }) =>
        initializer && (ts.isCallExpression(initializer) || ts.isArrowFunction(initializer)),
    )
    .map(({ name }) => name.getText());
}
