import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { inProduction } from "../env";

const folder = join(process.cwd(), "public", "reading");
export type PageFile =
  | "style.css"
  | "icon.svg"
  | "faces.js"
  | "look.js"
  | "tools.js"
  | "contents.js"
  | "aloud.js"
  | "verify.js"
  | "proofs.js"
  | "proofs-sm2.js"
  | "check.js"
  | "check-reader.js"
  | "check-pdf.js";

const urls = new Map<string, string>();

/**
 * The URL of a static file of the public pages with its digest, so that it can be cached forever. In
 * development it may change.
 */
export function pageFileUrl(name: PageFile): string {
  const known = inProduction() ? urls.get(name) : undefined;
  if (known) return known;
  const digest = createHash("sha256")
    .update(readFileSync(join(folder, name)))
    .digest("hex")
    .slice(0, 12);
  const url = `/reading/${name}?v=${digest}`;
  urls.set(name, url);
  return url;
}

let script: string | undefined;

/**
 * An inline script that sets `data-browser="old"` in browsers that lack required features. It runs before
 * anything else, because such browsers may fail to parse the other files.
 */
export function browserCheck(): string {
  const check = () => readFileSync(join(process.cwd(), "public", "browser", "check.js"), "utf8");
  script ??= `${check()}if (window.missingInBrowser.length > 0) document.documentElement.setAttribute("data-browser", "old");`;
  return script;
}
