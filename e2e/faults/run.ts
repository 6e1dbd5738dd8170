import { makeClerks } from "../product/people";
import { openProduct } from "../product/product";
import { PersistentBrowser } from "./browser";
import { type FaultKind, faults } from "./kinds";
import { type Outcome, runSession } from "./session";

/** The number of sessions, how many run concurrently, and the seed that selects their faults. */
export type Plan = { sessions: number; seed: number; sideBySide: number; tell?: (outcome: Outcome) => void };

/** The worst ones first, so that a short run includes them. */
const kinds: FaultKind[] = [
  "browser killed offline",
  "server killed",
  "database killed",
  "answer lost",
  "tab closed",
  "disk full",
];
for (const kind of Object.keys(faults) as FaultKind[]) if (!kinds.includes(kind)) kinds.push(kind);

/**
 * Runs sessions with faults on a separate product. Concurrent sessions are affected by each other's faults,
 * too.
 */
export async function runFaults({ sessions, seed, sideBySide, tell }: Plan): Promise<Outcome[]> {
  const product = await openProduct({ durable: true });
  const outcomes: Outcome[] = [];
  const browsers: PersistentBrowser[] = [];
  try {
    const clerks = await makeClerks(product, sideBySide);
    let next = 0;
    const work = async (at: number) => {
      const browser = new PersistentBrowser();
      browsers.push(browser);
      while (next < sessions) {
        const number = next++;
        const kind = kinds[(seed + number) % kinds.length] as FaultKind;
        const clerk = clerks[at];
        if (!clerk) return;
        const session = { seed: seed + number, kind };
        const outcome = await runSession(product, browser, clerk, session).catch((error: Error) => ({
          ...{ ...session, typed: 0, acknowledged: 0, lost: [], lostTyped: [], recovered: false, seconds: 0 },
          error: error.message.slice(0, 300),
        }));
        outcomes.push(outcome);
        tell?.(outcome);
      }
    };
    await Promise.all(Array.from({ length: sideBySide }, (_, at) => work(at)));
    return outcomes;
  } finally {
    await Promise.all(browsers.map((browser) => browser.close()));
    const { db } = await import("@/lib/platform/db");
    await db.$disconnect();
    await product.stop();
  }
}
