import type { BrowserContext, Page } from "@playwright/test";
import pg from "pg";
import type { FieldPath } from "@/lib/core/report";
import { ready, type Tab } from "./hand";
import { type Place, places } from "./places";

/** A written text's field and tab. */
export type Written = { path: FieldPath; tab: number };

/** Two tabs of one clerk at one draft, its database, and what was written so far. */
export type World = {
  tabs: readonly [Tab, Tab];
  reportId: string;
  database: pg.Client;
  /** The tab that sent each operation. */
  sentBy: Map<string, number>;
  /** Texts that nobody has removed: they must be found. */
  expected: Map<string, Written>;
  /** Removed texts, which undo may restore. */
  gone: Map<string, Written>;
  /** Fields that the other tab has written since this one was opened, as tab and path. */
  behind: Set<`${number} ${FieldPath}`>;
  /** The steps at which this sequence did something. */
  touched: Set<string>;
  next: number;
};

/** Resources that every page loads and no sequence needs: fonts, and prefetched pages. */
const notNeeded = ["*.woff2", "*/imports?*_rsc=*", "*/messages?*_rsc=*", "*/account?*_rsc=*"];

/** Opens the draft in two tabs of a signed-in browser. */
export async function openWorld(
  context: BrowserContext,
  newPage: () => Promise<Page>,
  { address, reportId, databaseUrl }: { address: string; reportId: string; databaseUrl: string },
): Promise<World> {
  const database = new pg.Client({ connectionString: databaseUrl });
  // Without a listener the end of a connection ends the process.
  database.on("error", () => undefined);
  await database.connect();
  const sentBy = new Map<string, number>();
  const open = async (at: number): Promise<Tab> => {
    const page = await newPage();
    await page.addInitScript(rememberOverwritten);
    page.on("request", (request) => {
      if (!request.url().endsWith("/fields")) return;
      const { changes } = request.postDataJSON() as { changes: { operationId: string }[] };
      for (const { operationId } of changes) if (!sentBy.has(operationId)) sentBy.set(operationId, at);
    });
    const place = places[at] as Place;
    const tab = { page, place, keys: await context.newCDPSession(page), offline: false };
    await tab.keys.send("Network.enable");
    await tab.keys.send("Network.setBlockedURLs", { urls: notNeeded });
    await page.goto(`${address}/desk/reports/${reportId}/${place.step}`);
    await ready(tab);
    return tab;
  };
  const tabs = [await open(0), await open(1)] as const;
  return {
    tabs,
    reportId,
    database,
    sentBy,
    expected: new Map(),
    gone: new Map(),
    behind: new Set(),
    touched: new Set(),
    next: await numberAfter(database),
  };
}

/**
 * Runs in the page: remembers what a cell showed at each input. What arrived just before the first key was
 * seen, and is overwritten knowingly.
 */
function rememberOverwritten(): void {
  addEventListener(
    "beforeinput",
    ({ target }) => {
      if (!(target instanceof HTMLInputElement)) return;
      const { dataset } = document.documentElement;
      dataset.overwritten = `${dataset.overwritten ?? ""} ${target.value}`;
    },
    true,
  );
}

/** Continues numbering after an earlier run, whose text may still be there. */
async function numberAfter(database: pg.Client): Promise<number> {
  const { rows } = await database.query<{ id: string }>('SELECT coalesce(max(id), 0) AS id FROM "Change"');
  return Number(rows[0]?.id ?? 0) * 3;
}
