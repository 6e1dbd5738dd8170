import { createRequire } from "node:module";
import { type Browser, type BrowserContext, chromium, type Page } from "@playwright/test";
import { openMailServer } from "@/lib/messages/testing/outbox";
import { inRoot } from "../../bin/paths.mjs";
import { findChromium } from "../../bin/test/chromium.mjs";
import { answering, signIn } from "../fixtures";
import { openProduct, type Product } from "../product/product";
import type { Person } from "./people";
import { type Actions, openActions, type Seat } from "./server-actions";
import { Tally } from "./tally";
import { openTrialClock, type TrialClock } from "./trial-clock";

/** The context shared by the chapters of the season. */
export type Season = {
  product: Product;
  address: string;
  year: number;
  clock: TrialClock;
  tally: Tally;
  actions: Actions;
  mail: Awaited<ReturnType<typeof openMailServer>>;
  /**
   * A page of a person, signed in with the form: again if the season's clock has advanced, because idle
   * sessions expire.
   */
  enter(person: Person): Promise<Page>;
  /** A page without a session. */
  visit(): Promise<Page>;
  /** Closes a person's page: hundreds at once would not fit into memory. */
  dismiss(person: Person): Promise<void>;
  /** How the steps are done that many do alike. */
  repeatedBy: "browser" | "http";
  /** A person's session, for steps done by server actions: as in their browser. */
  seat(person: Person): Promise<Seat>;
  /** Forgets an ended session, for example after a change of the password. */
  leave(person: Person): void;
  close(): Promise<void>;
};

/** Starts the built, empty product at the end of December. The script uses the product's clock. */
export async function openSeason(repeatedBy: Season["repeatedBy"]): Promise<Season> {
  bePatient();
  const machine = new Date();
  const year =
    machine.getMonth() === 11 && machine.getDate() > 15 ? machine.getFullYear() + 1 : machine.getFullYear();
  const clock = openTrialClock(`${year}-12-21`);
  const tally = new Tally(clock.today);
  const mail = await openMailServer();
  const product = await openProduct({
    environment: { TRIAL_CLOCK_FILE: clock.file, SMTP_URL: mail.url, MAIL_FROM: "nianbao@example.gov.cn" },
  });
  const { setClock } = await import("@/lib/platform/clock");
  setClock(clock.now);
  const [address = ""] = product.addresses;
  const { executablePath, args, env } = findChromium();
  const browser = await chromium.launch({ executablePath, args, env: { ...process.env, ...env } });
  const { enter, visit, dismiss } = pagesOf(browser, address, clock, tally);
  return {
    ...{ product, address, year, clock, tally, mail, enter, visit, dismiss, repeatedBy },
    actions: openActions(address, () => (tally.requests += 1)),
    ...seatsOf(product.secret, clock),
    async close() {
      const { db } = await import("@/lib/platform/db");
      await browser.close();
      await db.$disconnect();
      await product.stop();
      await mail.close();
      clock.close();
    },
  };
}

/**
 * Increases the timeouts for elements of a page: the journeys' steps are used here without the test runner,
 * where they would be configured, and a shared machine is slow. Uses an internal setting of the library's
 * version in package.json.
 */
function bePatient(): void {
  const settings = createRequire(import.meta.url)(
    inRoot("node_modules", "playwright", "lib", "matchers", "expect.js"),
  );
  settings.setExpectConfig({ ...settings.expectConfig(), timeout: 60_000 });
}

/** How long the season reuses a session, in milliseconds: an idle one expires after two hours. */
const SESSION = 100 * 60_000;

function pagesOf(browser: Browser, address: string, clock: TrialClock, tally: Tally) {
  const contexts = new Map<string, { until: number; context: BrowserContext; page: Page }>();
  async function open() {
    const context = await browser.newContext({ baseURL: address, viewport: { width: 1280, height: 900 } });
    const page = answering(await context.newPage());
    page.setDefaultTimeout(60_000);
    await tally.watch(page);
    return { context, page };
  }
  return {
    visit: async () => (await open()).page,
    async dismiss({ username }: Person): Promise<void> {
      await contexts.get(username)?.context.close();
      contexts.delete(username);
    },
    async enter({ username, password }: Person): Promise<Page> {
      const before = contexts.get(username);
      if (before && clock.now().getTime() < before.until) {
        tally.page = before.page;
        return before.page;
      }
      await before?.context.close();
      const { context, page } = await open();
      tally.page = page;
      contexts.set(username, { until: clock.now().getTime() + SESSION, context, page });
      await signIn(page, username, password);
      return page;
    },
  };
}

function seatsOf(secret: string, clock: TrialClock) {
  const seats = new Map<string, { until: number; seat: Seat }>();
  const leave = ({ username }: Person) => void seats.delete(username);
  const seat = async ({ username }: Person): Promise<Seat> => {
    const before = seats.get(username);
    if (before && clock.now().getTime() < before.until) return before.seat;
    const { encode } = await import("next-auth/jwt");
    const { db } = await import("@/lib/platform/db");
    const { unknownVisitor } = await import("@/lib/access/request/visitor");
    const { beginSession } = await import("@/lib/access/sessions/mutations");
    const { id, epoch, name } = await db.account.findUniqueOrThrow({ where: { username } });
    const claims = await beginSession({ accountId: id, epoch }, unknownVisitor);
    const value = await encode({ token: { claims }, secret, maxAge: 12 * 3600 });
    const taken = { id, username, name, cookie: { name: "next-auth.session-token", value } };
    seats.set(username, { until: clock.now().getTime() + SESSION, seat: taken });
    return taken;
  };
  return { seat, leave };
}
