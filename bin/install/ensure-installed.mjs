import { existsSync } from "node:fs";
import { inRoot } from "../paths.mjs";
import { printFailure } from "../process/failure.mjs";
import { ensureDependencies } from "./dependencies.mjs";
import { clientMark, ensureClient } from "./prisma-client.mjs";

/**
 * Installs what a command needs if this clone has never been installed: on a new server, `set-up` or
 * `restore` comes before the first start. Later, only a start or a build installs: a command may run beside
 * the product, which must not lose its packages under way. Tells of it on stderr, since stdout is the result.
 */
export async function ensureInstalled() {
  if (existsSync(inRoot("node_modules", ".package-lock.json")) && existsSync(clientMark)) return;
  const say = (text) => console.error(`首次使用：${text}…`);
  try {
    await ensureDependencies(say);
    await ensureClient(say);
  } catch (error) {
    printFailure(error);
    process.exit(1);
  }
}
