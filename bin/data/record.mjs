import { inRoot } from "../paths.mjs";
import { query } from "../postgres/query.mjs";
import { runNode } from "../process/run-node.mjs";

/**
 * Starts the record if there is something to record and none yet, and records accounts, roles and units once;
 * otherwise one query.
 */
export async function ensureRecord(url, say) {
  if (!(await isMissing(url))) return ["已是最新"];
  say("记入已有的办理和公布");
  await runNode(["--import", "tsx", inRoot("bin", "begin-record.ts")], {
    env: { ...process.env, DATABASE_URL: url },
    what: "办理记录没有建立：",
  });
  return ["已建立"];
}

async function isMissing(url) {
  return query(url, async (client) => {
    const { rows } = await client.query(
      `SELECT NOT EXISTS (SELECT 1 FROM "RecordEntry") AND (
         EXISTS (SELECT 1 FROM "Event") OR EXISTS (SELECT 1 FROM "AccountEvent") OR EXISTS (SELECT 1 FROM "SigningKey")
       ) OR EXISTS (SELECT 1 FROM "Account")
         AND NOT EXISTS (SELECT 1 FROM "RecordEntry" WHERE "about" = 'rights' AND "kind" = 'rights.begun') AS missing`,
    );
    return rows[0].missing;
  });
}
