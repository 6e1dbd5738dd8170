import ts from "typescript";
import { importsOf } from "./imports";
import { isTest, type Source } from "./sources";
import { vocabulary } from "./vocabulary";

const LINES = 15;

/**
 * Files of fewer than 15 lines that a single other file imports: they cost an opening and could stand where
 * they are used. What has to be a file of its own is none: a route, a noun's data.ts, one of its mutations,
 * the settings of a tool, what a page of the server hands to the browser ("use client"), and what is imported
 * only to run before everything else.
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
