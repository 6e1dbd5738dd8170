import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { inRoot } from "./paths.mjs";

/** Every module that `file` loads before any of its code runs. */
function loadedWith(file, seen = new Set()) {
  if (seen.has(file) || !existsSync(file)) return seen;
  seen.add(file);
  for (const [, from] of readFileSync(file, "utf8").matchAll(
    /^(?:import|export)\b[^"']*?from "(\.[^"]+)"|^import "(\.[^"]+)"/gms,
  ))
    if (from) loadedWith(join(dirname(file), from), seen);
  return seen;
}

/** `npm start` and `npm test` install dependencies: until then only Node is available. */
test.each(["start", "test", "dev"])("bin/%s.mjs can be loaded before anything is installed", (name) => {
  const [entry] = [
    ...readFileSync(inRoot("bin", `${name}.mjs`), "utf8").matchAll(/import\("(\.[^"]+)"\)/g),
  ].slice(-1);
  const modules = [...loadedWith(inRoot("bin", entry?.[1] ?? ""))];
  expect(modules.length).toBeGreaterThan(3);
  const packages = modules.flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(/^(?:import|export)\b[^"']*?from "([^"]+)"|^import "([^"]+)"/gms)]
      .map(([, from, bare]) => from ?? bare)
      .filter((from) => !/^(?:\.|node:)/.test(from))
      .map((from) => `${file.slice(inRoot().length + 1)}: ${from}`),
  );
  expect(packages).toEqual([]);
});
