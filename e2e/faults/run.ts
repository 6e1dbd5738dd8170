import { makeClerks, type Person } from "../product/people";
import { openProduct } from "../product/product";
import { PersistentBrowser } from "./browser";
import { type FaultKind, faults } from "./kinds";
import { type Outcome, runSession } from "./session";

/** The seeds of the sessions one after the other, which select their faults, and how many run at once. */
type Plan = {
  next: () => number | undefined;
  sideBySide: number;
  tell: (outcome: Outcome) => void;
};

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
export async function runFaults({ next, sideBySide, tell }: Plan): Promise<void> {
  const product = await openProduct({ durable: true });
  const browsers: PersistentBrowser[] = [];
  try {
    const clerks = await makeClerks(product, sideBySide);
    const work = async (clerk: Person) => {
      const browser = new PersistentBrowser();
      browsers.push(browser);
      for (let seed = next(); seed !== undefined; seed = next()) {
        const session = { seed, kind: kinds[seed % kinds.length] as FaultKind };
        const outcome = await runSession(product, browser, clerk, session).catch((error: Error) => ({
          ...{ ...session, typed: 0, acknowledged: 0, lost: [], lostTyped: [], recovered: false, seconds: 0 },
          error: error.message.slice(0, 300),
        }));
        tell(outcome);
      }
    };
    await Promise.all(clerks.map(work));
  } finally {
    await Promise.all(browsers.map((browser) => browser.close()));
    const { db } = await import("@/lib/platform/db");
    await db.$disconnect();
    await product.stop();
  }
}
