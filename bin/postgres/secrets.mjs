import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The two secrets of the embedded database, generated once and stored with the data, readable only by the
 * owner.
 * @param {string} home the folder of the data
 * @returns {{ password: string, secret: string }} of the database, of the sign-in
 */
export function readSecrets(home) {
  const file = join(home, "settings.json");
  if (!existsSync(file)) {
    const made = {
      password: randomBytes(24).toString("base64url"),
      secret: randomBytes(48).toString("base64url"),
    };
    writeFileSync(`${file}.partial`, JSON.stringify(made), { mode: 0o600 });
    renameSync(`${file}.partial`, file);
  }
  return JSON.parse(readFileSync(file, "utf8"));
}
