/**
 * npm run advisories [-- --state]: asks the registry for known vulnerabilities of the shipped packages, and
 * records the answer with its time in bin/licences/advisories.json, which the tests read without a network.
 * If the registry does not answer, the record is left unchanged. With --state only reads the record. Prints
 * what is known, and how old it is. Exits 1 if a vulnerability is known, 2 if the registry did not answer.
 */
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
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

const shipped = shippedNow();
const isAnswered = process.argv.includes("--state") || ask();
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
  const record: AdvisoryRecord = { recordedAt: new Date().toISOString(), asked: shipped, advisories };
  writeFileSync(recordFile, `${JSON.stringify(record, null, 2)}\n`);
  return true;
}
