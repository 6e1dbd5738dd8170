import { Client } from "pg";

/** How many statements reach the database while something is done, those of its transaction included. */
export async function countQueries(run: () => Promise<unknown>): Promise<number> {
  const prototype = Client.prototype as { query: (...parameters: unknown[]) => unknown };
  const { query } = prototype;
  let count = 0;
  prototype.query = function (this: Client, ...parameters: unknown[]) {
    count += 1;
    return query.apply(this, parameters);
  };
  try {
    await run();
  } finally {
    prototype.query = query;
  }
  return count;
}
