/**
 * Fault injection: `npm run bench -- faults [sessions] [side by side] [seed]`; `faults 1 1 SEED` repeats one
 * session. In each session a clerk types fourteen pieces of text into a draft, in a real browser, and at a
 * random moment a fault occurs: the server or the database is killed, a database backend is terminated, the
 * disk is full, the network is cut, a request or response is lost, delayed or duplicated, a clock is set, the
 * tab is closed, or the browser is killed. Nobody intervenes afterwards. Prints JSON: sessions, pieces typed
 * and acknowledged, how many of each are lost, sessions after which the page did not return to “已保存” by
 * itself, and the worst; exits with 1 if there are any. With RECORD=FILE every session is one line of that
 * file as soon as it ends: a later run goes on from it, repeats those at fault, and prints the sum of all.
 * SIGINT and SIGTERM end it after the present sessions.
 */
import { execFileSync } from "node:child_process";
import { root } from "../bin/paths.mjs";
import { FaultRecord, isAtFault } from "../e2e/faults/record";
import { runFaults } from "../e2e/faults/run";
import type { Outcome } from "../e2e/faults/session";

const [sessions = 60, sideBySide = 3, seed = 0] = process.argv.slice(2).map(Number);
const commit = process.env.RECORD ? headCommit() : "";
const record = new FaultRecord(process.env.RECORD, commit);
const seeds = Array.from({ length: sessions }, (_, at) => seed + at);
const waiting = seeds.filter((each) => !record.hasEndedWell(each));
const began = performance.now();
let isStopped = false;
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => (isStopped = true));

let ended = 0;
const tell = (outcome: Outcome) => {
  record.add(outcome);
  ended += 1;
  if (isAtFault(outcome)) console.error(JSON.stringify(outcome));
  if (ended % 20 === 0) console.error(`${ended} ended, ${waiting.length} waiting, ${minutes()} minutes`);
};
await runFaults({ next: () => (isStopped ? undefined : waiting.shift()), sideBySide, tell });
const sum = record.sum();
console.log(JSON.stringify({ figure: "faults", ...sum, minutes: minutes() }));
process.exit(sum.atFault.length > 0 ? 1 : 0);

function headCommit(): string {
  return execFileSync("git", ["rev-parse", "--short", "HEAD"], { cwd: root, encoding: "utf8" }).trim();
}

function minutes(): number {
  return Math.round((performance.now() - began) / 6000) / 10;
}
