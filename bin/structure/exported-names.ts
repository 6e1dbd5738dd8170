import ts from "typescript";
import { isTest, type Source } from "./sources";

/** Names that two files export for the same thing. */
const standIns: Readonly<Record<string, string>> = {
  ProseEditor: "the editor, and what loads it when it is shown",
  loadPdfjs: "of a page without modules, from the script that is loaded when it is needed",
  CharacterMaps: "likewise",
  confirmRole: "on the server's command line, and by an administrator",
  resetPassword: "likewise",
  dataFolder: "of the commands, before TypeScript runs, and of the product",
  signIn: "what a person does for a picture, and what the server does then",
};

/** What Next.js prescribes for pages and routes. */
const prescribed = /^([A-Z]+|dynamic|metadata|viewport|generateMetadata)$/;

/** Names that more than one file of the application and its commands exports, as `name: files`. */
export function namesExportedTwice(sources: readonly Source[]): string[] {
  const files = new Map<string, string[]>();
  for (const { path, tree } of sources)
    if (/^(app|bin|components|lib|prisma)\//.test(path) && !isTest(path))
      for (const name of new Set(tree.statements.flatMap(namesOf)))
        files.set(name, [...(files.get(name) ?? []), path]);
  return [...files]
    .filter(([name, paths]) => paths.length > 1 && standIns[name] === undefined && !prescribed.test(name))
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
