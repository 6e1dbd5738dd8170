import { parse } from "postcss";
import { excusedContaining } from "./excused-styles.mjs";

/**
 * The browser features that a style sheet uses, by name: properties, values, at-rules, pseudo-classes, units
 * and functions. Rules within @supports are left out, as the browser tests for those itself.
 * @param {string} source the style as it is sent
 * @returns {Set<string>} "translate", "text-wrap: balance", "@container", ":has", "dvh", "color-mix()"
 */
export function styleNames(source) {
  const names = new Set();
  parse(source).walk((node) => {
    if (isAskedFor(node)) return;
    if (node.type === "atrule") names.add(`@${node.name}`);
    if (node.type === "rule") for (const name of node.selectors.flatMap(selectorNames)) names.add(name);
    if (node.type !== "decl" || node.prop.startsWith("--")) return;
    names.add(node.prop);
    for (const [, word] of node.value.matchAll(/(?<![\w-])([a-z][a-z-]*)(?![\w(-])/g))
      names.add(`${node.prop}: ${word}`);
    for (const [, name] of node.value.matchAll(/([a-z-]+)\(/g)) names.add(`${name}()`);
    if (/\d[dsl]v[hw]\b/.test(node.value)) names.add("dvh");
  });
  return names;
}

/** The pseudo-classes of a selector; without ":has" where that selector is excused. */
function selectorNames(selector) {
  const isExcused = excusedContaining.some(([pattern]) => pattern.test(selector));
  return [...selector.replace(/\\./g, "").matchAll(/::?([a-z-]+)/g)]
    .map(([, name]) => `:${name}`)
    .filter((name) => !(isExcused && name === ":has"));
}

function isAskedFor(node) {
  for (let above = node.parent; above; above = above.parent)
    if (above.type === "atrule" && above.name === "supports") return true;
  return false;
}
