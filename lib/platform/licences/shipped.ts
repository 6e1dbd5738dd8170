import shipped from "./shipped.json";

/** A package that is installed with the product, its version, and its licence as an SPDX expression. */
export type ShippedPackage = { name: string; version: string; licence: string };

/** What is shipped, by name. Written by `npm run licences`. */
export const shippedPackages: readonly ShippedPackage[] = shipped;
