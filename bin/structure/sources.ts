import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { root } from "../paths.mjs";

export type Source = { path: string; lines: number; tree: ts.SourceFile };

/**
 * Every TypeScript and JavaScript file of the project, parsed, by its path from the root; declaration files
 * are left out.
 */
export function readSources(): Source[] {
  return execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
    cwd: root,
    encoding: "utf8",
  })
    .split("\n")
    .filter((path) => /\.(tsx?|mjs)$/.test(path) && !path.endsWith(".d.ts") && existsSync(join(root, path)))
    .map(readSource);
}

const readSource = (path: string): Source => parsedSource(path, readFileSync(join(root, path), "utf8"));

/** A file's text, parsed. */
export function parsedSource(path: string, text: string): Source {
  const kind = path.endsWith(".tsx") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind);
  return { path, lines: text.trimEnd().split("\n").length, tree };
}

/** True for a test, or a file that only tests use. */
export const isTest = (path: string): boolean =>
  /\.(test|spec)\.\w+$|(^|\/)testing[-/.]|^(e2e|bench)\//.test(path);
