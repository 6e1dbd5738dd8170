import { join, resolve } from "node:path";

/** The clone's folder. */
export const root = resolve(import.meta.dirname, "..");

/** Data of the product between runs: database, secrets, marks. Not under version control. */
export const dataFolder = join(root, ".data");

/** A path inside the clone. */
export const inRoot = (...parts) => join(root, ...parts);
