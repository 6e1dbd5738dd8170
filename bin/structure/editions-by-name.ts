import ts from "typescript";
import { isTest, type Source } from "./sources";

/**
 * Where an edition may be referred to by id or year: its own data, and the rules of its checks and
 * statements.
 */
const home = /^lib\/core\/(editions|checks|statements)\//;

/**
 * Places in app, components and lib that test for an edition by name, as `id === "2014"`, `case "2021"` or
 * `year < 2019`, or list editions, as `z.enum(["2014", "2021"])` or `{ "2014": … }`. Differences between
 * editions are properties of an edition, so that a new one needs only a file.
 */
export function editionsByName(sources: readonly Source[], years: readonly number[]): string[] {
  const isYear = (node: ts.Node) =>
    (ts.isStringLiteralLike(node) || ts.isNumericLiteral(node)) && years.includes(Number(node.text));
  return sources
    .filter(({ path }) => /^(app|components|lib)\//.test(path) && !home.test(path) && !isTest(path))
    .flatMap(({ path, tree }) => {
      const found: string[] = [];
      const visit = (node: ts.Node) => {
        const asks =
          (ts.isBinaryExpression(node) && isComparison(node) && [node.left, node.right].some(isYear)) ||
          (ts.isCaseClause(node) && isYear(node.expression)) ||
          (ts.isArrayLiteralExpression(node) && node.elements.some(isYear)) ||
          (ts.isPropertyAssignment(node) && isYear(node.name));
        if (asks) found.push(`${path}: ${node.getText(tree).split("\n")[0]}`);
        ts.forEachChild(node, visit);
      };
      visit(tree);
      return found;
    });
}

const comparisons = new Set([
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
  ts.SyntaxKind.LessThanToken,
  ts.SyntaxKind.LessThanEqualsToken,
  ts.SyntaxKind.GreaterThanToken,
  ts.SyntaxKind.GreaterThanEqualsToken,
]);

const isComparison = ({ operatorToken }: ts.BinaryExpression) => comparisons.has(operatorToken.kind);
