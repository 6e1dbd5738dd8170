import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { isTest, type Source } from "../sources";

/**
 * SQL features of the product that not every SQL database has; docs/databases.md uses them to say which
 * databases can run the product. Functions are found by their names, everything else by these words.
 */
const constructs: Readonly<Record<string, RegExp>> = {
  "WITH RECURSIVE": /\bWITH RECURSIVE\b/i,
  MATERIALIZED: /\bAS MATERIALIZED\b/i,
  LATERAL: /\bLATERAL\b/i,
  "WITH ORDINALITY": /\bWITH ORDINALITY\b/i,
  "DISTINCT ON": /\bDISTINCT ON\b/i,
  "ON CONFLICT": /\bON CONFLICT\b/i,
  RETURNING: /\bRETURNING\b/i,
  "window functions": /\bOVER \(/i,
  FILTER: /\bFILTER \(WHERE\b/i,
  ILIKE: /\bILIKE\b/i,
  "FOR UPDATE": /\bFOR (NO KEY )?UPDATE\b/i,
  "FOR SHARE": /\bFOR (KEY )?SHARE\b/i,
  "SKIP LOCKED": /\bSKIP LOCKED\b/i,
  "COLLATE C": /\bCOLLATE "C"/i,
  "array subscripts": /\w\[:|\w\[\d+:/,
  "= ANY(array)": /= ANY ?\(/i,
  "@> of arrays": /@>/,
  "regular expressions": /\s!?~\s/,
  "JSON operators": /->>?|#>>?/,
  "system column xmin": /\bxmin\b/i,
  enum: /\bCREATE TYPE\b[^;]*\bAS ENUM\b/i,
  "ALTER TYPE ADD VALUE": /\bALTER TYPE\b[^;]*\bADD VALUE\b/i,
  "generated columns": /\bGENERATED ALWAYS AS \(/i,
  "identity or serial columns": /\b(BIG)?SERIAL\b|\bGENERATED \w+( \w+)? AS IDENTITY\b/i,
  "GIN index": /\bUSING GIN\b/i,
  "partial index": /\bCREATE (UNIQUE )?INDEX[^;]*\bWHERE\b/i,
  "index of an expression": /\bCREATE INDEX[^;]*\((\w+\(|[^;)]*\|\|)/i,
  "unlogged table": /\bUNLOGGED\b/i,
  "trigger of a row": /\bFOR EACH ROW\b/i,
  "trigger of a statement": /\bFOR EACH STATEMENT\b/i,
  "deferred constraint trigger": /\bCREATE CONSTRAINT TRIGGER\b/i,
  "SET CONSTRAINTS": /\bSET CONSTRAINTS\b/i,
  "function in plpgsql": /\bLANGUAGE plpgsql\b/i,
  "function in SQL": /\bLANGUAGE sql\b/i,
  "function with a standard body": /^\s*RETURN [^N]/m,
  "anonymous block": /\bDO \$\$/i,
  "LISTEN and NOTIFY": /\bLISTEN\b|\bpg_notify\b/,
  "exclusion constraint": /\bEXCLUDE USING\b/i,
  "declarative partitions": /\bPARTITION (BY (RANGE|LIST|HASH)|OF)\b/,
};

/** Words with a bracket after them that are not functions, or functions of every SQL database. */
const common = new Set([
  ..."and any all array as by check coalesce count exists filter from having in insert into is join key lateral like limit max min".split(
    " ",
  ),
  ..."not numeric nullif on or order over partition primary references returns select set sum table timestamptz unique update using values".split(
    " ",
  ),
  ..."varchar char when where with then else end case cast lower upper length trim replace substring left right concat abs round avg now row".split(
    " ",
  ),
  ..."execute return begin recursive materialized distinct unnest_ delete alter add offset group between trigger function".split(
    " ",
  ),
]);

/**
 * The features in a piece of SQL, by the names under which docs/databases.md lists them; `own`: functions
 * that migrations make.
 */
export function featuresOf(sql: string, own: ReadonlySet<string> = new Set()): string[] {
  const plain = sql
    .replaceAll(/--[^\n]*/g, "")
    .replaceAll(/'(?:[^']|'')*'/g, "''")
    .replaceAll(/"(?!C")[^"]*"/g, '""');
  const called = [...plain.matchAll(/(?<![\w."$])([a-z_][a-z0-9_]*)\s?\(/g)].map(([, name = ""]) => name);
  // A function's alias, `AS each(block, n)`, is followed by a bracket too.
  const aliases = new Set(
    [...plain.matchAll(/\b(?:AS|INTO|TABLE|WITH|RECURSIVE|,)\s+([a-z_]+)\s?\((?!\))/g)].map(
      ([, name]) => name,
    ),
  );
  const functions = called.filter((name) => !common.has(name) && !own.has(name) && !aliases.has(name));
  const words = Object.entries(constructs).flatMap(([name, pattern]) => (pattern.test(plain) ? [name] : []));
  return [...new Set([...words, ...functions.map((name) => `${name}()`)])].sort();
}

/** The functions that these migrations create. */
export function ownFunctions(sql: string): Set<string> {
  return new Set([...sql.matchAll(/CREATE (?:OR REPLACE )?FUNCTION (\w+)\(/g)].map(([, name = ""]) => name));
}

/** All SQL of the product: its migrations, and the SQL in its sources. */
export function readSql(
  root: string,
  sources: readonly Source[],
): { migrations: string; statements: string[] } {
  const folder = join(root, "prisma", "migrations");
  const migrations = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => readFileSync(join(folder, name, "migration.sql"), "utf8"))
    .join("\n");
  const written = sources.filter(
    ({ path }) =>
      /^(lib|bin)\//.test(path) &&
      !isTest(path) &&
      !path.includes("/testing/") &&
      !path.startsWith("bin/structure/"),
  );
  return { migrations, statements: written.flatMap(({ tree }) => statementsIn(tree)) };
}

/** Strings that are SQL: tagged templates, and strings that begin like a statement. */
function statementsIn(tree: ts.SourceFile): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (
      ts.isTaggedTemplateExpression(node) &&
      /\$(query|execute)Raw|Prisma\.sql$/.test(node.tag.getText(tree))
    )
      found.push(textOf(node.template));
    else if (ts.isStringLiteral(node) || ts.isTemplateLiteral(node)) {
      const text = textOf(node);
      if (/^\s*(SELECT|INSERT INTO|UPDATE "|DELETE FROM|WITH |CREATE |ALTER |LISTEN |SET )/.test(text))
        found.push(text);
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

/** The text of a template, with a plain value in place of each expression. */
function textOf(node: ts.TemplateLiteral | ts.StringLiteral): string {
  if (ts.isTemplateExpression(node))
    return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join(" $1 ");
  return node.text;
}
