import { mkdirSync, readFileSync, watch, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { inRoot } from "../paths.mjs";

const source = inRoot("components", "publications", "publications.css");
export const pageStyle = inRoot("public", "reading", "style.css");

/** Makes the style of the published pages, which no bundler knows: public/reading/style.css. */
export async function makePageStyle() {
  const [{ default: postcss }, { default: tailwind }] = await Promise.all([
    import("postcss"),
    import("@tailwindcss/postcss"),
  ]);
  const { css } = await postcss([tailwind({ base: inRoot(), optimize: { minify: true } })]).process(
    readFileSync(source, "utf8"),
    { from: source, to: pageStyle },
  );
  mkdirSync(dirname(pageStyle), { recursive: true });
  writeFileSync(pageStyle, css);
}

/** Makes it anew whenever a file of the reading room changes, for `npm run dev`. */
export function watchPageStyle() {
  let due;
  const soon = () => {
    clearTimeout(due);
    due = setTimeout(() => makePageStyle().catch((cause) => console.error(cause)), 100);
  };
  const watchers = ["reading", "ui"].map((folder) =>
    watch(inRoot("components", folder), { recursive: true }, soon),
  );
  return () => {
    clearTimeout(due);
    for (const watcher of watchers) watcher.close();
  };
}
