import ts from "typescript";
import { isTest, type Source } from "./sources";

/** Cut lists whose order does not matter, or is not to be seen in the query itself, and why. */
export const cutInAnyOrder: Readonly<Record<string, string>> = {
  "lib/messages/data.ts listReceived": "a person receives a message once",
  "lib/publications/choices/data.ts listCounties": "all of them or none is used",
  "lib/publications/dataset/data.ts listRowsAfter": "one publication of a unit and year is current",
  "lib/publications/list/data.ts isPublishedYear": "whether there is one",
  "lib/publications/list/data.ts listYearAfter": "one publication of a unit and year is current",
  "lib/publications/list/data.ts newestRows":
    "counted, up to a bound; and one publication of a unit and year is current",
  "lib/publications/places/data.ts findNewestYear": "only the year is used",
  "lib/publications/receipts/data.ts findReceipt": "of one publication, which its unit, year and number name",
  "lib/publications/search/matching/data.ts newest":
    "ordering a year's matches would read all of them; what is cut is said (decision 25)",
  "lib/publications/search/matching/words/data.ts listNamedLike": "all of them or none is used",
  "lib/reports/pictures/data.ts isPublishedPicture": "whether there is one",
  "lib/reports/versions/data.ts findPublishedContent": "a report is of one unit and year",
};

/** The fields that identify a row of a model, one list for each of its keys, and the models of its fields. */
type Model = { keys: string[][]; references: string[]; relations: Map<string, string> };

/** The models of the schema, by their name. */
export function modelsOf(schema: string): Map<string, Model> {
  return new Map(
    [...schema.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)].map(([, name = "", body = ""]) => [
      name,
      {
        keys: [
          ...[...body.matchAll(/^\s+(\w+)\s+\w+\??\s[^/\n]*@(?:id|unique)\b/gm)].map(([, field = ""]) => [
            field,
          ]),
          ...[...body.matchAll(/@@(?:id|unique)\(\[([^\]]+)\]/g)].map(([, all = ""]) => all.split(/,\s*/)),
          // Insertion order.
          ...(/^\s+sequence\s+BigInt\s+@default\(autoincrement/m.test(body) ? [["sequence"]] : []),
        ],
        references: [...body.matchAll(/@relation\([^)]*fields: \[([^\]]+)\]/g)].flatMap(([, all = ""]) =>
          all.split(/,\s*/),
        ),
        relations: new Map(
          [...body.matchAll(/^\s+(\w+)\s+([A-Z]\w+)(?:\[\]|\?)?(?:\s|$)/gm)].map(
            ([, field = "", type = ""]) => [field, type],
          ),
        ),
      },
    ]),
  );
}

/**
 * Places in lib that read some of many rows – `take`, `findFirst`, LIMIT – without an order in which no two
 * rows are equal, as `file function`: which of them are read is then left to the database.
 */
export function cutLists(sources: readonly Source[], models: ReadonlyMap<string, Model>): string[] {
  const found = new Set<string>();
  for (const { path, tree } of sources) {
    if (!path.startsWith("lib/") || isTest(path) || path.includes("/testing/")) continue;
    const visit = (node: ts.Node) => {
      if (isCutByPrisma(node, models) || isCutBySql(node, models))
        found.add(`${path} ${functionAround(node)}`);
      ts.forEachChild(node, visit);
    };
    visit(tree);
  }
  return [...found];
}

function functionAround(node: ts.Node): string {
  if (ts.isFunctionDeclaration(node) && node.name) return node.name.text;
  if (ts.isVariableStatement(node) && ts.isSourceFile(node.parent))
    return node.declarationList.declarations.map(({ name }) => name.getText()).join();
  return ts.isSourceFile(node) ? "" : functionAround(node.parent);
}

// Prisma: an object with `take`, and the argument of findFirst.

function isCutByPrisma(node: ts.Node, models: ReadonlyMap<string, Model>): boolean {
  if (!ts.isObjectLiteralExpression(node)) return false;
  const asked = fieldsOf(node);
  const call = ts.isCallExpression(node.parent) ? node.parent.expression.getText() : "";
  const [, name, method = ""] = /\.(\w+)\.(find\w+)$/.exec(call) ?? [];
  if (!asked.has("take") && !method.startsWith("findFirst")) return false;
  const known = [...namesIn(asked.get("orderBy")), ...equalities(asked.get("where"))];
  const related = name ? [modelNamed(name, models)] : relatedModels(node, models);
  // A part of what is asked, that several queries share.
  const candidates = related.length > 0 ? related : [{ keys: [["id"]] }];
  return !candidates.some((model) => model?.keys.some((key) => key.every((field) => known.includes(field))));
}

