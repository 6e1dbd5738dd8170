import { dirname } from "node:path";
import { isTest } from "./sources";

const FILES = 15;

/**
 * Folders that may hold more files: all are of one kind, are found by their name, and none is read to
 * understand another. Any other folder that grows has parts with names of their own, and gets a folder for
 * each.
 */
export const oneKind: Readonly<Record<string, string>> = {
  "components/ui": "elements that any screen may use",
  "lib/core/checks/cases": "the labelled cases of one group of rules each",
  "lib/core/checks/rules": "one group of rules each",
};

/**
 * Folders with more source files than a reader takes in at a glance. Tests and what stands in its folders are
 * not counted.
 */
export function largeFolders(paths: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const folder of paths.filter((path) => !isTest(path)).map((path) => dirname(path)))
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  return [...counts].flatMap(([folder, files]) => (files > FILES ? folder : [])).sort();
}
