import fc from "fast-check";
import { expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { beginReport } from "./mutations/begin/begin";
import { makeCounty, person } from "./testing/county";
import { commands, type World } from "./testing/draft-model/commands";
import { Ledger } from "./testing/draft-model/ledger";
import { Writer } from "./testing/draft-model/writer";

/** DRAFT_MODEL_RUNS=5000 runs more cases; DRAFT_MODEL_SEED repeats the same ones. */
const runs = Number(process.env.DRAFT_MODEL_RUNS ?? 80);
const seed = process.env.DRAFT_MODEL_SEED;

const title =
  "whatever two to four writers, their pages and the network do, no text is overwritten unseen, and every one is in the history";

test(title, { timeout: 60_000 + runs * 1000 }, async () => {
  const people = await makeCounty();
  const clerks = [people.clerk, people.secondClerk];
  while (clerks.length < 4) clerks.push(await person("clerk", people.town));
  const begun = await beginReport(people.clerk, {
    ...{ unitCode: people.town, year: 2025, from: "empty", asIssued: null },
  });
  if (!begun.ok) throw new Error(begun.refusals[0]?.message);
  const { reportId } = begun.value;
  const words = { next: 0 };
  const outcomes: Record<string, number> = {};
  const afresh = async (count: number): Promise<World> => {
    await db.change.deleteMany({ where: { reportId } });
    await db.field.deleteMany({ where: { reportId } });
    const writers = clerks.slice(0, count).map((clerk) => new Writer(clerk));
    return { reportId, writers, ledger: new Ledger(reportId), words, own: new Map(), acknowledged: [] };
  };
  const draw = fc.commands(commands, { maxCommands: 30, size: "max" });
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 2, max: 4 }), draw, async (count, done) => {
      const real = await afresh(count);
      await fc.asyncModelRun(() => ({ model: {}, real }), done);
      const counted = await db.change.groupBy({ by: ["outcome"], where: { reportId }, _count: true });
      for (const { outcome, _count } of counted) outcomes[outcome] = (outcomes[outcome] ?? 0) + _count;
    }),
    { numRuns: runs, ...(seed && { seed: Number(seed) }) },
  );
  console.log(`draft model: ${runs} interleavings, ${JSON.stringify(outcomes)}`);
  // A model without any conflicts would prove nothing.
  for (const outcome of ["accepted", "merged", "setAside"])
    expect(outcomes[outcome], outcome).toBeGreaterThan(runs / 20);
});
