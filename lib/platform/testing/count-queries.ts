import { Client } from "pg";

/** Counts the statements and rows of database queries, including those of transactions. */
export async function countQueries(
  run: () => Promise<unknown>,
): Promise<{ statements: number; rows: number }> {
  const statements = await statementsOf(run);
  return { statements: statements.length, rows: statements.reduce((sum, { rows }) => sum + rows, 0) };
}

/** The tables read while `run` executes, one entry per read. */
export async function tablesRead(run: () => Promise<unknown>): Promise<string[]> {
  const statements = await statementsOf(run);
  return statements.flatMap(({ text }) =>
    [...text.matchAll(/(?:FROM|JOIN) (?:"public"\.)?"(\w+)"/g)].map(([, table = ""]) => table),
  );
}

type Statement = { text: string; rows: number };

async function statementsOf(run: () => Promise<unknown>): Promise<Statement[]> {
  const prototype = Client.prototype as { query: (...parameters: unknown[]) => unknown };
  const { query } = prototype;
  const statements: Statement[] = [];
  prototype.query = function (this: Client, ...parameters: unknown[]) {
    const [first] = parameters;
    const text = typeof first === "string" ? first : String((first as { text?: unknown })?.text ?? "");
    const statement = { text, rows: 0 };
    statements.push(statement);
    // The pool passes a callback to its clients; a transaction awaits the client's promise.
    const counted = parameters.map((parameter) =>
      typeof parameter === "function"
        ? (error: unknown, result?: { rows?: unknown[] }) => {
            countRows(result, statement);
            parameter(error, result);
          }
        : parameter,
    );
    const answer = query.apply(this, counted);
    return answer instanceof Promise ? answer.then((result) => countRows(result, statement)) : answer;
  };
  try {
    await run();
  } finally {
    prototype.query = query;
  }
  return statements;
}

function countRows<Result extends { rows?: unknown[] }>(
  result: Result | undefined,
  statement: Statement,
): Result | undefined {
  statement.rows = result?.rows?.length ?? 0;
  return result;
}
