import { pathToFileURL } from "node:url";
import { inRoot } from "../paths.mjs";
import { query } from "../postgres/query.mjs";
import { runNode } from "../process/run-node.mjs";

/** An external database gets no invented townships, unless DEMO=1. */
export const wantsDemonstration = (external) => !external || process.env.DEMO === "1";

/** Loads the demonstration data once. */
export async function ensureDemonstration(url, say) {
  if (await isLoaded(url)) return ["已载入"];
  say("载入");
  await runNode(["--import", "tsx", inRoot("prisma", "seed.ts")], {
    env: { ...process.env, DATABASE_URL: url },
    what: "演示数据载入失败：",
  });
  return ["已载入"];
}

/** True if this database contains the demonstration data. */
export async function isLoaded(url) {
  return query(url, async (client) => (await client.query('SELECT 1 FROM "Demonstration"')).rowCount > 0);
}

/** The accounts to try the product with, as lines. */
export async function linesOfAccounts() {
  const { demonstrationAccounts } = await import(
    pathToFileURL(inRoot("prisma", "demo", "accounts.mjs")).href
  );
  return demonstrationAccounts.map(
    ({ role, unit, username, password }) => `${username} / ${password}  ${unit} ${role}`,
  );
}
