import { mkdirSync, readFileSync, watch, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { inRoot, root } from "../paths.mjs";

const source = inRoot("components", "publications", "publications.css");
export const pageStyle = inRoot("public", "reading", "style.css");

/** Builds public/reading/style.css, the style of the published pages, which the bundler does not process. */
export async function makePageStyle() {
  const [{ default: postcss }, { transform, browserslistToTargets }, { default: browserslist }] =
    await Promise.all([import("postcss"), import("lightningcss"), import("browserslist")]);
  const { css } = await postcss(await plugins()).process(readFileSync(source, "utf8"), {
    from: source,
    to: pageStyle,
  });
  const { code } = transform({
    filename: pageStyle,
    code: Buffer.from(css),
    minify: true,
    targets: browserslistToTargets(browserslist(null, { path: root, env: "defaults" })),
  });
  mkdirSync(dirname(pageStyle), { recursive: true });
  writeFileSync(pageStyle, code);
}

/** The PostCSS plugins of the application's style. */
async function plugins() {
  const { default: config } = await import("../../postcss.config.mjs");
  return Promise.all(
    Object.entries(config.plugins).map(async ([name, options]) => (await import(name)).default(options)),
  );
}

/** Rebuilds it whenever a file of the public pages changes, for `npm run dev`. */
export function watchPageStyle() {
  let due;
  const soon = () => {
    clearTimeout(due);
    due = setTimeout(() => makePageStyle().catch((cause) => console.error(cause)), 100);
  };
  const watchers = ["publications", "ui"].map((folder) =>
    watch(inRoot("components", folder), { recursive: true }, soon),
  );
  return () => {
    clearTimeout(due);
    for (const watcher of watchers) watcher.close();
  };
}
