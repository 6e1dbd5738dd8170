import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** Files that write rows without an event in the record, each with the reason. */
const unrecorded: Readonly<Record<string, string>> = {
  "lib/access/second-factor/mutations/verify-factor.ts": "the sign-in that it belongs to is recorded",
  "lib/accounts/mutations/set-up.ts": "recorded by the creation of accounts",
  "lib/imports/mutations/accept-item.ts": "recorded as the import into a report",
  "lib/imports/mutations/record-item.ts": "a file that was read; what becomes of it is recorded",
  "lib/imports/mutations/revise-item.ts": "a file that was read; what becomes of it is recorded",
  "lib/messages/mutations/deliveries.ts": "messages tell of what is recorded",
  "lib/messages/mutations/notify.ts": "messages tell of what is recorded",
  "lib/messages/mutations/own.ts": "read messages and the own address for them",
  "lib/messages/mutations/reword.ts": "messages tell of what is recorded",
  "lib/messages/mutations/settle.ts": "messages tell of what is recorded",
  "lib/messages/mutations/tell-administrators.ts": "messages tell of what is recorded",
  "lib/platform/jobs/daily.ts": "when a job ran last",
  "lib/publications/figures/mutations.ts": "derived from publications",
  "lib/publications/files/mutations.ts": "derived from publications",
  "lib/publications/integrity/mutations.ts": "signed manifests",
  "lib/publications/search/mutations.ts": "derived from publications",
  "lib/publications/tree/mutations.ts": "the log of publications itself",
  "lib/reports/mutations/fields/link-pictures.ts": "the draft, which has a history of its own",
  "lib/reports/mutations/fields/resolve-conflict.ts": "the draft, which has a history of its own",
  "lib/reports/mutations/fields/write-entries.ts": "the draft, which has a history of its own",
  "lib/reports/mutations/moves/restore.ts": "the draft, which has a history of its own",
  "lib/reports/mutations/visit.ts": "who has a draft open",
  "lib/reports/own-report/mutations.ts": "the draft, which has a history of its own",
  "lib/reports/pictures/mutations.ts": "the draft, which has a history of its own",
  "lib/reports/similarity/mutations.ts": "derived from drafts",
  "lib/reports/sums/mutations.ts": "the draft, which has a history of its own",
  "lib/reviews/readers/mutations.ts": "who has a review open",
  "lib/reviews/season-papers/mutations/replace-lines.ts": "recorded by the paper's own mutations",
};

const WRITES =
  /\b(tx|db)\.\w+\.(create|createMany|createManyAndReturn|update|updateMany|delete|deleteMany|upsert)\(/;
const RECORDS =
  /\b(addToRecord|keepMove|keepAccountEvents|recordEvent|recordOnServer|recordRemark|transition|reviewMove|record)\(/;

test("every file that writes rows adds an event to the record, or says why it does not", () => {
  const found = readdirSync("lib", { recursive: true, encoding: "utf8" })
    .map((path) => `lib/${path}`)
    .filter((path) => path.endsWith(".ts") && !/test\.ts$|\/testing\//.test(path))
    .filter((path) => {
      const text = readFileSync(path, "utf8");
      return WRITES.test(text) && !RECORDS.test(text);
    });
  expect(found.sort()).toEqual(Object.keys(unrecorded).sort());
});
