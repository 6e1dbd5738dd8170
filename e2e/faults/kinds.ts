import { setTimeout as sleep } from "node:timers/promises";
import type { BrowserContext, Page, Route } from "@playwright/test";
import type { Product } from "../product/product";
import type { PersistentBrowser } from "./browser";
import { onDatabase } from "./on-database";

/** The target of a fault, with its random generator. */
type Struck = {
  product: Product;
  browser: PersistentBrowser;
  window: BrowserContext;
  page: Page;
  /** Below one, deterministic by seed. */
  luck: () => number;
};

/** Resolves to whether the page still exists afterwards. */
type Fault = (struck: Struck) => Promise<"same page" | "page gone">;

const fields = "**/fields";

/** From one to four seconds. */
const aWhile = (luck: () => number) => sleep(1000 + luck() * 3000);

/** Intercepts save requests for a while. */
function toSaves(handle: (route: Route, luck: () => number) => Promise<void>): Fault {
  return async ({ page, luck }) => {
    await page.route(fields, (route) => handle(route, luck).catch(() => undefined));
    await aWhile(luck);
    await page.unroute(fields);
    return "same page";
  };
}

/** Changes the database for a while, and reverts it. */
function toDatabase(begin: string, end: string): Fault {
  return async ({ product, luck }) => {
    await asked(product, begin);
    await aWhile(luck);
    await asked(product, end);
    return "same page";
  };
}

async function asked({ databaseUrl }: Product, sql: string): Promise<void> {
  await onDatabase(databaseUrl, (client) => client.query(sql));
}

/** Like PostgreSQL's response to every INSERT when its disk is full. */
const fillDisk = `
  CREATE OR REPLACE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = '53100'; END $$;
  CREATE OR REPLACE TRIGGER no_room BEFORE INSERT ON "Change" EXECUTE FUNCTION no_room()`;

export const faults = {
  "server killed": async ({ product }) => {
    product.killServer();
    return "same page";
  },
  "database killed": async ({ product }) => {
    product.killDatabase();
    return "same page";
  },
  "backends ended": async ({ product }) => {
    const others = "datname = current_database() AND pid <> pg_backend_pid()";
    await asked(product, `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE ${others}`);
    return "same page";
  },
  "row locked": toDatabase(
    // Saves wait for this lock, and time out after four seconds.
    `DO $$ BEGIN PERFORM 1 FROM "Report" FOR UPDATE; PERFORM pg_sleep(5); END $$`,
    "SELECT 1",
  ),
  "disk full": toDatabase(fillDisk, 'DROP TRIGGER IF EXISTS no_room ON "Change"'),
  "network cut": async ({ window, luck }) => {
    await window.setOffline(true);
    await aWhile(luck);
    await window.setOffline(false);
    return "same page";
  },
  "answer lost": toSaves(async (route) => {
    await route.fetch();
    await route.abort();
  }),
  "request lost": toSaves((route) => route.abort()),
  "answer late": toSaves(async (route, luck) => {
    const response = await route.fetch();
    await aWhile(luck);
    await route.fulfill({ response });
  }),
  "request doubled": toSaves(async (route) => {
    const [response] = await Promise.all([route.fetch(), route.fetch()]);
    await route.fulfill({ response });
  }),
  "browser's clock set": async ({ page, luck }) => {
    await page.clock.setSystemTime(Date.now() + (luck() - 0.5) * 2 * 24 * 3600_000);
    return "same page";
  },
  "tab closed": async ({ page }) => {
    await page.close();
    return "page gone";
  },
  "browser killed": async ({ browser }) => {
    await browser.kill();
    return "page gone";
  },
  "browser killed offline": async ({ browser, window, luck }) => {
    await window.setOffline(true);
    await aWhile(luck);
    await browser.kill();
    return "page gone";
  },
} satisfies Record<string, Fault>;

export type FaultKind = keyof typeof faults;