const modelNamed = (name: string, models: ReadonlyMap<string, Model>) =>
  models.get(name.charAt(0).toUpperCase() + name.slice(1));

/** Of `versions: { take: 1 }`: what is related is of one row, of which the reference is known. */
function relatedModels({ parent }: ts.Node, models: ReadonlyMap<string, Model>): Model[] {
  const field = ts.isPropertyAssignment(parent) ? parent.name.getText() : "";
  return [...models.values()].flatMap(({ relations }) => {
    const model = models.get(relations.get(field) ?? "");
    if (!model) return [];
    const rest = model.keys.map((key) => key.filter((name) => !model.references.includes(name)));
    return [{ ...model, keys: rest.filter(({ length }) => length > 0) }];
  });
}

/** The fields that an order names: of one object or of several. */
function namesIn(order: ts.Expression | undefined): string[] {
  if (!order) return [];
  if (ts.isArrayLiteralExpression(order)) return order.elements.flatMap((each) => namesIn(each));
  if (!ts.isObjectLiteralExpression(order)) return [];
  return [...fieldsOf(order)].flatMap(([name, value]) =>
    ts.isObjectLiteralExpression(value) ? namesIn(value) : [name],
  );
}

/** The fields that a condition, or the variable of that name, sets equal to one value. */
function equalities(where: ts.Expression | undefined): string[] {
  if (where && ts.isIdentifier(where)) return equalities(initializerOf(where.text, where));
  if (!where || !ts.isObjectLiteralExpression(where)) return [];
  return [...fieldsOf(where)]
    .filter(([, value]) => !ts.isObjectLiteralExpression(value))
    .map(([name]) => name);
}

/** What a variable of the block around a place, or of one around that, is set to. */
function initializerOf(name: string, { parent }: ts.Node): ts.Expression | undefined {
  if (!parent) return undefined;
  const statements = ts.isBlock(parent) ? parent.statements.filter(ts.isVariableStatement) : [];
  const all = statements.flatMap(({ declarationList }) => [...declarationList.declarations]);
  return all.find((each) => each.name.getText() === name)?.initializer ?? initializerOf(name, parent);
}

function fieldsOf(object: ts.ObjectLiteralExpression): Map<string, ts.Expression> {
  return new Map(
    object.properties.flatMap((property) => {
      if (ts.isSpreadAssignment(property) && ts.isObjectLiteralExpression(property.expression))
        return [...fieldsOf(property.expression)];
      if (ts.isShorthandPropertyAssignment(property)) return [[property.name.text, property.name] as const];
      return ts.isPropertyAssignment(property)
        ? [[property.name.getText(), property.initializer] as const]
        : [];
    }),
  );
}

// SQL: LIMIT in a template.

function isCutBySql(node: ts.Node, models: ReadonlyMap<string, Model>): boolean {
  if (!ts.isTemplateLiteral(node)) return false;
  const sql = node.getText();
  return [...sql.matchAll(/\bLIMIT\b/g)].some(({ index }) => !isOrdered(queryBefore(sql, index), models));
}

/** The text of the query to which this LIMIT belongs, without those within it. */
function queryBefore(sql: string, end: number): string {
  let depth = 0;
  let query = "";
  for (const character of [...sql.slice(0, end)].reverse()) {
    if (character === ")" || character === "}") depth += 1;
    if (depth === 0 && character === "(") break;
    if (depth === 0) query = character + query;
    if (character === "(" || character === "{") depth -= 1;
  }
  return query;
}

function isOrdered(query: string, models: ReadonlyMap<string, Model>): boolean {
  const [before = "", order] = query.split(/\bORDER BY\b/);
  if (order === undefined) return false;
  if (/"id"/.test(order)) return true;
  const known = [
    ...[...order.matchAll(/"(\w+)"(?!\.)/g)].map(([, name]) => name),
    ...[...before.matchAll(/"(\w+)" = /g)].map(([, name]) => name),
  ];
  const read = [...models].filter(([name]) => before.includes(`"${name}"`)).map(([, model]) => model);
  return read.some(({ keys }) => keys.some((key) => key.every((name) => known.includes(name))));
}
