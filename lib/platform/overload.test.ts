import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { Pool } from "pg";
import { expect, test } from "vitest";
import { isOverload } from "./overload";

test("a database that accepts a connection and does not go on with it is overloaded, not at fault", async () => {
  const mute = createServer(() => undefined);
  await once(mute.listen(0, "127.0.0.1"), "listening");
  const { port } = mute.address() as AddressInfo;
  const pool = new Pool({ host: "127.0.0.1", port, connectionTimeoutMillis: 50 });
  const error = await pool.query("SELECT 1").catch((thrown: unknown) => thrown);
  expect(isOverload(error)).toBe(true);
  // A client of its own says it so, and the pool passes it on if its own clock is later.
  expect(isOverload(new Error("timeout expired"))).toBe(true);
  expect(isOverload(new Error("connect ECONNREFUSED 127.0.0.1:5432"))).toBe(false);
  await pool.end();
  mute.close();
});
