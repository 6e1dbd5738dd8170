import { tsImport } from "tsx/esm/api";
import { Failure } from "../process/failure.mjs";

/**
 * Checks the settings by the application's own rules, before anything is changed by a start: the application
 * itself reads most of them only when somebody uses what they set.
 * @param {Record<string, string | undefined>} variables
 * @throws {Failure} naming every variable that is wrong
 */
export async function checkSettings(variables = process.env) {
  const { parseEnv } = await tsImport("../../lib/platform/env.ts", import.meta.url);
  try {
    // The embedded database brings its own address and secret.
    parseEnv({
      DATABASE_URL: "postgresql://embedded@127.0.0.1/nianbao",
      NEXTAUTH_SECRET: "-".repeat(32),
      ...set(variables),
    });
  } catch (error) {
    throw new Failure(error.message, "请在程序目录的 .env（或者启动它的环境变量）里改好，再启动。");
  }
  return ["已核对"];
}

/** Compose files express “not set” as an empty variable. */
const set = (variables) => Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
