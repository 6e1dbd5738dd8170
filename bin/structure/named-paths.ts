import { existsSync } from "node:fs";
import { join } from "node:path";

const folders = "app|bench|bin|components|deploy|docs|e2e|lib|prisma|public";
// What stands in code marks or behind a link, from the root of the project. A group of routes stands in
// parentheses of its own.
const named = new RegExp(`[\`(](?:\\.\\./){0,2}((?:${folders})/(?:\\([\\w-]+\\)|[^\`\\s)#])*)`, "g");

/**
 * The paths of the project that a text names and that are not there. `{a,b}` names both; a path of routes has
 * signs of its own.
 */
export function missingPaths(text: string, root: string): string[] {
  const paths = [...text.matchAll(named)].flatMap(([, path = ""]) => unfolded(path.replace(/[.,;:]$/, "")));
  return [...new Set(paths)].filter((path) => !path.includes("*") && !existsSync(join(root, path)));
}

function unfolded(path: string): string[] {
  const [, before = "", choices, after = ""] = /^(.*?)\{([^}]*)\}(.*)$/.exec(path) ?? [];
  if (choices === undefined) return [path];
  return choices.split(",").flatMap((choice) => unfolded(before + choice.trim() + after));
}
