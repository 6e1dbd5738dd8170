import { readFileSync } from "node:fs";
import browserslist from "browserslist";
import { inRoot, root } from "../paths.mjs";

const data = JSON.parse(
  readFileSync(inRoot("node_modules", "@mdn", "browser-compat-data", "data.json"), "utf8"),
);

/** The interfaces of global objects. */
const instances = {
  window: "Window",
  self: "Window",
  globalThis: "Window",
  document: "Document",
  navigator: "Navigator",
  crypto: "Crypto",
  performance: "Performance",
  history: "History",
};

/** Interfaces of the page whose methods are looked up by name; of the others only the interface itself is. */
const pageInterfaces =
  "Window Document DocumentFragment Element HTMLElement HTMLInputElement HTMLDialogElement HTMLFormElement Node NodeList " +
  "Event EventTarget Selection Range Blob File Response Request Headers URL URLSearchParams FormData DataTransfer " +
  "AbortSignal AbortController Storage TextDecoder TextEncoder Navigator Crypto ReadableStream";

/** @returns {Record<string, number>} the oldest version of each browser that package.json names */
export function oldestBrowsers(env = "defaults") {
  const oldest = {};
  for (const entry of browserslist(null, { path: root, env })) {
    const [name, version] = entry.split(" ");
    const known = { ios_saf: "safari_ios" }[name] ?? name;
    oldest[known] = Math.min(oldest[known] ?? Number.POSITIVE_INFINITY, Number.parseFloat(version));
  }
  return oldest;
}

/**
 * The oldest version of each browser that has all of these features.
 * @param {readonly string[]} paths by their places in MDN's data: "api.Worker"
 * @returns {Record<string, number>} NaN for a browser that never has one of them
 */
export function sinceAll(paths, browsers) {
  const since = (path, browser) => {
    const compat = path.split(".").reduce((at, name) => at[name], data).__compat;
    const entries = [compat.support[browser] ?? []].flat();
    const whole = entries.find(({ flags, prefix, alternative_name: other }) => !flags && !prefix && !other);
    return Number.parseFloat(String(whole?.version_added).replace("≤", ""));
  };
  return Object.fromEntries(
    browsers.map((browser) => [browser, Math.max(...paths.map((path) => since(path, browser)))]),
  );
}

/** @returns {string[]} the browsers that do not support this */
function lacking(compat, oldest) {
  return Object.entries(oldest).flatMap(([browser, version]) => {
    const entries = [compat.support[browser] ?? []].flat();
    return entries.length === 0 || entries.some((entry) => brings(entry, version)) ? [] : [browser];
  });
}

function brings(entry, version) {
  if (entry.flags || entry.prefix || entry.alternative_name) return false;
  const since = (stated) =>
    stated === "preview" ? Number.NaN : Number.parseFloat(String(stated).replace("≤", ""));
  return since(entry.version_added) <= version && !(since(entry.version_removed) <= version);
}

/**
 * The names that the oldest of these browsers do not support, by MDN's compatibility data: globals
 * ("Highlight"), members of globals ("Object.hasOwn", "crypto.randomUUID") and methods that no object of that
 * browser has (".with").
 * @returns {Map<string, { lacking: string[], of: string[] }>} of: the interfaces that have it, as
 * "Array.with"
 */
export function tooNew(oldest) {
  const found = new Map();
  const methods = new Map();
  const put = (name, of, compat) => {
    const missing = lacking(compat, oldest);
    if (missing.length > 0) found.set(name, { lacking: missing, of: [of] });
  };
  for (const [name, compat] of syntax()) put(name, name, compat);
  for (const [name, entry] of interfaces()) {
    if (entry.__compat) put(name, name, entry.__compat);
    // For a missing object, its own name is enough; its members are not listed.
    const there = entry.__compat === undefined || lacking(entry.__compat, oldest).length === 0;
    for (const [key, { __compat: compat }] of members(entry)) {
      const member = key.replace(/_static$/, "");
      for (const global of globalsOf(name)) put(`${global}.${member}`, `${name}.${member}`, compat);
      if (there && isLookedUp(name) && !key.endsWith("_static")) {
        const all = methods.get(member) ?? [];
        methods.set(member, [...all, { of: `${name}.${member}`, lacking: lacking(compat, oldest) }]);
      }
    }
  }
  for (const [member, all] of methods) {
    const missing = [...new Set(all.flatMap((one) => one.lacking))];
    if (all.every((one) => one.lacking.length > 0))
      found.set(`.${member}`, { lacking: missing, of: all.map(({ of }) => of) });
  }
  return found;
}

/**
 * The same for styles: the names of style-names.mjs that the oldest of these browsers do not support.
 * @returns {Map<string, { lacking: string[], of: string[] }>}
 */
export function tooNewInStyles(oldest) {
  const { properties, selectors, types, "at-rules": atRules } = data.css;
  const named = [
    ...entries(properties, (name) => name),
    ...Object.entries(properties).flatMap(([property, entry]) =>
      entries(entry, (value) => `${property}: ${value}`),
    ),
    ...entries(selectors, (name) => `:${name}`),
    ...entries(atRules, (name) => `@${name}`),
    ...[...entries(types, (name) => `${name}()`), ...entries(types.color, (name) => `${name}()`)],
    ["dvh", types.length.viewport_percentage_units_dynamic.__compat],
  ];
  const found = named.map(([name, compat]) => [name, { lacking: lacking(compat, oldest), of: [name] }]);
  return new Map(found.filter(([, feature]) => feature.lacking.length > 0));
}

const entries = (group, nameOf) =>
  Object.entries(group)
    .filter(([key, entry]) => key !== "__compat" && entry.__compat)
    .map(([key, entry]) => [nameOf(key), entry.__compat]);

/** Syntax up to ES2022 that browsers added later than the rest. */
function syntax() {
  const { classes, builtins, regular_expressions: patterns } = data.javascript;
  return [
    ["static {}", classes.static.initialization_blocks.__compat],
    ["#x in y", classes.private_class_fields_in.__compat],
    ["/x/d", builtins.RegExp.hasIndices.__compat],
    ["(?<=x)", patterns.lookbehind_assertion.__compat],
  ];
}

const interfaces = () => [...Object.entries(data.javascript.builtins), ...Object.entries(data.api)];
const members = (entry) =>
  Object.entries(entry).filter(([key, { __compat }]) => key !== "__compat" && __compat);
const globalsOf = (name) => [
  name,
  ...Object.keys(instances).filter((instance) => instances[instance] === name),
];
// A typed array usually has the same methods as Array, but is polyfilled separately: no page uses those of
// typed arrays.
const isLookedUp = (name) =>
  (name in data.javascript.builtins && name !== "TypedArray") || pageInterfaces.split(" ").includes(name);
