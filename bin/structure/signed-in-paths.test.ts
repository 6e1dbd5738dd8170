import { readdirSync } from "node:fs";
import {
  getRewrittenUrl,
  unstable_doesMiddlewareMatch,
  unstable_getResponseFromNextConfig,
} from "next/experimental/testing/server";
import { expect, test } from "vitest";
import { robotsText } from "@/lib/publications/pages/site-map";
import nextConfig from "@/next.config.mjs";
import { config } from "@/proxy";

/** The addresses of the signed-in part: its folders with a page somewhere in them. */
const folders = [
  ...new Set(
    readdirSync("app/(desk)", { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith("page.tsx"))
      .map((file) => file.replaceAll("\\", "/").split("/")[0] ?? ""),
  ),
];

test("every signed-in page has the policy under whose nonce its scripts run", () => {
  expect(folders.length).toBeGreaterThan(5);
  const pages = readdirSync("app/(desk)", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith("page.tsx"))
    .map((file) => `/${file.replaceAll("\\", "/").replace(/\/?page\.tsx$/, "")}`);
  expect(pages.filter((page) => !isMatched(page))).toEqual([]);
});

test("what may be larger than 10 MB is received by its route itself: the policy would hold back what is beyond", () => {
  expect(isMatched("/imports")).toBe(true);
  expect(isMatched("/imports/accept")).toBe(false);
});

test("a save, which is no page and comes a hundred times a second, does without the policy", () => {
  expect(isMatched("/desk/reports/0198c0de/fields")).toBe(false);
  expect(isMatched("/desk/reports/0198c0de/visits")).toBe(false);
  expect(isMatched("/desk/reports/0198c0de/fields-of-work")).toBe(true);
  expect(isMatched("/desk/reports/0198c0de")).toBe(true);
});

test("a draft's routes are no steps of it: its steps alone are led to their one page", async () => {
  const routes = readdirSync("app/(desk)/desk/reports/[reportId]", { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => file.endsWith("/route.ts"))
    .map((file) => file.replace("/route.ts", "").replace("[format]", "pdf"));
  expect(routes).toEqual(expect.arrayContaining(["fields", "explanations", "visits"]));
  for (const route of routes) expect(await rewritten(route), route).toBeNull();
  expect(await rewritten("checks")).toMatch(/\/step$/);
});

test("search engines are asked to leave every signed-in page alone", () => {
  const refused = robotsText("https://test.example").split("\n");
  const paths = refused.flatMap((line) =>
    line.startsWith("Disallow: ") ? line.slice("Disallow: ".length) : [],
  );
  expect(folders.filter((folder) => !paths.some((path) => `/${folder}`.startsWith(path)))).toEqual([]);
});

/** True if the policy is set for this address. */
function isMatched(url: string): boolean {
  return unstable_doesMiddlewareMatch({ config, url });
}

async function rewritten(step: string): Promise<string | null> {
  const url = `http://localhost/desk/reports/0198c0de/${step}`;
  return getRewrittenUrl(await unstable_getResponseFromNextConfig({ url, nextConfig }));
}
