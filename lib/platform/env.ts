import { z } from "zod";

const schema = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: "应为 postgresql://用户:密码@主机:端口/库名" }),
  /** Connections that one server process may hold. */
  DATABASE_POOL_SIZE: z.coerce.number({ error: "应为 1 至 200 的整数" }).int().min(1).max(200).default(10),
  NEXTAUTH_SECRET: z.string({ error: "未设置" }).min(32, "至少 32 个字符"),
  NEXTAUTH_URL: z.url({ protocol: /^https?$/, error: "应为 http:// 或 https:// 开头的地址" }).optional(),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
});

/** The settings of the process, checked. */
export type Env = z.infer<typeof schema>;

let checked: Env | undefined;

/**
 * The settings, read and checked once, on first use: a module may be imported without them.
 *
 * @throws {Error} naming in Chinese every variable that is missing or wrong
 */
export function env(): Env {
  checked ??= parseEnv(process.env);
  return checked;
}

/** @throws {Error} as `env` */
export function parseEnv(variables: Record<string, string | undefined>): Env {
  // An empty variable is how a compose file says "not set".
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const lines = result.error.issues.map((issue) => `  ${issue.path.join(".")}：${issue.message}`);
  throw new Error(`环境变量有误：\n${lines.join("\n")}`);
}
