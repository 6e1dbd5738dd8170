/**
 * Fault injection: `npm run bench -- faults [sessions] [side by side] [seed]`; `faults 1 1 SEED` repeats one
 * session. In each session a clerk types fourteen pieces of text into a draft, in a real browser, and at a
 * random moment a fault occurs: the server or the database is killed, a database backend is terminated, the
 * disk is full, the network is cut, a request or response is lost, delayed or duplicated, a clock is set, the
 * tab is closed, or the browser is killed. Nobody intervenes afterwards. Prints JSON: sessions, pieces typed
 * and acknowledged, how many of each are lost, sessions after which the page did not return to “已保存” by
 * itself, and the worst; exits with 1 if there are any.
 */
import { runFaults } from "../e2e/faults/run";
import type { Outcome } from "../e2e/faults/session";

const [sessions = 60, sideBySide = 3, seed = 0] = process.argv.slice(2).map(Number);
const began = performance.now();
const isAtFault = ({ lost, lostTyped, recovered }: Outcome) =>
  lost.length + lostTyped.length > 0 || !recovered;
const tell = (outcome: Outcome) => {
  if (isAtFault(outcome)) console.error(JSON.stringify(outcome));
};
const outcomes = await runFaults({ sessions, seed, sideBySide, tell });
const sum = (count: (outcome: Outcome) => number) =>
  outcomes.reduce((before, each) => before + count(each), 0);
const atFault = outcomes.filter(isAtFault);
console.log(
  JSON.stringify({
    figure: "faults",
    sessions: outcomes.length,
    typed: sum(({ typed }) => typed),
    acknowledged: sum(({ acknowledged }) => acknowledged),
    lost: sum(({ lost }) => lost.length),
    lostTyped: sum(({ lostTyped }) => lostTyped.length),
    notRecovered: sum(({ recovered }) => Number(!recovered)),
    minutes: Math.round((performance.now() - began) / 6000) / 10,
    atFault,
  }),
);
process.exit(atFault.length > 0 ? 1 : 0);
