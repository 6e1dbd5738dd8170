import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { robotsText } from "@/lib/publications/pages/site-map";
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
  expect(pages.filter((page) => !config.matcher.some((pattern) => matches(pattern, page)))).toEqual([]);
});

test("what may be larger than 10 MB is received by its route itself: the policy would hold back what is beyond", () => {
  expect(config.matcher.some((pattern) => matches(pattern, "/imports"))).toBe(true);
  expect(config.matcher.filter((pattern) => matches(pattern, "/imports/accept"))).toEqual([]);
});

test("search engines are asked to leave every signed-in page alone", () => {
  const refused = robotsText("https://test.example").split("\n");
  const paths = refused.flatMap((line) =>
    line.startsWith("Disallow: ") ? line.slice("Disallow: ".length) : [],
  );
  expect(folders.filter((folder) => !paths.some((path) => `/${folder}`.startsWith(path)))).toEqual([]);
});

/** “/desk/:path*” matches an address and everything below it. */
function matches(pattern: string, page: string): boolean {
  const [address = ""] = pattern.split("/:path*");
  return page === address || (pattern.endsWith("/:path*") && page.startsWith(`${address}/`));
}
