import { setTimeout as sleep } from "node:timers/promises";
import { expect, type Page } from "@playwright/test";
import { luckOf } from "../luck";
import type { Person } from "../product/people";
import type { Product } from "../product/product";
import type { PersistentBrowser } from "./browser";
import { type FaultKind, faults } from "./kinds";
import { onDatabase } from "./on-database";

export type Outcome = {
  seed: number;
  kind: FaultKind;
  typed: number;
  acknowledged: number;
  /** Pieces that the server had acknowledged, and that are neither in the draft nor set aside. */
  lost: string[];
  /** Pieces typed at least half a second before, and missing as well. */
  lostTyped: string[];
  /** Whether the page reported by itself that everything is saved. */
  recovered: boolean;
  seconds: number;
  /** The error that ended the session. */
  error?: string;
};

const PIECES = 14;
/** How long the browser may take to store a change locally, in milliseconds. */
const HALF_SECOND = 500;

type TypedText = { text: string; at: number };

/** One clerk typing, and one fault at a random moment. */
export async function runSession(
  product: Product,
  browser: PersistentBrowser,
  clerk: Person,
  { seed, kind }: { seed: number; kind: FaultKind },
): Promise<Outcome> {
  const began = performance.now();
  const luck = luckOf(seed);
  await clear(product, clerk);
  const acknowledged = new Set<string>();
  const pieces: TypedText[] = [];
  const page = await open(product, browser, clerk, acknowledged);
  const window = await browser.window();
  const strikesAt = 200 + luck() * 2500;
  let struckAt = Number.POSITIVE_INFINITY;
  let isGone = false;
  const striking = sleep(strikesAt).then(async () => {
    isGone = (await faults[kind]({ product, browser, window, page, luck })) === "page gone";
    if (isGone) struckAt = performance.now();
  });
  await typePieces(page, pieces, luck);
  await striking;
  const last = isGone ? await open(product, browser, clerk, acknowledged) : page;
  const recovered = await savedBySelf(last);
  const due = pieces.filter(({ at }) => at < struckAt - HALF_SECOND).map(({ text }) => text);
  const missing = await missingOf(product, clerk, [...acknowledged, ...due]);
  await last.close();
  return {
    ...{ seed, kind, typed: pieces.length, acknowledged: acknowledged.size },
    lost: [...acknowledged].filter((text) => missing.has(text)),
    lostTyped: due.filter((text) => missing.has(text)),
    recovered,
    seconds: Math.round((performance.now() - began) / 100) / 10,
  };
}

/** Opens the last chapter of the draft as its clerk, and records which pieces are acknowledged. */
async function open(
  { addresses: [address = ""] }: Product,
  browser: PersistentBrowser,
  { reportId, cookie }: Person,
  acknowledged: Set<string>,
): Promise<Page> {
  const window = await browser.window();
  await window.addCookies([{ ...cookie, url: address }]);
  const page = await window.newPage();
  page.on("dialog", (dialog) => void dialog.accept().catch(() => undefined));
  page.on("response", async (response) => {
    if (!response.url().endsWith("/fields")) return;
    const answer = await response.json().catch(() => null);
    const saved = new Set(
      answer?.data?.value?.saved?.map((each: { operationId: string }) => each.operationId),
    );
    const { changes = [] } = (response.request().postDataJSON() ?? {}) as {
      changes?: { operationId: string }[];
    };
    for (const change of changes.filter(({ operationId }) => saved.has(operationId)))
      for (const [text] of JSON.stringify(change).matchAll(/第\d+句。/g)) acknowledged.add(text);
  });
  const editor = page.getByRole("textbox", { name: /正文/ }).first();
  for (const end = performance.now() + 120_000; ; await sleep(1000))
    try {
      await page.goto(`${address}/desk/reports/${reportId}/chapter-problems`);
      await editor.waitFor({ timeout: 20_000 });
      break;
    } catch (error) {
      // The server may just have been killed, and on a busy machine it takes time to restart.
      if (performance.now() > end) throw error;
    }
  return page;
}

async function typePieces(page: Page, pieces: TypedText[], luck: () => number): Promise<void> {
  try {
    const editor = page.getByRole("textbox", { name: /正文/ }).first();
    await editor.press("Control+End");
    for (let number = 1; number <= PIECES; number += 1) {
      const text = `第${1000 + number}句。`;
      await page.keyboard.insertText(text);
      pieces.push({ text, at: performance.now() });
      await sleep(luck() * 400);
    }
  } catch (error) {
    // The page or the browser was closed while typing.
    if (!/closed|crashed|disconnected|Target/i.test(String(error))) throw error;
  }
}

/** Whether the page reports within a minute that everything is saved, without any input. */
async function savedBySelf(page: Page): Promise<boolean> {
  const saved = page.getByRole("status").filter({ hasText: /^已保存(?!，)/ });
  return expect(saved)
    .toBeVisible({ timeout: 60_000 })
    .then(
      () => true,
      () => false,
    );
}

/**
 * A reopened page may report that everything is saved before it has recovered the previous page's changes: it
 * gets some time.
 */
async function missingOf(product: Product, clerk: Person, texts: readonly string[]): Promise<Set<string>> {
  for (const end = performance.now() + 20_000; ; await sleep(300)) {
    const there = await textsIn(product, clerk);
    const missing = texts.filter((text) => !there.some((each) => each.includes(text)));
    if (missing.length === 0 || performance.now() > end) return new Set(missing);
  }
}

/** Every text of the chapter that the clerk can access: the current one and those set aside. */
async function textsIn({ databaseUrl }: Product, { reportId }: Person): Promise<string[]> {
  return onDatabase(databaseUrl, async (client) => {
    const { rows } = await client.query<{ text: string }>(
      `SELECT "value"::text AS text FROM "Field" WHERE "reportId" = $1
       UNION ALL SELECT "value"::text FROM "Change" WHERE "reportId" = $1 AND "outcome" = 'setAside' AND "settledAt" IS NULL`,
      [reportId],
    );
    return rows.map(({ text }) => text);
  });
}

async function clear({ databaseUrl }: Product, { reportId }: Person): Promise<void> {
  await onDatabase(databaseUrl, async (client) => {
    await client.query('DELETE FROM "Change" WHERE "reportId" = $1', [reportId]);
    await client.query('DELETE FROM "Field" WHERE "reportId" = $1', [reportId]);
  });
}
