/** Files that operating systems and office programs leave in folders. The name may include folders. */
export function isPassedOver(name: string): boolean {
  const parts = name.split("/");
  const last = parts.at(-1) ?? "";
  return parts.includes("__MACOSX") || /^(\.|~\$|~WRL|Thumbs\.db$|desktop\.ini$)/i.test(last);
}

/** Recognised by name. Only a .zip at the top level is opened. */
export function isArchiveName(name: string): boolean {
  return /\.(zip|rar|7z|tar|gz|tgz|bz2|xz)$/i.test(name);
}
