import { existsSync } from "node:fs";
import { inRoot } from "../paths.mjs";
import { readSecrets } from "../postgres/secrets.mjs";
import { Failure } from "../process/failure.mjs";

/** Reads .env.local, then .env: a variable that is already set keeps its value. */
export function loadEnvFiles() {
  for (const file of [".env.local", ".env"]) if (existsSync(inRoot(file))) process.loadEnvFile(inRoot(file));
}

/** True if an external PostgreSQL is configured. */
export const usesExternalDatabase = () => Boolean(process.env.DATABASE_URL);

/**
 * The address to serve on: HOST. By default, the demonstration, whose passwords are public, serves only this
 * machine, and a county's own database all addresses.
 */
export const servedHost = () => process.env.HOST || (usesExternalDatabase() ? undefined : "127.0.0.1");

/** The address at which this machine itself reaches the server, past every proxy and so without TLS. */
export function localAddress(port) {
  const host = servedHost();
  if (!host || /^(0\.0\.0\.0|::)$/.test(host)) return `http://127.0.0.1:${port}`;
  return `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
}

/**
 * A service or an image says that it is in regular use (NODE_ENV). Without its settings it would serve the
 * demonstration, whose passwords everybody knows, under the county's address.
 * @throws {Failure} if it has no database
 */
export function checkDatabase() {
  if (usesExternalDatabase() || process.env.NODE_ENV !== "production") return;
  throw new Failure(
    "没有设置 DATABASE_URL：作为服务运行时不启动演示数据。",
    "请在程序目录的 .env 里写好 DATABASE_URL、NEXTAUTH_SECRET 和 NEXTAUTH_URL，并让运行程序的用户能读它。",
  );
}

/**
 * Whether the secret can be guessed is not examined: the handbook has it made at random. The remedy writes it
 * to the file that every start reads; one that ends with the terminal would end all sessions at the next
 * start and change the key that signs publications.
 * @throws {Failure} if the secret that signs sessions is shorter than 32 characters, or if there is none
 * although the database is external
 */
export function checkSecret() {
  const secret = process.env.NEXTAUTH_SECRET;
  const remedy =
    "还没有设过的，生成一个写进程序目录的 .env：echo NEXTAUTH_SECRET=$(openssl rand -base64 48) >> .env，另外记下来保管好；以前设过的，请写回原来的那个。";
  if (!secret && usesExternalDatabase()) {
    throw new Failure(
      "设置了 DATABASE_URL（正式使用）时，必须同时设置 NEXTAUTH_SECRET，否则登录不安全。",
      remedy,
    );
  }
  if (secret && secret.length < 32) throw new Failure("NEXTAUTH_SECRET 太短，至少 32 个字符。", remedy);
}

/**
 * The application's environment variables.
 * @param {{ url: string, home?: string }} database home: where the embedded one keeps its secrets
 */
export function serverEnvironment(database, port, mode = "production") {
  const secret = process.env.NEXTAUTH_SECRET || readSecrets(database.home).secret;
  // Without a configured public URL each request's host is used: on an intranet the server has many names.
  const address = process.env.NEXTAUTH_URL
    ? {}
    : { NEXTAUTH_URL: `http://localhost:${port}`, AUTH_TRUST_HOST: process.env.AUTH_TRUST_HOST || "true" };
  return {
    ...process.env,
    ...address,
    NODE_ENV: mode,
    DATABASE_URL: database.url,
    // The owner's password is for migrations alone.
    MIGRATION_DATABASE_URL: "",
    NEXTAUTH_SECRET: secret,
    PORT: String(port),
    // With an embedded database, this machine's disk is the one it writes to.
    ...(database.home && !process.env.DATABASE_URL && { DATA_FOLDER: database.home }),
  };
}
