import { beforeEach, describe, expect, test } from "vitest";
import type { Actor, Role } from "@/lib/access/actor";
import { proseOf } from "@/lib/core/prose/prose";
import { setClock } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { loadDraft } from "@/lib/reports/loaders";
import { explainFinding } from "@/lib/reports/mutations/explain";
import { moveReport } from "@/lib/reports/mutations/moves/move";
import { signOffAndSubmit } from "@/lib/reports/mutations/moves/sign-off-and-submit";
import { listEvents } from "@/lib/reports/record/data";
import { checklist, fill, makeCounty, makeReport, person } from "@/lib/reports/testing/county";
import { loadQueue, loadReview } from "@/lib/reviews/loaders";
import { returnReport } from "@/lib/reviews/mutations/move";
import { expectRefusal, succeeded } from "@/lib/reviews/testing/submitted";
import { allowOnePerson } from "@/lib/units/one-person/mutations";
import { audit } from "./audit/audit";
import { findPublication } from "./data";
import { approve, approveAndPublish, publish } from "./mutations";
import { keepAndSign } from "./receipts/keep-and-sign";
import { release } from "./release/mutations";

/** Nobody signs, approves or publishes what they wrote or signed; on the real database. */

let people: Awaited<ReturnType<typeof makeCounty>>;
let reportId: string;
const reason = "本单位只有一名在编工作人员";

beforeEach(async () => {
  setClock();
  people = await makeCounty();
  reportId = await makeReport(people.clerk);
});

/** The same person with an additional role. */
async function also(actor: Actor, role: Role, unitCode: string): Promise<Actor> {
  await db.grant.create({ data: { accountId: actor.id, role, unitCode } });
  return { ...actor, grants: [...actor.grants, { role, unitCode }] };
}

const handOver = async () => succeeded(await moveReport(people.clerk, { reportId, move: "handOver" }));
const sign = (who: Actor) => moveReport(who, { reportId, move: "signOff", checklist });
const submitBy = async (signer: Actor) => succeeded(await signOffAndSubmit(signer, { reportId, checklist }));
const write = (who: Actor, words: string) => fill(who, reportId, [["chapter.others", proseOf(words)]]);

describe("the signature", () => {
  test("is refused to anyone who wrote, by either way of signing, and open to everybody else", async () => {
    const both = await also(people.clerk, "signer", people.town);
    await handOver();
    await expectRefusal(() => sign(both), "notOwnWork");
    await expectRefusal(() => signOffAndSubmit(both, { reportId, checklist }), "notOwnWork");
    expect((await loadDraft(both, { reportId }))?.ownWork).toMatchObject({ kind: "own" });
    expect((await loadDraft(people.signer, { reportId }))?.ownWork).toMatchObject({ kind: "others" });
    succeeded(await sign(people.signer));
  });

  test("one changed word makes somebody a writer, and undoing it does not change that", async () => {
    const both = await also(people.secondClerk, "signer", people.town);
    await write(both, "没有其他需要报告的事项，全年没有收费。");
    await write(people.clerk, "没有其他需要报告的事项。");
    await handOver();
    await expectRefusal(() => sign(both), "notOwnWork");
  });

  test("counts only what was written since the last submission: earlier text was signed by another", async () => {
    const both = await also(people.clerk, "signer", people.town);
    await handOver();
    await submitBy(people.signer);
    succeeded(await returnReport(people.reviewer, { reportId, reasons: ["请补写一句"] }));
    await write(people.secondClerk, "没有其他需要报告的事项，补充一句。");
    succeeded(await moveReport(people.secondClerk, { reportId, move: "handOver" }));
    succeeded(await sign(both));
  });

  test("follows the order of events, also if the clock was set back", async () => {
    const both = await also(people.secondClerk, "signer", people.town);
    await handOver();
    await submitBy(people.signer);
    setClock(() => new Date(Date.now() - 3 * 3600_000));
    succeeded(await returnReport(people.reviewer, { reportId, reasons: ["请补写一句"] }));
    await write(both, "没有其他需要报告的事项，补充一句。");
    succeeded(await moveReport(people.clerk, { reportId, move: "handOver" }));
    await expectRefusal(() => sign(both), "notOwnWork");
  });

  test("counts an explanation after the submission, also if the clock was set back", async () => {
    const both = await also(people.secondClerk, "signer", people.town);
    await handOver();
    await submitBy(people.signer);
    setClock(() => new Date(Date.now() - 3 * 3600_000));
    succeeded(await returnReport(people.reviewer, { reportId, reasons: ["请说明一处"] }));
    const explanation = { findingKey: "R21-001", text: "与台账核对过，数字没有错。" };
    succeeded(await explainFinding(both, { reportId, ...explanation }));
    succeeded(await moveReport(people.clerk, { reportId, move: "handOver" }));
    await expectRefusal(() => sign(both), "notOwnWork");
  });

  test("an abandoned correction makes nobody a writer", async () => {
    await handOver();
    await submitBy(people.signer);
    succeeded(await approveAndPublish(people.reviewer, { reportId }));
    succeeded(await moveReport(people.clerk, { reportId, move: "correct", note: "更正一处" }));
    await write(people.clerk, "没有其他需要报告的事项，更正一句。");
    succeeded(await moveReport(people.signer, { reportId, move: "abandon", note: "不用更正" }));
    succeeded(await moveReport(people.clerk, { reportId, move: "correct", note: "更正另一处" }));
    await write(people.clerk, "没有其他需要报告的事项，另更正一句。");
    await handOver();
    succeeded(await sign(people.signer));
  });
});

