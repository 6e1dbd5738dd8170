import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

/** An entry point: a server action, a route handler, or a loader of pages, as found in the source. */
export type Door = {
  /** "lib/reports/actions.ts#saveFieldsAction", "app/pictures/[id]/route.ts#GET" */
  id: string;
  kind: "action" | "route" | "loader";
  /** The permissions that an action or a loader names; null if it names none in the source. */
  permissions: string[] | null;
};

const root = process.cwd();
const verbs = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

/** Makers of actions and loaders; the permission is the first argument of the innermost. */
const makers = ["permittedAction", "guarded"];

/**
 * Every server action (exports of files with "use server"), every route handler, and every loader that checks
 * a permission.
 */
export function doorsOfSource(): Door[] {
  const sources = ["app", "components", "lib"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$|(^|\/)testing[-/]/.test(path))
      .map((path) => `${folder}/${path.replaceAll("\\", "/")}`),
  );
  return sources.sort().flatMap((path) => {
    const text = readFileSync(join(root, path), "utf8");
    if (/(^|\/)route\.tsx?$/.test(path)) return exportsOf(path, text, "route");
    if (/(^|\/)loaders\.ts$/.test(path))
      return exportsOf(path, text, "loader").filter(({ permissions }) => permissions !== null);
    return /^\s*["']use server["']/m.test(text) ? exportsOf(path, text, "action") : [];
  });
}

function exportsOf(path: string, text: string, kind: Door["kind"]): Door[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  if (kind === "action" && !isServerModule(source))
    throw new Error(`${path}: a server action stands in a file of its own kind, not within other code`);
  return source.statements.flatMap((statement) => {
    if (ts.isExportDeclaration(statement)) return reExports(path, statement, kind);
    if (!isExported(statement)) return [];
    if (ts.isFunctionDeclaration(statement) && statement.name)
      return doorOf(path, statement.name.text, kind, null);
    if (!ts.isVariableStatement(statement)) return [];
    return statement.declarationList.declarations.flatMap(({ name, initializer }) =>
      doorOf(path, name.getText(source), kind, permissionsOf(initializer)),
    );
  });
}

function isServerModule(source: ts.SourceFile): boolean {
  const [first] = source.statements;
  return (
    first !== undefined &&
    ts.isExpressionStatement(first) &&
    ts.isStringLiteral(first.expression) &&
    first.expression.text === "use server"
  );
}

function isExported(statement: ts.Statement): boolean {
  return (
    ts.canHaveModifiers(statement) &&
    (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
  );
}

function reExports(
  path: string,
  { exportClause, isTypeOnly }: ts.ExportDeclaration,
  kind: Door["kind"],
): Door[] {
  if (isTypeOnly || !exportClause || !ts.isNamedExports(exportClause)) return [];
  return exportClause.elements.flatMap(({ name }) => doorOf(path, name.text, kind, null));
}

function doorOf(path: string, name: string, kind: Door["kind"], permissions: string[] | null): Door[] {
  if (kind === "route" && !verbs.includes(name)) return [];
  return [{ id: `${path}#${name}`, kind, permissions }];
}

/** The literals of the first argument of `permittedAction(…)`, `guarded(…)` or `loader(guarded(…))`. */
function permissionsOf(made: ts.Expression | undefined): string[] | null {
  if (!made || !ts.isCallExpression(made)) return null;
  const [named] = made.arguments;
  if (made.expression.getText() === "loader") return permissionsOf(named);
  if (!named || !makers.includes(made.expression.getText())) return null;
  const literals = ts.isArrayLiteralExpression(named) ? [...named.elements] : [named];
  return literals.map((literal) => {
    if (ts.isStringLiteral(literal)) return literal.text;
    throw new Error(`a permission is named by a literal, not by ${literal.getText()}`);
  });
}
