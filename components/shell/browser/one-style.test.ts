import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const files = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => /[.]tsx?$/.test(path))
    .map((path) => join(folder, path));

// Cascade layers are lowered file by file: a style imported by a component would lose against Tailwind's
// base.
test("every style is imported by app/globals.css, which only the layout imports", () => {
  const importing = [...files("app"), ...files("components")].filter((file) =>
    /^import ".*[.]css";$/m.test(readFileSync(file, "utf8")),
  );
  expect(importing).toEqual([join("app", "layout.tsx")]);
});
