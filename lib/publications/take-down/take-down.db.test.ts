import { beforeEach, expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { loadDrafts } from "@/lib/reports/loaders";
import { moveReport } from "@/lib/reports/mutations/moves/move";
import { listEvents } from "@/lib/reports/record/data";
import { makeCounty, makeReport } from "@/lib/reports/testing/county";
import { loadQueue, loadReview } from "@/lib/reviews/loaders";
import { startReview } from "@/lib/reviews/mutations/move";
import { loadSeasonPaper } from "@/lib/reviews/season-papers/loaders";
import { expectRefusal, type People, submit, succeeded } from "@/lib/reviews/testing/submitted";
import { findPublication } from "../data";
import { approveAndPublish } from "../mutations";
import { putBack, takeDown } from "./mutations";
import { TakenDownPublication } from "./taken-down";

let people: People;
let reportId: string;
const ground = "personalData" as const;
const note = "第一章第二段";

async function publishAgain(): Promise<void> {
  await submit(people, reportId);
  succeeded(await startReview(people.reviewer, { reportId }));
  succeeded(await approveAndPublish(people.reviewer, { reportId }));
}

beforeEach(async () => {
  people = await makeCounty();
  reportId = await makeReport(people.clerk);
  await publishAgain();
});

const down = (number = 1) => takeDown(people.reviewer, { reportId, number, ground, note });
const back = (number = 1) => putBack(people.reviewer, { reportId, number, note: "核查后无误" });
const shown = (number?: number) => findPublication(people.town, 2025, number);
const correct = async () =>
  succeeded(await moveReport(people.clerk, { reportId, move: "correct", note: "删去个人信息" }));

test("a version is taken down with its event and a message to the unit, and the report's state does not change", async () => {
  expect(succeeded(await down())).toEqual({ unitCode: people.town, year: 2025, numbers: [1] });
  await expect(shown()).rejects.toThrow(TakenDownPublication);
  const last = (await listEvents(reportId)).at(-1);
  expect(last).toMatchObject({ move: "takeDown", from: "published", to: "published" });
  expect(last?.payload).toEqual({ ground, note, publications: [1] });
  const message = await db.message.findFirstOrThrow({
    where: { kind: "takeDown" },
    include: { recipients: true },
  });
  expect(message.text).toContain(note);
  expect(message.recipients.map(({ accountId }) => accountId)).toEqual(
    expect.arrayContaining([people.clerk.id, people.signer.id]),
  );
  expect(await loadReview(people.reviewer, { reportId })).toMatchObject({
    published: { number: 1, takenDown: { ground } },
    mayTakeDown: true,
  });
});

test("the unit's list says so while its newest published version is taken down", async () => {
  const isTakenDown = async () => (await loadDrafts(people.clerk))?.rows.map((row) => row.isTakenDown);
  expect(await isTakenDown()).toEqual([false]);
  succeeded(await down());
  expect(await isTakenDown()).toEqual([true]);
  await correct();
  expect(await isTakenDown()).toEqual([true]);
  await publishAgain();
  expect(await isTakenDown()).toEqual([false]);
});

test("a version taken down by mistake is restored unchanged", async () => {
  const before = await shown();
  succeeded(await down());
  succeeded(await back());
  expect(await shown()).toEqual(before);
  await expectRefusal(() => back(), "notDown");
  succeeded(await down());
});

test("a unit whose report is restored learns that nothing is to be corrected any more", async () => {
  succeeded(await down());
  succeeded(await back());
  const messages = await db.message.findMany({ where: { unitCode: people.town, year: 2025 } });
  expect(messages.filter(({ kind }) => kind === "takeDown")).toMatchObject([{ settledAt: expect.any(Date) }]);
  expect(messages.map(({ text }) => text).join()).toContain("已恢复公开");
});

test("the county's queue says so too, and nothing any more once it is restored", async () => {
  const isTakenDown = async () => {
    const queue = await loadQueue(people.reviewer, { year: 2025 });
    return queue?.rows.find(({ unitCode }) => unitCode === people.town)?.isTakenDown ?? false;
  };
  expect(await isTakenDown()).toBe(false);
  succeeded(await down());
  expect(await isTakenDown()).toBe(true);
  succeeded(await back());
  expect(await isTakenDown()).toBe(false);
});

test("of a report under correction every version is taken down, and the next one is shown", async () => {
  await correct();
  succeeded(await down());
  await publishAgain();
  expect(await shown()).toMatchObject({ number: 2, correctionReason: "删去个人信息" });
  await expect(shown(1)).rejects.toThrow(TakenDownPublication);
  await expectRefusal(() => back(2), "corrected");
  expect(succeeded(await down(2)).numbers).toEqual([2]);
  expect(succeeded(await back(2)).numbers).toEqual([2]);
  await expect(shown(1)).rejects.toThrow(TakenDownPublication);
});

test("refused: twice, on an outdated page, by the township, and before anything is public", async () => {
  await expectRefusal(() => down(2), "contentChanged");
  await expectRefusal(() => takeDown(people.clerk, { reportId, number: 1, ground, note }), "forbidden");
  await expectRefusal(() => takeDown(people.signer, { reportId, number: 1, ground, note }), "forbidden");
  succeeded(await down());
  await expectRefusal(() => down(), "alreadyDown");
  const { id } = await db.report.create({
    data: { unitCode: people.town, year: 2024, edition: "2021", form: {}, state: "drafting" },
  });
  await expectRefusal(
    () => takeDown(people.reviewer, { reportId: id, number: 1, ground, note }),
    "notPublished",
  );
});

test("the bulletin praises a unit, not while its report is taken down nor once it is corrected, and again where that was a mistake", async () => {
  const bulletinOf = async () => {
    const asked = { unitCode: people.county, year: 2025, paper: "bulletin" } as const;
    const paper = await loadSeasonPaper(people.reviewer, asked);
    const text = (id: string) => JSON.stringify(paper?.blocks.find((block) => block.id === id) ?? null);
    return {
      praised: text("good-units").includes("青石镇"),
      takenDown: text("taken-down").includes("青石镇（1次）"),
      corrected: text("corrected").includes("青石镇（1次）"),
    };
  };
  const dueOn = new Date("2126-01-20T00:00:00Z");
  await db.countyYear.create({ data: { countyCode: people.county, year: 2025, dueOn } });
  expect(await bulletinOf()).toEqual({ praised: true, takenDown: false, corrected: false });
  succeeded(await down());
  expect(await bulletinOf()).toEqual({ praised: false, takenDown: true, corrected: false });
  succeeded(await back());
  expect(await bulletinOf()).toEqual({ praised: true, takenDown: false, corrected: false });
  await correct();
  await publishAgain();
  expect(await bulletinOf()).toEqual({ praised: false, takenDown: false, corrected: true });
});
