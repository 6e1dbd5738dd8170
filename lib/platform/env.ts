import { z } from "zod";

const database = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: "应为 postgresql://用户:密码@主机:端口/库名" }),
  /** Connections that one server process may hold. */
  DATABASE_POOL_SIZE: z.coerce.number({ error: "应为 1 至 200 的整数" }).int().min(1).max(200).default(10),
});

const application = database.extend({
  /** Minutes without a request after which a session ends. */
  SESSION_IDLE_MINUTES: z.coerce.number({ error: "应为 5 至 720 的整数" }).int().min(5).max(720).default(120),
  /**
   * Whether a sign-in has a second step: for nobody, for whoever wants it, or for every reviewer and
   * administrator.
   */
  SECOND_FACTOR: z
    .enum(
      ["off", "offered", "required"],
      "应为 off（不用）、offered（自愿）或 required（审核员和管理员必须）",
    )
    .default("offered"),
  NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
  NEXTAUTH_SECRET: z.string({ error: "未设置" }).min(32, "至少 32 个字符"),
  NEXTAUTH_URL: z.url({ protocol: /^https?$/, error: "应为 http:// 或 https:// 开头的地址" }).optional(),
  /** The Ed25519 key with which publications are signed; without it one is drawn from NEXTAUTH_SECRET. */
  SIGNING_KEY: z.string().optional(),
  /** The key before it, set while the new one first signs: the old one signs the new. */
  PREVIOUS_SIGNING_KEY: z.string().optional(),
  /** An SM2 key with which publications are signed besides. */
  SM2_SIGNING_KEY: z.string().optional(),
  /** What the public pages say of the site that carries them (国办发〔2017〕47号); what is not set is left out. */
  SITE_NAME: z.string().max(100).default("阳光年报"),
  SITE_DOMAIN: z
    .string()
    .regex(/^[a-z0-9.-]+$/i, "应为网站域名，如 www.example.gov.cn")
    .optional(),
  SITE_ID_CODE: z
    .string()
    .regex(/^\d{10}$/, "应为10位网站标识码")
    .optional(),
  /**
   * Who runs the site and how to reach them, and its entries in the registers of sites: the foot of every
   * public page.
   */
  SITE_SPONSOR: z.string().max(100).optional(),
  SITE_CONTACT: z.string().max(200).optional(),
  SITE_ICP: z
    .string()
    .regex(/ICP备\d+号/, "应为ICP备案编号，如 鲁ICP备12345678号")
    .optional(),
  SITE_POLICE: z
    .string()
    .regex(/公网安备\s*\d{14}号/, "应为公安机关备案号，如 鲁公网安备37030502000001号")
    .optional(),
  /** The server by which mails go out, as smtps://user:password@host; without it none do. */
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: "应为 smtp:// 或 smtps:// 开头的地址" }).optional(),
  /** Whom mails are from, as 阳光年报 <nianbao@example.gov.cn>. */
  MAIL_FROM: z.string().max(200).optional(),
  /** The gateway of 政务微信 or SMS that messages are handed to, and the secret that signs what it is handed. */
  WEBHOOK_URL: z.url({ protocol: /^https?$/, error: "应为 http:// 或 https:// 开头的地址" }).optional(),
  WEBHOOK_SECRET: z.string().min(16, "至少 16 个字符").optional(),
  /**
   * A folder with the operator's own .ttf, .otf and .ttc files, from which documents are set where they have
   * the standard's faces.
   */
  FONTS_DIR: z.string().optional(),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
});

/** The settings of the process, checked. */
export type Env = z.infer<typeof application>;

/** What a process needs that only reads and writes data, such as the seed or a migration. */
export type DatabaseEnv = z.infer<typeof database>;

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

/** The database's settings alone. @throws {Error} as `env` */
export function databaseEnv(): DatabaseEnv {
  return parse(database, process.env);
}

/**
 * The county's or province's own sign-in (OpenID Connect), or null where its three settings are not all
 * there.
 */
export function oidcEnv(): { issuer: string; clientId: string; clientSecret: string } | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = process.env;
  return issuer && clientId && clientSecret ? { issuer, clientId, clientSecret } : null;
}

/**
 * How messages leave the product: nothing is sent by what is null, which is how it is unless both settings
 * are there.
 */
export function outboundEnv(): {
  mail: { url: string; from: string } | null;
  webhook: { url: string; secret: string } | null;
} {
  const { SMTP_URL, MAIL_FROM, WEBHOOK_URL, WEBHOOK_SECRET } = process.env;
  return {
    mail: SMTP_URL && MAIL_FROM ? { url: SMTP_URL, from: MAIL_FROM } : null,
    webhook: WEBHOOK_URL && WEBHOOK_SECRET ? { url: WEBHOOK_URL, secret: WEBHOOK_SECRET } : null,
  };
}

/**
 * Host names of the operator's own networks at which pages of a portal may be fetched; other networks within
 * are never reached.
 */
export const portalHosts = (): readonly string[] =>
  (process.env.PORTAL_HOSTS ?? "")
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean);

/** The URL under which people open this site, for links in what is sent; null where no fixed one is set. */
export const publicUrl = (): string | null => process.env.NEXTAUTH_URL?.replace(/\/+$/, "") || null;

/**
 * Whether the public URL is https. Asked when modules are loaded, where the other settings may still be
 * missing.
 */
export const servedByHttps = (): boolean => (process.env.NEXTAUTH_URL ?? "").startsWith("https://");

/** How much the log writes; the logger exists before the settings are checked, to report on them. */
export const logLevel = (): string => process.env.LOG_LEVEL || "info";

/** The folder of the embedded database; null where the database is elsewhere. */
export const dataFolder = (): string | null => process.env.DATA_FOLDER || null;

/**
 * The file by which a trial sets the time; tellTrialTime refuses it on every database that is not thrown
 * away.
 */
export const trialClockFile = (): string | null => process.env.TRIAL_CLOCK_FILE || null;

export const inProduction = (): boolean => process.env.NODE_ENV === "production";

/** @throws {Error} as `env` */
export function parseEnv(variables: Variables): Env {
  return parse(application, variables);
}

type Variables = Record<string, string | undefined>;

function parse<T>(schema: z.ZodType<T>, variables: Variables): T {
  // An empty variable is how a compose file says "not set".
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const lines = result.error.issues.map((issue) => `  ${issue.path.join(".")}：${issue.message}`);
  throw new Error(`环境变量有误：\n${lines.join("\n")}`);
}
