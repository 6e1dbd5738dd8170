import { join, resolve } from "node:path";

/** The clone's folder. */
export const root = resolve(import.meta.dirname, "..");

/** What a start keeps between two runs: data, secrets, marks. Not under version control. */
export const dataFolder = join(root, ".data");

/** A path inside the clone. */
export const inRoot = (...parts) => join(root, ...parts);
