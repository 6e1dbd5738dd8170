import { readFileSync } from "node:fs";
import type { ShippedPackage } from "@/lib/platform/licences/shipped";
import { inRoot } from "../paths.mjs";

type Locked = {
  /** The real name of a package that is installed under another name. */
  name?: string;
  version?: string;
  license?: string;
  dev?: boolean;
  optionalDependencies?: Record<string, string>;
};

/** Packages that state their licence only in a file, which was read by hand. */
const statedInFile: Record<string, string> = { "seq-queue": "MIT" };

/**
 * The packages of an installation without development dependencies (`npm ci --omit=dev`), from the lockfile,
 * including binaries for other systems. A binary without a licence of its own has that of the package that
 * depends on it.
 *
 * @throws {Error} naming a package whose licence is unknown
 */
export function readShipped(): ShippedPackage[] {
  const locked: Record<string, Locked> = JSON.parse(
    readFileSync(inRoot("package-lock.json"), "utf8"),
  ).packages;
  const inherited = new Map<string, string | undefined>();
  for (const { license, optionalDependencies = {} } of Object.values(locked))
    for (const name of Object.keys(optionalDependencies)) inherited.set(name, license);
  const found = new Map<string, ShippedPackage>();
  for (const [path, { name: ownName, version = "", license, dev }] of Object.entries(locked)) {
    if (path === "" || dev) continue;
    const name = ownName ?? path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
    const licence = license ?? inherited.get(name) ?? statedInFile[name];
    if (!licence) throw new Error(`no licence is known of ${name} ${version}: read its files`);
    found.set(`${name}@${version}`, { name, version, licence });
  }
  return [...found.keys()].sort().map((key) => found.get(key) as ShippedPackage);
}
