import ts from "typescript";
import type { Source } from "./sources";

/** The names of the types that a file exports. */
export function exportedTypes({ tree }: Source): string[] {
  return tree.statements.flatMap((statement) => {
    if (!ts.isTypeAliasDeclaration(statement) && !ts.isInterfaceDeclaration(statement)) return [];
    const exported = statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    return exported ? [statement.name.text] : [];
  });
}
