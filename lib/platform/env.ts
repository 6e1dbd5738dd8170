import { z } from "zod";

const database = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: "应为 postgresql://用户:密码@主机:端口/库名" }),
  /** A node that follows that database, from which public pages, lists, searches and data are read. */
  DATABASE_READ_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: "应为 postgresql://用户:密码@主机:端口/库名" })
    .optional(),
  /** Maximum number of database connections of one server process. */
  DATABASE_POOL_SIZE: z.coerce.number({ error: "应为 1 至 200 的整数" }).int().min(1).max(200).default(10),
  /** How many times longer than usual a transaction may wait and take, for work that no user waits for. */
  DATABASE_PATIENCE: z.coerce.number({ error: "应为 1 至 100 的整数" }).int().min(1).max(100).default(1),
});

const application = database.extend({
  /** Minutes without a request after which a session ends. */
  SESSION_IDLE_MINUTES: z.coerce.number({ error: "应为 5 至 720 的整数" }).int().min(5).max(720).default(120),
  /** Whether sign-ins have a second step: never, optional, or required for reviewers and administrators. */
  SECOND_FACTOR: z
    .enum(
      ["off", "offered", "required"],
      "应为 off（不用）、offered（自愿）或 required（审核员和管理员必须）",
    )
    .default("offered"),
  NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
  NEXTAUTH_SECRET: z.string({ error: "未设置" }).min(32, "至少 32 个字符"),
  NEXTAUTH_URL: z.url({ protocol: /^https?$/, error: "应为 http:// 或 https:// 开头的地址" }).optional(),
  /** The Ed25519 key that signs publications; by default derived from NEXTAUTH_SECRET. */
  SIGNING_KEY: z.string().optional(),
  /** The previous key, set when the new one is first used: the old one signs the new. */
  PREVIOUS_SIGNING_KEY: z.string().optional(),
  /** The previous NEXTAUTH_SECRET, set likewise where the key is derived from it. */
  PREVIOUS_NEXTAUTH_SECRET: z.string().min(32, "至少 32 个字符").optional(),
  /** The id of the site's first key, noted by the operator: no other is then taken for it. */
  FIRST_SIGNING_KEY_ID: z
    .string()
    .regex(/^[0-9a-f]{64}$/, "应为 64 位十六进制字符")
    .optional(),
  /** An SM2 key that signs publications additionally. */
  SM2_SIGNING_KEY: z.string().optional(),
  /** Information on the site that public pages must show (国办发〔2017〕47号); unset values are omitted. */
  SITE_NAME: z.string().max(100).default("阳光年报"),
  SITE_DOMAIN: z
    .string()
    .regex(/^[a-z0-9.-]+$/i, "应为网站域名，如 www.example.gov.cn")
    .optional(),
  SITE_ID_CODE: z
    .string()
    .regex(/^\d{10}$/, "应为10位网站标识码")
    .optional(),
  /** The site's operator with contact, and its registration numbers, in the footer of public pages. */
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
  /** The mail server, as smtps://user:password@host; without it no mails are sent. */
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: "应为 smtp:// 或 smtps:// 开头的地址" }).optional(),
  /** The sender of mails, as 阳光年报 <nianbao@example.gov.cn>. */
  MAIL_FROM: z.string().max(200).optional(),
  /** The gateway of 政务微信 or SMS that messages are posted to, and the secret that signs the requests. */
  WEBHOOK_URL: z.url({ protocol: /^https?$/, error: "应为 http:// 或 https:// 开头的地址" }).optional(),
  WEBHOOK_SECRET: z.string().min(16, "至少 16 个字符").optional(),
  /** The single sign-on of the county or province (OpenID Connect). */
  OIDC_ISSUER: z.url({ protocol: /^https?$/, error: "应为 http:// 或 https:// 开头的地址" }).optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  /** Internal hosts from which portal pages may be fetched. */
  PORTAL_HOSTS: z
    .string()
    .refine((value) => hostsOf(value).every(asHost), {
      error: "应为域名，用空格分开，不带 http://、端口和路径，如 www.example.gov.cn",
    })
    .optional(),
  /**
   * A folder with the operator's own .ttf, .otf and .ttc files, preferred in documents if they provide the
   * standard's fonts.
   */
  FONTS_DIR: z.string().optional(),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
});

