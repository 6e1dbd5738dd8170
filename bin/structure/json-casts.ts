import ts from "typescript";
import { isTest, type Source } from "./sources";

/** The columns of the schema that hold JSON. */
export function jsonColumns(schema: string): Set<string> {
  return new Set([...schema.matchAll(/^\s+(\w+)\s+Json\b/gm)].flatMap(([, name]) => (name ? [name] : [])));
}

/**
 * Places in lib that cast a JSON column (`row.content as ReportContent`) instead of parsing it by its schema.
 * Only files that handle rows of the database count: data, loaders, mutations and jobs.
 */
export function jsonCasts(sources: readonly Source[], columns: ReadonlySet<string>): string[] {
  return sources
    .filter(
      ({ path }) => /^lib\/.+\/((data|loaders|mutations|jobs)\.ts$|mutations\/)/.test(path) && !isTest(path),
    )
    .flatMap(({ path, tree }) => {
      const found: string[] = [];
      const visit = (node: ts.Node) => {
        if (
          ts.isAsExpression(node) &&
          !ts.isConstTypeReference(node.type) &&
          columns.has(columnIn(node.expression))
        )
          found.push(`${path}: ${node.getText(tree).split("\n")[0]}`);
        ts.forEachChild(node, visit);
      };
      visit(tree);
      return found;
    });
}

/** The last name in `row.content`, `row?.content` or `content`, also after a cast to unknown. */
function columnIn(node: ts.Expression): string {
  if (ts.isPropertyAccessExpression(node)) return node.name.text;
  if (ts.isIdentifier(node)) return node.text;
  return ts.isAsExpression(node) || ts.isParenthesizedExpression(node) ? columnIn(node.expression) : "";
}
