/** Where a browser that cannot show the signed-in part is led: a plain document that every browser can draw. */
export const BROWSER_PAGE = "/browser.html";

/** Whether public/browser/check.js, which every page of the application runs first, found something missing. */
export const isOldBrowser = (): boolean => document.documentElement.getAttribute("data-browser") === "old";