/** Settings that mean nothing without each other: with some of them missing the others would be ignored. */
const groups: readonly (readonly (keyof Env)[])[] = [
  ["SMTP_URL", "MAIL_FROM"],
  ["WEBHOOK_URL", "WEBHOOK_SECRET"],
  ["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"],
];

const wholeGroups = application.superRefine((settings, context) => {
  for (const group of groups) {
    const missing = group.filter((name) => !settings[name]);
    if (missing.length === group.length) continue;
    for (const name of missing)
      context.addIssue({
        code: "custom",
        path: [name],
        message: `未设置，要与 ${others(group, name)} 一起设`,
      });
  }
});

const others = (group: readonly string[], name: string) => group.filter((each) => each !== name).join("、");

/** The validated settings of the process. */
export type Env = z.infer<typeof application>;

/** The settings of processes that only use the database, such as the seed or a migration. */
export type DatabaseEnv = z.infer<typeof database>;

let checked: Env | undefined;

/**
 * The settings, validated once on first use, so that modules can be imported without them. @throws {Error}
 * naming in Chinese every variable that is missing or wrong
 */
export function env(): Env {
  checked ??= parseEnv(process.env);
  return checked;
}

/** Only the database settings. @throws {Error} as `env` */
export function databaseEnv(): DatabaseEnv {
  return parse(database, process.env);
}

/** The OpenID Connect provider of the county or province; null unless all three settings are present. */
export function oidcEnv(): { issuer: string; clientId: string; clientSecret: string } | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = process.env;
  return issuer && clientId && clientSecret ? { issuer, clientId, clientSecret } : null;
}

/** The channels for outgoing messages; each is null, and unused, unless both of its settings are present. */
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
 * Host names in the operator's own networks from which portal pages may be fetched; other internal hosts are
 * blocked.
 */
export const portalHosts = (): readonly string[] =>
  hostsOf(process.env.PORTAL_HOSTS ?? "").flatMap((text) => asHost(text) ?? []);

const hostsOf = (value: string) => value.split(/[\s,]+/).filter(Boolean);

/** A host as URLs have it; null if there is more than a host. A Chinese domain becomes its ASCII form. */
const asHost = (text: string) =>
  /^(\[[\da-f:.]+\]|[^[\]:/?#@%]+)$/i.test(text) && URL.canParse(`http://${text}/`)
    ? new URL(`http://${text}/`).hostname
    : null;

/** The public URL of this site; without a configured one, the local one that the start script sets. */
export const publicUrl = (): string | null => process.env.NEXTAUTH_URL?.replace(/\/+$/, "") || null;

/** Hosts that exist on this machine only. */
const LOCAL = /^(localhost|127\.|\[::1\])/;

/**
 * The public URL for links that are opened on other machines, as in outgoing messages; null if the operator
 * configured none, or only a local one.
 */
export function outwardUrl(): string | null {
  const url = publicUrl();
  return url && !LOCAL.test(new URL(url).hostname) ? url : null;
}

/**
 * True if the public URL is https. Evaluated when modules are loaded, when other settings may still be
 * missing.
 */
export const servedByHttps = (): boolean => (process.env.NEXTAUTH_URL ?? "").startsWith("https://");

/** The log level; the logger is created before the settings are validated, to report errors in them. */
export const logLevel = (): string => process.env.LOG_LEVEL || "info";

/** The folder of the embedded database; null if the database is external. */
export const dataFolder = (): string | null => process.env.DATA_FOLDER || null;

/**
 * The file with the clock offset of a trial; tellTrialTime refuses it on any database that is not disposable.
 */
export const trialClockFile = (): string | null => process.env.TRIAL_CLOCK_FILE || null;

export const inProduction = (): boolean => process.env.NODE_ENV === "production";

/** @throws {Error} as `env` */
export function parseEnv(variables: Variables): Env {
  return parse(wholeGroups, variables);
}

type Variables = Record<string, string | undefined>;

function parse<T>(schema: z.ZodType<T>, variables: Variables): T {
  // Compose files express "not set" as an empty variable.
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const lines = result.error.issues.map((issue) => `  ${issue.path.join(".")}：${issue.message}`);
  throw new Error(`环境变量有误：\n${lines.join("\n")}`);
}
