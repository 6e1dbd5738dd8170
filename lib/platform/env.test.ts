import { afterEach, expect, test, vi } from "vitest";
import { logLevel, oidcEnv, outwardUrl, parseEnv, portalHosts, servedByHttps } from "./env";

afterEach(() => vi.unstubAllEnvs());

const given = { DATABASE_URL: "postgresql://a:b@127.0.0.1:5432/c", NEXTAUTH_SECRET: "s".repeat(32) };

test("the two required settings are enough", () => {
  expect(parseEnv(given)).toMatchObject({ ...given, DATABASE_POOL_SIZE: 10, LOG_LEVEL: "info" });
});

test("an empty variable counts as not set", () => {
  expect(parseEnv({ ...given, NEXTAUTH_URL: "", LOG_LEVEL: "" }).NEXTAUTH_URL).toBeUndefined();
});

test("all that is wrong is named at once", () => {
  const wrong = { DATABASE_URL: "mysql://a/b", NEXTAUTH_SECRET: "short", DATABASE_POOL_SIZE: "many" };
  expect(() => parseEnv(wrong)).toThrow(
    /DATABASE_URL：应为 postgresql[\s\S]*DATABASE_POOL_SIZE：应为 1[\s\S]*NEXTAUTH_SECRET：至少 32/,
  );
});

test.each([
  [{ SMTP_URL: "smtps://mail.example.gov.cn" }, /MAIL_FROM：未设置，要与 SMTP_URL 一起设/],
  [{ WEBHOOK_SECRET: "w".repeat(16) }, /WEBHOOK_URL：未设置，要与 WEBHOOK_SECRET 一起设/],
  [
    { OIDC_ISSUER: "https://id.example.gov.cn", OIDC_CLIENT_ID: "nianbao" },
    /OIDC_CLIENT_SECRET：未设置，要与 OIDC_ISSUER、OIDC_CLIENT_ID 一起设/,
  ],
])("of settings that need each other the missing one is named: %o", (some, message) => {
  expect(() => parseEnv({ ...given, ...some })).toThrow(message);
});

test.each(["127.0.0.1:8080", "http://portal.local", "portal.local/list", "portal local:80"])(
  "a portal is named by its host alone, not as %s",
  (hosts) => {
    expect(() => parseEnv({ ...given, PORTAL_HOSTS: hosts })).toThrow(/PORTAL_HOSTS：应为域名/);
  },
);

test.each([
  ["www.example.gov.cn portal.local", ["www.example.gov.cn", "portal.local"]],
  ["10.0.0.8,Portal.local", ["10.0.0.8", "portal.local"]],
  ["门户.政务.cn", ["xn--zoup46i.xn--zfr164b.cn"]],
  ["[::1]", ["[::1]"]],
])("portals may be %s", (hosts, known) => {
  vi.stubEnv("PORTAL_HOSTS", hosts);
  expect(parseEnv({ ...given, PORTAL_HOSTS: hosts }).PORTAL_HOSTS).toBe(hosts);
  expect(portalHosts()).toEqual(known);
});

test("a sign-in of the county's own is there with all of its three settings, not with two", () => {
  vi.stubEnv("OIDC_ISSUER", "https://id.example.gov.cn");
  vi.stubEnv("OIDC_CLIENT_ID", "nianbao");
  vi.stubEnv("OIDC_CLIENT_SECRET", "");
  expect(oidcEnv()).toBeNull();
  vi.stubEnv("OIDC_CLIENT_SECRET", "s");
  expect(oidcEnv()).toEqual({ issuer: "https://id.example.gov.cn", clientId: "nianbao", clientSecret: "s" });
});

test("what is asked while modules are loaded needs no other setting", () => {
  vi.stubEnv("NEXTAUTH_URL", undefined);
  vi.stubEnv("LOG_LEVEL", "");
  expect([servedByHttps(), logLevel()]).toEqual([false, "info"]);
  vi.stubEnv("NEXTAUTH_URL", "https://nianbao.example.gov.cn");
  expect(servedByHttps()).toBe(true);
});

test.each([
  ["http://localhost:3000", null],
  ["http://127.0.0.1:3000", null],
  ["https://nianbao.example.gov.cn/", "https://nianbao.example.gov.cn"],
  ["http://nianbao.intranet:3000", "http://nianbao.intranet:3000"],
])("links in messages by %s: %s", (configured, url) => {
  vi.stubEnv("NEXTAUTH_URL", configured);
  expect(outwardUrl()).toBe(url);
});
