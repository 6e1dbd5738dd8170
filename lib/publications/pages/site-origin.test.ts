import { afterEach, expect, test, vi } from "vitest";

const env = vi.hoisted(() => ({
  NEXTAUTH_URL: undefined as string | undefined,
  SITE_DOMAIN: undefined as string | undefined,
}));
vi.mock("@/lib/platform/env", () => ({ env: () => env }));
vi.mock("node:os", () => ({ hostname: () => "Nianbao" }));

import { siteOrigin } from "./site-origin";

const asked = (host: string) =>
  siteOrigin(new Request("http://0.0.0.0:3000/feed.atom", { headers: { host } }));

afterEach(() => Object.assign(env, { NEXTAUTH_URL: undefined, SITE_DOMAIN: undefined }));

test.each([
  "localhost:3000",
  "127.0.0.1:3000",
  "192.168.1.20",
  "10.3.4.5:8080",
  "172.20.0.2",
  "nianbao",
  "[::1]:3000",
])("the name %s of the machine or its network is accepted", (host) =>
  expect(asked(host)).toBe(`http://${host}`),
);

test.each([
  "evil.example",
  "evil.example:3000",
  "8.8.8.8",
  "172.99.0.1",
  "evil.example@localhost",
  "[2001:db8::1]",
  "a b",
  "evil",
  "evil:3000",
  "",
])("the foreign name %j is not used in feeds and maps", (host) => {
  env.NEXTAUTH_URL = "http://localhost:3000";
  expect(asked(host)).toBe("http://localhost:3000");
});

test("the operator's own domain is accepted, and a configured origin replaces every name", () => {
  env.SITE_DOMAIN = "www.example.gov.cn";
  expect(asked("www.example.gov.cn")).toBe("http://www.example.gov.cn");
  env.NEXTAUTH_URL = "https://nianbao.example.gov.cn/";
  expect(asked("evil.example")).toBe("https://nianbao.example.gov.cn");
});
