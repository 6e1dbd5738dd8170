import { existsSync } from "node:fs";
import { join } from "node:path";

const folders = "app|bench|bin|components|deploy|docs|e2e|lib|prisma|public";
// Text in code marks or behind a link that is a path from the root of the project. Route groups are in
// parentheses.
const named = new RegExp(`[\`(](?:\\.\\./){0,2}((?:${folders})/(?:\\([\\w-]+\\)|[^\`\\s)#])*)`, "g");

/**
 * The paths of the project that a text names and that do not exist. `{a,b}` names both. Paths of routes
 * contain brackets and parentheses.
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
