import { readFileSync } from "node:fs";
import { join } from "node:path";

let script: string | undefined;

/**
 * The script that marks the page of a browser without what the signed-in part needs by `data-browser="old"`. It stands in the
 * page itself, before anything else runs: a browser that does not know the syntax of our files gets an answer too.
 */
export function browserCheck(): string {
  const check = () => readFileSync(join(process.cwd(), "public", "browser", "check.js"), "utf8");
  script ??= `${check()}if (window.missingInBrowser.length > 0) document.documentElement.setAttribute("data-browser", "old");`;
  return script;
}
