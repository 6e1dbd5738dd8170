import { readdirSync } from "node:fs";
import { unstable_doesMiddlewareMatch } from "next/experimental/testing/server";
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
