/**
 * npm run licences: writes the shipped packages with versions and licences for the page /licences and to
 * docs/licences.md.
 */
import { writeFileSync } from "node:fs";
import { licenceList } from "./licences/licence-list";
import { readShipped } from "./licences/read-lockfile";
import { inRoot } from "./paths.mjs";

const shipped = readShipped();
writeFileSync(inRoot("lib", "platform", "licences", "shipped.json"), `${JSON.stringify(shipped, null, 2)}\n`);
writeFileSync(inRoot("docs", "licences.md"), licenceList(shipped));
console.log(`${shipped.length} packages`);
