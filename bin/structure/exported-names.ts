import ts from "typescript";
import { isTest, type Source } from "./sources";

/** Names that two files export because one replaces the other. */
const standIns: Readonly<Record<string, string>> = {
  ProseEditor: "the editor, and what loads it when it is shown",
  loadPdfjs: "of a page without modules, from the script that is loaded when it is needed",
  CharacterMaps: "likewise",
};

/**
 * Names that more than one file of the application exports, as `name: files`; without the exports of routes,
 * whose names Next.js prescribes.
 */
export function namesExportedTwice(sources: readonly Source[]): string[] {
  const files = new Map<string, string[]>();
  for (const { path, tree } of sources)
    if (/^(components|lib|prisma)\//.test(path) && !isTest(path))
      for (const name of new Set(tree.statements.flatMap(namesOf)))
        files.set(name, [...(files.get(name) ?? []), path]);
  return [...files]
    .filter(([name, paths]) => paths.length > 1 && standIns[name] === undefined)
    .map(([name, paths]) => `${name}: ${paths.join(", ")}`);
}

function namesOf(statement: ts.Statement): string[] {
  const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined;
  if (!modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return [];
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.map(({ name }) => name.getText());
  const name =
    ts.isTypeAliasDeclaration(statement) ||
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement)
      ? statement.name
      : undefined;
  return name ? [name.text] : [];
}

/** The names of the types that a file exports. */
export function exportedTypes({ tree }: Source): string[] {
  return tree.statements.flatMap((statement) => {
    if (!ts.isTypeAliasDeclaration(statement) && !ts.isInterfaceDeclaration(statement)) return [];
    const exported = statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    return exported ? [statement.name.text] : [];
  });
}
