import type { Page } from "@playwright/test";

type TraceEvent = {
  name: string;
  ph: string;
  ts: number;
  dur?: number;
  args: { data?: { type?: string }; beginData?: { partialLayout?: boolean } };
};

/**
 * Presses the keys one after the other. @returns for each, how often the browser laid out the whole page
 * until the next; layouts within one element do not count
 */
export async function pageLayoutsOf(page: Page, keys: readonly string[]): Promise<number[]> {
  const browser = page.context().browser();
  if (!browser) throw new Error("a page of a browser of its own");
  await browser.startTracing(page, { categories: ["devtools.timeline"] });
  for (const key of keys) {
    await page.keyboard.press(key);
    await page.evaluate(
      () => new Promise((shown) => requestAnimationFrame(() => requestAnimationFrame(shown))),
    );
  }
  const trace = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  const events = trace.traceEvents.filter(({ ph }) => ph === "X").sort((a, b) => a.ts - b.ts);
  const pressed = events.filter(
    ({ name, args }) => name === "EventDispatch" && args.data?.type === "keydown",
  );
  return pressed.map(({ ts }, index) => {
    const next = pressed[index + 1]?.ts ?? Number.POSITIVE_INFINITY;
    return events.filter(
      ({ name, ts: at, args }) =>
        name === "Layout" && at > ts && at < next && args.beginData?.partialLayout === false,
    ).length;
  });
}
