/** Patterns of user agents by browser; the first match counts, because most user agents name several. */
const browsers = [
  [/\bEdgA?\/(\d+)/, "Edge"],
  [/\b(?:360SE|360EE|QIHU)\b/, "360 浏览器"],
  [/\bQaxBrowser\b/i, "奇安信浏览器"],
  [/\bFirefox\/(\d+)/, "Firefox"],
  [/\bChrome\/(\d+)/, "Chrome"],
  [/\bVersion\/(\d+)[\d.]* .*Safari/, "Safari"],
] as const;

const systems = [
  [/Windows NT 6\.1/, "Windows 7"],
  [/Windows/, "Windows"],
  [/Android/, "Android"],
  [/iPhone|iPad/, "iOS"],
  [/Mac OS X/, "macOS"],
  [/Linux|X11/, "Linux"],
] as const;

/** Browser and operating system in readable form: “Chrome 120 · Windows”. */
export function browserName(userAgent: string): string {
  const browser = browsers.flatMap(([pattern, name]) => {
    const found = pattern.exec(userAgent);
    return found ? [[name, found[1]].filter(Boolean).join(" ")] : [];
  })[0];
  const system = systems.find(([pattern]) => pattern.test(userAgent))?.[1];
  return [browser ?? "其他浏览器", system].filter(Boolean).join(" · ");
}
