import { Client } from "pg";

/** How many statements reach the database while something is done, those of its transaction included. */
export async function countQueries(run: () => Promise<unknown>): Promise<number> {
  return (await statementsOf(run)).length;
}

/** The tables that are read while something is done, once for each time. */
export async function tablesRead(run: () => Promise<unknown>): Promise<string[]> {
  const statements = await statementsOf(run);
  return statements.flatMap((text) =>
    [...text.matchAll(/(?:FROM|JOIN) (?:"public"\.)?"(\w+)"/g)].map(([, table = ""]) => table),
  );
}

async function statementsOf(run: () => Promise<unknown>): Promise<string[]> {
  const prototype = Client.prototype as { query: (...parameters: unknown[]) => unknown };
  const { query } = prototype;
  const statements: string[] = [];
  prototype.query = function (this: Client, ...parameters: unknown[]) {
    const [first] = parameters;
    statements.push(typeof first === "string" ? first : String((first as { text?: unknown })?.text ?? ""));
    return query.apply(this, parameters);
  };
  try {
    await run();
  } finally {
    prototype.query = query;
  }
  return statements;
}
