/**
 * True if public/browser/check.js, which runs first on every page of the application, found missing features.
 */
export const BROWSER_PAGE = "/browser.html";

/**
 * True if public/browser/check.js, which runs first on every page of the application, found something
 * missing.
 */
export const isOldBrowser = (): boolean => document.documentElement.getAttribute("data-browser") === "old";
