/**
 * npm run advisories [-- --state | --from FOLDER]: asks the registry for known vulnerabilities of the shipped
 * packages, and records the answer with its time in bin/licences/advisories.json, which the tests read
 * without a network. If the registry does not answer, the record is left unchanged. With --from looks them up
 * in a folder of advisories instead, without a network, and records the time of the newest of them: later
 * ones are not known. With --state only reads the record. Prints what is known, and how old it is. Exits 1 if
 * a vulnerability is known, 2 if there was no answer.
 */
import { spawnSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { root } from "../paths.mjs";
import {
  type AdvisoryRecord,
  advisoriesIn,
  readRecord,
  recordFile,
  refusalIn,
  shippedNow,
  stateOf,
  wordsOf,
} from "./advisories";
import { advisoriesFrom } from "./advisory-files";

const shipped = shippedNow();
const [option, folder] = process.argv.slice(2);
const isAnswered = option === "--state" || (option === "--from" ? lookUp(folder ?? "") : ask());
const state = stateOf(readRecord(), shipped, new Date());
console.log(wordsOf(state));
process.exitCode = !isAnswered ? 2 : state.advisories.length > 0 ? 1 : 0;

/** Asks the registry and stores its answer; false if there is none. */
function ask(): boolean {
  const { stdout } = spawnSync("npm", ["audit", "--json", "--omit=dev", "--package-lock-only"], {
    ...{ cwd: root, encoding: "utf8", maxBuffer: 64_000_000, shell: process.platform === "win32" },
  });
  const advisories = advisoriesIn(stdout);
  if (!advisories) {
    console.error(`The registry did not answer: the record stays as it was.\n${refusalIn(stdout)}`);
    return false;
  }
  write({ recordedAt: new Date().toISOString(), asked: shipped, advisories });
  return true;
}

/** Looks the packages up in a folder and stores what it says; false if it has no advisories about npm. */
function lookUp(folder: string): boolean {
  const found = existsSync(folder) ? advisoriesFrom(folder, shipped) : null;
  if (!found) {
    console.error(`No advisories about npm packages in “${folder}”: the record stays as it was.`);
    return false;
  }
  const { read, newest, advisories } = found;
  console.log(`${read} advisories about npm packages read, the newest of ${newest}.`);
  write({ recordedAt: newest, asked: shipped, advisories });
  return true;
}

function write(record: AdvisoryRecord): void {
  writeFileSync(recordFile, `${JSON.stringify(record, null, 2)}\n`);
}
