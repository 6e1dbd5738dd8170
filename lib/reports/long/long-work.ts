import { createHash } from "node:crypto";
import { LRUCache } from "lru-cache";
import type { Finding, Severity } from "@/lib/core/checks/engine/check";
import type { Block } from "@/lib/core/document/block";
import { textOfBlock } from "@/lib/core/document/block-text";
import type { BlockDifference } from "@/lib/core/document/comparison/compare";
import { blockText } from "@/lib/core/prose/prose";
import type { ReportContent } from "@/lib/core/report";
import type { FoundAlike, KeyedPassage } from "@/lib/core/similarity/keyed-passages";
import { runBeside } from "@/lib/platform/beside/beside";
import * as here from "@/lib/platform/beside/tasks";

/**
 * Work that grows with a report: in this thread for a report of usual length, where it takes some ten
 * milliseconds, else in a worker thread. Each throws `Overloaded` if the report is long and too much waits.
 */

/** Characters and blocks of the longest report of usual length: several times an ordinary one. */
const LONG = { characters: 20_000, blocks: 400 };

/** Passages that are compared with a candidate each. */
const LONG_CANDIDATES = 200;

/** True if drawing, examining or comparing the report may be slow: the longest permitted takes seconds. */
export function isLong({ chapters }: Pick<ReportContent, "chapters">): boolean {
  const blocks = Object.values(chapters).flatMap(({ content }) => content);
  return haveLength(blocks, blockText);
}

/** The same for the blocks of a document. */
export function areLong(blocks: readonly Block[]): boolean {
  return haveLength(blocks, textOfBlock);
}

function haveLength<Item>(blocks: readonly Item[], textOf: (block: Item) => string): boolean {
  let characters = 0;
  return (
    blocks.length > LONG.blocks ||
    blocks.some((block) => {
      characters += textOf(block).length;
      return characters > LONG.characters;
    })
  );
}

/** By the hash of everything that they follow from. */
const examined = new LRUCache<string, Promise<Finding[]>>({ max: 20 });
const counted = new LRUCache<string, Promise<Record<Severity, number>>>({ max: 2000 });

/** The findings of a report; those of a long one are computed once while it does not change. */
export async function findingsOfReport(report: here.ReportToExamine): Promise<Finding[]> {
  return isLong(report.content)
    ? onceFor(examined, report, () => runBeside("findings", report))
    : here.findings(report);
}

/**
 * The number of findings of each severity, for lists of reports: always beside, and once while a report does
 * not change.
 */
export async function severitiesOf(report: here.ReportToExamine): Promise<Record<Severity, number>> {
  return onceFor(counted, report, () => runBeside("severityCounts", report));
}

async function onceFor<Value>(
  known: LRUCache<string, Promise<Value>>,
  report: here.ReportToExamine,
  compute: () => Promise<Value>,
): Promise<Value> {
  const key = createHash("sha256").update(JSON.stringify(report)).digest("base64");
  const begun = known.get(key) ?? compute();
  known.set(key, begun);
  // One that was given up is tried again by the next reader.
  begun.catch(() => known.delete(key));
  return begun;
}

/** The passages of a report that are compared with those of others. */
export async function passagesOfReport(report: here.ReportToCompare): Promise<KeyedPassage[]> {
  return isLong(report.content) ? runBeside("passages", report) : here.passages(report);
}

/** The candidates that are actually similar. */
export async function alikeOfReport(compared: here.PassagesToCompare): Promise<FoundAlike[]> {
  return compared.candidates.length > LONG_CANDIDATES ? runBeside("alike", compared) : here.alike(compared);
}

/** The changes between two versions of a document. */
export async function differencesOf(
  before: readonly Block[],
  after: readonly Block[],
): Promise<BlockDifference[]> {
  const compared = { before, after };
  return areLong([...before, ...after]) ? runBeside("differences", compared) : here.differences(compared);
}
