import ts from "typescript";
import { importsOf } from "./imports";
import { isTest, type Source } from "./sources";
import { vocabulary } from "./vocabulary";

const LINES = 15;

/**
 * Files of fewer than 15 lines that only one other file imports: they cost a reader an extra file, and could
 * be part of the importing one. Not counted are files that have to be separate: routes, a noun's data.ts and
 * mutations, configuration files, modules that a server page passes to the browser ("use client"), and
 * modules imported only to run before everything else.
 */
export function smallFiles(sources: readonly Source[]): string[] {
  const importers = new Map<string, string[]>();
  for (const source of sources)
    for (const target of importsOf(source))
      importers.set(target, [...(importers.get(target) ?? []), source.path]);
  return sources
    .filter(({ path, lines }) => lines < LINES && !isTest(path) && !isNamedByOthers(path))
    .filter(({ tree }) => !isClientBoundary(tree) && exportsSomething(tree))
    .map(({ path }) => path)
    .filter((path) => importers.get(path)?.filter((from) => !isTest(from)).length === 1);
}

function isClientBoundary({ statements: [first] }: ts.SourceFile): boolean {
  return (
    first !== undefined &&
    ts.isExpressionStatement(first) &&
    ts.isStringLiteral(first.expression) &&
    first.expression.text === "use client"
  );
}

function exportsSomething({ statements }: ts.SourceFile): boolean {
  return statements.some(
    (statement) =>
      ts.isExportDeclaration(statement) ||
      ts.isExportAssignment(statement) ||
      (ts.canHaveModifiers(statement) &&
        ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)),
  );
}

function isNamedByOthers(path: string): boolean {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return (
    /^app\/|\/mutations\/|^[\w.-]+\.config\.mjs$/.test(path) ||
    (vocabulary as readonly string[]).includes(name)
  );
}
