import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { inRoot } from "../paths.mjs";

/**
 * One hash over the contents and names of files and folders of the clone.
 * @param {string[]} paths relative to the root; what is absent counts as absent
 * @param {(path: string) => boolean} [counts] leaves out what does not matter
 */
export function hashOfFiles(paths, counts = () => true) {
  const hash = createHash("sha256");
  const add = (path) => {
    if (!counts(path) || !existsSync(inRoot(path))) return;
    if (statSync(inRoot(path)).isDirectory()) {
      for (const name of readdirSync(inRoot(path)).sort()) add(`${path}/${name}`);
    } else {
      hash
        .update(`${path}\0`)
        .update(readFileSync(inRoot(path)))
        .update("\0");
    }
  };
  for (const path of paths) add(path);
  return hash.digest("hex");
}
