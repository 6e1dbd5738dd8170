import { writeFileSync } from "node:fs";
import { inRoot } from "../../bin/paths.mjs";
import type { Season } from "./season";
import type { Comparison, Step } from "./tally";

const means = { browser: "browser", http: "actions over HTTP", command: "server" } as const;

const repeatedWords = {
  browser: [
    "- Every step of a person is done in a real Chromium by the forms of the product, also where sixty units do the same (`npm run bench -- season browser`).",
  ],
  http: [
    "- Of each kind of step the first is done in a real Chromium by the forms of the product. Where sixty units do the same, the others send the same server",
    "  actions and the same route of saves over HTTP that the pages send, with a session of their own.",
  ],
} as const;

/** Writes docs/season.md from the recorded steps and comparisons; `isWhole`: the season was completed. */
export function writeAccount({ tally, mail, year, repeatedBy }: Season, isWhole: boolean): void {
  const sum = tally.sum();
  const text = [
    "# A county's season, simulated",
    "",
    "Written by `npm run bench -- season`, which runs it against the built product on an empty database and a clock of its own; do not edit.",
    "",
    `Season of ${year}, from ${tally.steps[0]?.on} to ${tally.steps.at(-1)?.on}: ${sum.steps} steps (${sum.browser} in the browser, ${sum.http} by the same`,
    `server actions over HTTP, ${sum.command} by the server itself or its commands), ${sum.clicks} clicks and ${sum.entries} fields written in the browser,`,
    `${sum.requests} requests beside it, ${mail.mails.length} mails received by the test's SMTP server, ${sum.explained} warnings explained by units over HTTP, ${sum.seconds} seconds on a shared`,
    `machine of two cores. Compared: ${sum.equal} of ${sum.cells} equal.`,
    "",
    ...(isWhole
      ? []
      : ["**This run was ended before the season's end: what follows is what it did until then.**", ""]),
    "## How it is done",
    "",
    ...repeatedWords[repeatedBy],
    "- Setting up the county and confirming the second administrator are commands; the script calls what they call, so that they go by the season's time.",
    "- The clock is the product's own (`lib/platform/clock.ts`). `TRIAL_CLOCK_FILE` sets it; with it the server answers nothing but errors on any database that was not",
    "  started to be thrown away (`lib/platform/trial-clock.ts`). What waits in the queue of jobs, which goes by PostgreSQL's clock, is made due when the season's clock has",
    "  passed its hour.",
    "- The script keeps what it typed and adds it up by itself; it takes nothing from the product but the names of cells. Money is added as whole numbers.",
    "",
    "## Steps",
    "",
    ...stepTable(tally.steps),
    "",
    "## Compared",
    "",
    "| what | equal |",
    "|---|---|",
    ...comparisonLines(tally.comparisons),
    "",
  ];
  writeFileSync(inRoot("docs", "season.md"), text.join("\n"));
}

function stepTable(steps: readonly Step[]): string[] {
  const chapters = [...new Set(steps.map(({ chapter }) => chapter))];
  return chapters.flatMap((chapter) => [
    `### ${chapter}`,
    "",
    "| day | step | by | times | seconds |",
    "|---|---|---|---|---|",
    ...steps
      .filter((step) => step.chapter === chapter)
      .map(
        ({ on, title, by, times, seconds }) => `| ${on} | ${title} | ${means[by]} | ${times} | ${seconds} |`,
      ),
    "",
  ]);
}

/** Comparisons with a single cell are listed as true or false; those of tables as numbers. */
function comparisonLines(comparisons: readonly Comparison[]): string[] {
  const [times, others] = [comparisons.filter(isOfTime), comparisons.filter((each) => !isOfTime(each))];
  const count = (of: "cells" | "equal") => times.reduce((total, each) => total + each[of], 0);
  return [
    ...others.map(({ what, cells, equal }) => `| ${what} | ${equal} / ${cells} |`),
    ...(times.length > 0 ? [`| 各表的时间都由一个时钟给出 | ${count("equal")} / ${count("cells")} |`] : []),
  ];
}

const isOfTime = ({ what }: Comparison) => what.includes("没有早于季初的时间");
