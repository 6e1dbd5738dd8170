import type { ShippedPackage } from "@/lib/platform/licences/shipped";

/**
 * Licences that require no more than attribution and notices. One exception: fonts derived from those under
 * OFL-1.1 stay under it (clause 5); nothing else that is shipped, and no document set in them, has to be.
 */
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

/**
 * Packages under any other licence, as every copyleft licence of programs is: none may be shipped.
 */
export function refusedPackages(packages: readonly ShippedPackage[]): ShippedPackage[] {
  return packages.filter(({ licence }) => !isPermissive(licence));
}

/** “A OR B” is a choice; “A AND B” requires both. */
function isPermissive(expression: string): boolean {
  const inner = expression.replace(/^\((.*)\)$/, "$1");
  if (/ OR /i.test(inner)) return inner.split(/ OR /i).some(isPermissive);
  return inner.split(/ AND /i).every((part) => permissive.has(part));
}
