import { readFileSync } from "node:fs";
import { inRoot } from "../paths.mjs";
import { query } from "../postgres/query.mjs";
import { Failure } from "../process/failure.mjs";

/**
 * Gives a database user the rights to serve and no others (deploy/serving-role.sql), on the connection of the
 * owner. @throws {Failure} if there is no such user, or grants would not limit it
 */
export async function grantServing(ownerUrl, role) {
  // The file is for psql too, which has variables.
  const sql = readFileSync(inRoot("deploy", "serving-role.sql"), "utf8").replace(":'role'", literal(role));
  await query(ownerUrl, async (client) => {
    try {
      await client.query(sql);
    } catch (error) {
      throw new Failure(
        `数据库用户 ${role} 的权限没有设好：${error.message}`,
        "请核对：这个用户已经建好，不是超级用户，也不是库的所有者；MIGRATION_DATABASE_URL 是库的所有者。",
      );
    }
  });
}

const literal = (text) => `'${text.replaceAll("'", "''")}'`;
