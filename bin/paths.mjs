import { join, resolve } from "node:path";

/** The clone's folder. */
export const root = resolve(import.meta.dirname, "..");

/** Data that the product keeps between runs: database, secrets, markers. Not under version control. */
export const dataFolder = join(root, ".data");

/** A path inside the clone. */
export const inRoot = (...parts) => join(root, ...parts);
