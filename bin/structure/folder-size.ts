import { dirname } from "node:path";
import { isTest } from "./sources";

const FILES = 15;

/**
 * Folders that may contain more files: their files are all of one kind, are found by name, and can be read
 * independently. Any other folder that grows has to be split into subfolders.
 */
export const oneKind: Readonly<Record<string, string>> = {
  "bin/structure": "one check of the source each, which structure.test.ts calls",
  "components/ui": "elements that any screen may use",
  "lib/core/checks/cases": "the labelled cases of one group of rules each",
  "lib/core/checks/rules": "one group of rules each",
};

/** Folders with too many source files to survey. Tests and files in subfolders are not counted. */
export function largeFolders(paths: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const folder of paths.filter((path) => !isTest(path)).map((path) => dirname(path)))
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  return [...counts].flatMap(([folder, files]) => (files > FILES ? folder : [])).sort();
}