describe("approval and publication", () => {
  test.each(["clerk", "signer"] as const)(
    "are refused to the %s who also reviews for the county",
    async (of) => {
      const both = await also(people[of], "reviewer", people.county);
      await handOver();
      await submitBy(people.signer);
      await expectRefusal(() => approve(both, { reportId }), "notOwnWork");
      await expectRefusal(() => approveAndPublish(both, { reportId }), "notOwnWork");
      expect((await loadReview(both, { reportId }))?.ownWork).toMatchObject({ kind: "own" });
      succeeded(await approve(people.reviewer, { reportId }));
      await expectRefusal(() => publish(both, { reportId }), "notOwnWork");
      const released = succeeded(await release(both, { reports: [{ reportId, approves: false }] }));
      expect(released).toMatchObject([{ published: null, refusals: [{ code: "notOwnWork" }] }]);
      succeeded(await publish(people.reviewer, { reportId }));
    },
  );

  test("also for what somebody wrote before a return, if nobody has approved since", async () => {
    const both = await also(people.clerk, "reviewer", people.county);
    await handOver();
    await submitBy(people.signer);
    succeeded(await returnReport(people.reviewer, { reportId, reasons: ["请补写一句"] }));
    await write(people.secondClerk, "没有其他需要报告的事项，补充一句。");
    succeeded(await moveReport(people.secondClerk, { reportId, move: "handOver" }));
    await submitBy(people.signer);
    await expectRefusal(() => approve(both, { reportId }), "notOwnWork");
  });
});

describe("the county's permission for a unit with one person", () => {
  test("permits the signature, and event, queue and publication state it", async () => {
    const both = await also(people.clerk, "signer", people.town);
    await handOver();
    succeeded(await allowOnePerson(people.reviewer, { unitCode: people.town, reason }));
    expect((await loadDraft(both, { reportId }))?.ownWork).toMatchObject({ kind: "allowed" });
    await submitBy(both);
    const events = await listEvents(reportId);
    const alone = events.filter(({ payload }) => payload.onePerson !== undefined);
    expect(alone.map(({ move }) => move)).toEqual(["signOff"]);
    expect(alone[0]?.payload.onePerson).toEqual({ reason, allowedById: people.reviewer.id });
    const rows = (await loadQueue(people.reviewer, { year: 2025 }))?.rows ?? [];
    expect(rows.find(({ unitCode }) => unitCode === people.town)).toMatchObject({
      ...{ onePerson: reason, byOnePerson: true },
    });
    succeeded(await approveAndPublish(people.reviewer, { reportId }));
    expect((await findPublication(people.town, 2025))?.onePersonMoves).toEqual(["signOff"]);
    const receipt = await keepAndSign(people.town, 2025, 1);
    expect(receipt.manifest.onePersonMoves).toEqual(["signOff"]);
    expect((await audit()).faults).toEqual([]);
  });

  test("applies to its publication only: a correction by two people does not state it", async () => {
    const both = await also(people.clerk, "signer", people.town);
    succeeded(await allowOnePerson(people.reviewer, { unitCode: people.town, reason }));
    await handOver();
    await submitBy(both);
    succeeded(await approveAndPublish(people.reviewer, { reportId }));
    succeeded(await moveReport(people.clerk, { reportId, move: "correct", note: "更正一处" }));
    await write(people.clerk, "没有其他需要报告的事项，更正一句。");
    await handOver();
    await submitBy(people.signer);
    succeeded(await approveAndPublish(people.reviewer, { reportId }));
    expect((await findPublication(people.town, 2025, 1))?.onePersonMoves).toEqual(["signOff"]);
    expect((await findPublication(people.town, 2025, 2))?.onePersonMoves).toEqual([]);
  });

  test("ends when it is revoked, and each change is in the record", async () => {
    const both = await also(people.clerk, "signer", people.town);
    await handOver();
    succeeded(await allowOnePerson(people.reviewer, { unitCode: people.town, reason }));
    succeeded(await allowOnePerson(people.reviewer, { unitCode: people.town, reason: null }));
    await expectRefusal(() => sign(both), "notOwnWork");
    await expectRefusal(
      () => allowOnePerson(people.reviewer, { unitCode: people.town, reason: null }),
      "wrongState",
    );
    const kept = await db.accountEvent.findMany({
      where: { kind: "unit.onePerson", subject: people.town },
      orderBy: { id: "asc" },
    });
    expect(kept.map(({ payload }) => payload)).toEqual([
      { from: null, to: reason },
      { from: reason, to: null },
    ]);
  });

  test("is granted from above, by nobody who works at the unit, and not used by the person who granted it", async () => {
    const ask = { unitCode: people.town, reason };
    const within = await person("administrator", people.town);
    await expectRefusal(() => allowOnePerson(within, ask), "forbidden");
    const signing = await also(people.signer, "reviewer", people.county);
    await expectRefusal(() => allowOnePerson(signing, ask), "ownUnit");
    await handOver();
    await submitBy(people.signer);
    // Granted while they were only a reviewer; the county's other reviewer grants it.
    const { grants } = people.reviewer;
    await db.change.updateMany({ where: { reportId }, data: { authorId: people.reviewer.id } });
    succeeded(await allowOnePerson(people.reviewer, ask));
    await expectRefusal(() => approve({ ...people.reviewer, grants }, { reportId }), "notOwnWork");
    succeeded(await allowOnePerson(await person("administrator", people.county), ask));
    succeeded(await approve(people.reviewer, { reportId }));
  });
});
