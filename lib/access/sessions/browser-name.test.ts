import { expect, test } from "vitest";
import { browserName } from "./browser-name";

const webkit = "AppleWebKit/537.36 (KHTML, like Gecko)";

test.each([
  [
    `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${webkit} Chrome/120.0.0.0 Safari/537.36`,
    "Chrome 120 · Windows",
  ],
  [`Mozilla/5.0 (Windows NT 6.1) ${webkit} Chrome/109.0.0.0 Safari/537.36`, "Chrome 109 · Windows 7"],
  [`Mozilla/5.0 (Windows NT 10.0) ${webkit} Chrome/120.0 Safari/537.36 Edg/121.0`, "Edge 121 · Windows"],
  ["Mozilla/5.0 (X11; Linux x86_64; rv:115.0) Gecko/20100101 Firefox/115.0", "Firefox 115 · Linux"],
  [
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15) AppleWebKit/605.1 Version/16.4 Safari/605.1",
    "Safari 16 · macOS",
  ],
  ["curl/8.5", "其他浏览器"],
  ["", "其他浏览器"],
])("%s is %s", (userAgent, name) => {
  expect(browserName(userAgent)).toBe(name);
});
