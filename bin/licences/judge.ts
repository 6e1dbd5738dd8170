import type { ShippedPackage } from "@/lib/platform/licences/shipped";

/** Licences that require only attribution. */
const permissive = new Set([
  "0BSD",
  "Apache-2.0",
  "BSD",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "BlueOak-1.0.0",
  "CC-BY-4.0",
  "ISC",
  "MIT",
  "MIT-0",
  "OFL-1.1",
  "Python-2.0",
  "Unlicense",
  "Zlib",
]);

/** Packages under a licence that asks for more, and why they may be shipped as they are. */
export const judged: readonly { names: RegExp; licence: string; why: string }[] = [
  {
    names: /^@img\/sharp-(libvips-|win32-|wasm32)/,
    licence: "LGPL-3.0-or-later",
    why: "libvips is a shared library of its own, loaded by sharp when the server runs, unchanged and replaceable by another build of it; the licence asks no more of a program that uses it so.",
  },
  {
    names: /^lightningcss/,
    licence: "MPL-2.0",
    why: "Used unchanged when the styles are built; the licence reaches its own files only, and none of them is sent to a browser.",
  },
  {
    names: /^elkjs$/,
    licence: "EPL-2.0",
    why: "Comes unchanged with Prisma's command line, which generates the database client; nothing of it runs when the product serves.",
  },
];

/** Packages whose licence is neither permissive nor judged, which may not be shipped. */
export function refused(packages: readonly ShippedPackage[]): ShippedPackage[] {
  return packages.filter(({ name, licence }) => !isFree(name, licence));
}

/** “A OR B” is a choice; “A AND B” requires both. */
function isFree(name: string, expression: string): boolean {
  const inner = expression.replace(/^\((.*)\)$/, "$1");
  if (/ OR /i.test(inner)) return inner.split(/ OR /i).some((part) => isFree(name, part));
  return inner
    .split(/ AND /i)
    .every(
      (part) => permissive.has(part) || judged.some((each) => each.licence === part && each.names.test(name)),
    );
}
