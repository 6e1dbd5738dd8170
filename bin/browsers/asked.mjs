import { readFileSync } from "node:fs";
import { inRoot } from "../paths.mjs";
import { oldestBrowsers, sinceAll } from "./features.mjs";

/**
 * What public/browser/check.js asks for, by its own names, each with its places in MDN's compatibility data.
 * @type {Record<string, readonly string[]>}
 */
const asked = {
  "新版 JavaScript（ES2020）": [
    "javascript.builtins.Promise.allSettled",
    "javascript.builtins.BigInt",
    "javascript.builtins.globalThis",
    "javascript.builtins.String.matchAll",
  ],
  "正则表达式的后行断言（ES2018）": ["javascript.regular_expressions.lookbehind_assertion"],
  "编辑正文时逐字跟踪输入（Input Events）": ["api.InputEvent.getTargetRanges"],
  "在浏览器中读取文件（Web Worker、TextDecoder、DecompressionStream）": [
    "api.Worker",
    "api.TextDecoder",
    "api.DecompressionStream",
  ],
  "后台保存（fetch、AbortController、安全随机数）": [
    "api.fetch",
    "api.AbortController",
    "api.Crypto.getRandomValues",
  ],
  "表格随窗口排布（ResizeObserver、IntersectionObserver）": [
    "api.ResizeObserver",
    "api.IntersectionObserver",
  ],
  "容器查询（CSS container queries）": ["css.properties.container-type.inline-size"],
  "独立的位移和缩放（CSS translate、scale）": ["css.properties.translate", "css.properties.scale"],
  "动态视口高度（CSS dvh）": ["css.types.length.viewport_percentage_units_dynamic"],
};

/** @returns {Record<string, number>} the oldest version of each browser that the check lets in */
export function letIn() {
  return sinceAll(Object.values(asked).flat(), Object.keys(oldestBrowsers("signed-in")));
}

/** @returns {Record<string, number>} of each browser the older of two versions */
export function oldestOf(some, others) {
  return Object.fromEntries(
    Object.entries(some).map(([browser, version]) => [
      browser,
      Math.min(version, others[browser] ?? version),
    ]),
  );
}

/** The check must ask for exactly what is named here, and must let in every browser that is supported. */
export function faultsOfAsked() {
  const source = readFileSync(inRoot("public", "browser", "check.js"), "utf8");
  const names = [...source.matchAll(/^ {6}name: "(.+)",$/gm)].map(([, name]) => name);
  const passing = letIn();
  return [
    ...names.filter((name) => !(name in asked)).map((name) => `asked.mjs does not know ${name}`),
    ...Object.keys(asked)
      .filter((name) => !names.includes(name))
      .map((name) => `check.js does not ask for ${name}`),
    ...Object.entries(oldestBrowsers("signed-in"))
      .filter(([browser, version]) => !(passing[browser] <= version))
      .map(([browser, version]) => `check.js turns away ${browser} ${version}`),
  ];
}
