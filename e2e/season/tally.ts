import type { Page } from "@playwright/test";

/** How a step was done: in a browser, by the same server action over HTTP, or by a command. */
export type Means = "browser" | "http" | "command";

export type Step = { chapter: string; on: string; title: string; by: Means; times: number; seconds: number };

/** A comparison: its subject, the number of equal cells of all, and those that differ. */
export type Comparison = { what: string; cells: number; equal: number; unequal: string[] };

/** Records the steps and comparisons of the season. */
export class Tally {
  readonly steps: Step[] = [];
  readonly comparisons: Comparison[] = [];
  readonly findings: string[] = [];
  clicks = 0;
  entries = 0;
  requests = 0;
  /** The page in which the present step is done: shown if the step fails. */
  page: Page | null = null;
  private chapter = "";
  private readonly began = performance.now();

  constructor(private readonly today: () => string) {}

  begin(chapter: string): void {
    this.chapter = chapter;
    console.error(`\n${this.seconds()}s ${chapter}`);
  }

  /** Runs one step, possibly repeated. */
  async step<Value>(title: string, by: Means, act: () => Promise<Value>, times = 1): Promise<Value> {
    const began = performance.now();
    const on = this.today();
    const value = await act().catch(async (error: unknown) => {
      const text = await this.page?.locator("body").ariaSnapshot().catch(String);
      console.error(`  ✗ ${on} ${title} (${by}): ${this.page?.url() ?? "no page"}\n${text ?? ""}`);
      throw error;
    });
    const seconds = Math.round((performance.now() - began) / 100) / 10;
    this.steps.push({ chapter: this.chapter, on, title, by, times, seconds });
    console.error(`  ${on} ${title}${times > 1 ? ` ×${times}` : ""} (${by}, ${seconds}s)`);
    return value;
  }

  /** Compares two tables of figures by cell; cells missing in both are not counted. */
  compare(what: string, expected: Record<string, number>, found: Record<string, number>): void {
    const cells = Object.keys(expected);
    const unequal = cells
      .filter((cell) => expected[cell] !== found[cell])
      .map((cell) => `${cell}: ${expected[cell]} ≠ ${found[cell]}`);
    this.comparisons.push({ what, cells: cells.length, equal: cells.length - unequal.length, unequal });
    console.error(`  = ${what}: ${cells.length - unequal.length} of ${cells.length} equal`);
  }

  /** Asserts a condition. */
  holds(what: string, isSo: boolean): void {
    this.comparisons.push({ what, cells: 1, equal: Number(isSo), unequal: isSo ? [] : [what] });
    if (!isSo) console.error(`  ≠ ${what}`);
  }

  /** Counts clicks and filled-in fields in a page, whatever caused them. */
  async watch(page: Page): Promise<void> {
    await page.exposeBinding("seasonCounts", (_, what: "clicks" | "entries") => {
      this[what] += 1;
    });
    // As text: the compiler adds a helper to functions that does not exist in the page.
    await page.addInitScript({
      content: `(() => {
        let last = null;
        addEventListener("click", (event) => { if (event.isTrusted && event.detail > 0) seasonCounts("clicks"); }, true);
        addEventListener("input", ({ target }) => { if (target !== last) seasonCounts("entries"); last = target; }, true);
      })()`,
    });
  }

  /** The totals. */
  sum() {
    const count = (of: (step: Step) => number) => this.steps.reduce((total, step) => total + of(step), 0);
    const by = (means: Means) => count((step) => (step.by === means ? step.times : 0));
    const cells = this.comparisons.reduce((total, each) => total + each.cells, 0);
    const equal = this.comparisons.reduce((total, each) => total + each.equal, 0);
    return {
      steps: count(({ times }) => times),
      ...{ browser: by("browser"), http: by("http"), command: by("command") },
      ...{ clicks: this.clicks, entries: this.entries, requests: this.requests },
      ...{ explained: this.findings.length, seconds: this.seconds(), cells, equal },
    };
  }

  seconds(): number {
    return Math.round((performance.now() - this.began) / 1000);
  }
}
