import { importsOf } from "./imports";
import { isTest, type Source } from "./sources";
import { vocabulary } from "./vocabulary";

const LINES = 15;

/**
 * Files of fewer than 15 lines that a single other file imports: they cost an opening and could stand where they are
 * used. Routes, files whose place is given (a noun's data.ts, one of its mutations) and what nobody imports are none.
 */
export function smallFiles(sources: readonly Source[]): string[] {
  const importers = new Map<string, string[]>();
  for (const source of sources)
    for (const target of importsOf(source))
      importers.set(target, [...(importers.get(target) ?? []), source.path]);
  return sources
    .filter(({ path, lines }) => lines < LINES && !isTest(path) && !isNamedByOthers(path))
    .map(({ path }) => path)
    .filter((path) => importers.get(path)?.filter((from) => !isTest(from)).length === 1);
}

function isNamedByOthers(path: string): boolean {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return /^app\/|\/mutations\//.test(path) || (vocabulary as readonly string[]).includes(name);
}
