import ts from "typescript";
import { isTest, type Source } from "./sources";

/** Files with loops that wait in each round, and why what they ask does not grow with what is stored. */
export const waitingLoops: Readonly<Record<string, string>> = {
  "lib/access/sign-in/mutations.ts": "the two counters of one sign-in",
  "lib/accounts/mutations/confirm-on-server.ts": "a command: the waiting roles of one account",
  "lib/accounts/mutations/import.ts": "hashes passwords, and asks nothing",
  "lib/accounts/mutations/pending.ts": "the privileged roles of one account",
  "lib/accounts/mutations/transfer.ts": "the roles of one account",
  "lib/counties/season/jobs.ts": "a job: each county by itself",
  "lib/messages/mutations/notify.ts": "the groups of recipients; messages of one move that are gathered",
  "lib/platform/each-batch.ts": "batches",
  "lib/platform/http/submitted-form.ts": "lets others go first, and asks nothing",
  "lib/platform/once-available.ts": "the start of a server: the same question until there is a database",
  "lib/platform/outbound/fetch-page.ts": "redirects, of which there are few",
  "lib/publications/activity/activity-csv.ts": "batches of a file that is written while it is read",
  "lib/publications/archive/mutations.ts":
    "moves: a transaction for each report, so that one refusal stops no other",
  "lib/publications/audit/chain.ts": "batches of the daily audit",
  "lib/publications/audit/data.ts": "batches of the daily audit",
  "lib/publications/audit/keys.ts": "batches of the daily audit",
  "lib/publications/audit/mutations.ts": "batches of the daily audit",
  "lib/publications/audit/publications.ts": "batches of the daily audit",
  "lib/publications/audit/rights/data.ts": "batches of the daily audit",
  "lib/publications/audit/tree.ts": "batches of the daily audit",
  "lib/publications/copy/keep-for-copy.ts": "the formats of one version",
  "lib/publications/dataset/dataset-parquet.ts": "batches of a file that is written while it is read",
  "lib/publications/archive/loaders.ts": "200 reports at most, each examined once while it does not change",
  "lib/publications/dataset/loaders.ts": "batches of a file that is written while it is read",
  "lib/publications/integrity/find-altered.ts":
    "batches; and a row for each altered publication, which is an alarm",
  "lib/publications/joint-release/jobs.ts": "moves: a transaction for each report",
  "lib/publications/open-data/open-streams.ts": "batches of a file that is written while it is read",
  "lib/publications/receipts/keep-and-sign.ts": "the formats of one version",
  "lib/publications/release/answer-released.ts": "the files of each published report, made once",
  "lib/publications/release/mutations.ts":
    "moves: a transaction for each report, so that one refusal stops no other",
  "lib/publications/search/matching/data.ts": "the places that a query names",
  "lib/publications/search/matching/words/data.ts": "the words of a query",
  "lib/publications/verification/collection/csv-parts.ts": "lets others go first, and asks nothing",
  "lib/publications/verification/collection/json-parts.ts": "lets others go first, and asks nothing",
  "lib/publications/verification/collection/verify-collection.ts":
    "batches; and each report of a given file that is not the stored one",
  "lib/publications/verification/in-turns.ts": "lets others go first, and asks nothing",
  "lib/reports/history/mutations.ts": "a command: batches of reports",
  "lib/reports/own-report/jobs.ts": "a job: each county's own report",
  "lib/reports/saves/under-way.ts": "the texts of one request, and asks nothing",
  "lib/reports/similarity/mutations.ts": "a command: every report once",
  "lib/reviews/view/comparison.ts": "once a submission of one report that a note stands on",
  "lib/units/mutations/change.ts": "the units of one merger or division",
};

/**
 * Files of lib that wait within a loop or for a list of promises: a query for each row would hide there. The
 * rule book, the readers of documents and the exports ask no database.
 */
export function filesWithWaitingLoops(sources: readonly Source[]): string[] {
  return sources
    .filter(({ path }) => /^lib\/(?!core\/|exports\/|imports\/(read|place)\/)/.test(path) && !isTest(path))
    .filter(({ path }) => !/\/testing[/-]/.test(path))
    .filter(({ tree }) => waitsInLoop(tree))
    .map(({ path }) => path);
}

function waitsInLoop(node: ts.Node): boolean {
  const waits =
    (ts.isIterationStatement(node, false) && hasAwait(node.statement)) ||
    (ts.isCallExpression(node) && isListOfPromises(node));
  return waits || (ts.forEachChild(node, waitsInLoop) ?? false);
}

/** Also within a nested loop, but not within a function that is only defined there. */
function hasAwait(node: ts.Node): boolean {
  if (ts.isFunctionLike(node)) return false;
  return ts.isAwaitExpression(node) || (ts.forEachChild(node, hasAwait) ?? false);
}

/** `Promise.all(rows.map(…))`, unlike `Promise.all([one, other])`. */
function isListOfPromises({ expression, arguments: [given] }: ts.CallExpression): boolean {
  const isAll = /^Promise\.(all|allSettled)$/.test(expression.getText());
  return isAll && given !== undefined && !ts.isArrayLiteralExpression(given);
}

/** Places that use Prisma's `distinct`, which reads every row and keeps some of them in memory. */
export function usesOfDistinct(sources: readonly Source[]): string[] {
  return sources.flatMap(({ path, tree }) => {
    if (!path.startsWith("lib/") || isTest(path)) return [];
    const found: string[] = [];
    const visit = (node: ts.Node) => {
      if (ts.isPropertyAssignment(node) && node.name.getText() === "distinct") found.push(path);
      ts.forEachChild(node, visit);
    };
    visit(tree);
    return found;
  });
}
