/** What systems and office programs leave in folders: no document of anybody. The name may carry folders. */
export function isPassedOver(name: string): boolean {
  const parts = name.split("/");
  const last = parts.at(-1) ?? "";
  return parts.includes("__MACOSX") || /^(\.|~\$|~WRL|Thumbs\.db$|desktop\.ini$)/i.test(last);
}

/** Archives by their names; only a .zip at the top is opened. */
export function isArchiveName(name: string): boolean {
  return /\.(zip|rar|7z|tar|gz|tgz|bz2|xz)$/i.test(name);
}
