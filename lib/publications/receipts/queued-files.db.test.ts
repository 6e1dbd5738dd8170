import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { fileFormats } from "@/lib/exports/file-formats";
import { db } from "@/lib/platform/db";
import { listFailedJobs } from "@/lib/platform/jobs/data";
import { runJobsOnce } from "@/lib/platform/jobs/worker";
import { makeCounty, makeReport } from "@/lib/reports/testing/county";
import { startReview } from "@/lib/reviews/mutations/move";
import { expectRefusal, type People, submit, succeeded } from "@/lib/reviews/testing/submitted";
import type { makeFile } from "../files/make-file";
import { jobs } from "../jobs";
import { approveAndPublish } from "../mutations";
import { putBack, takeDown } from "../take-down/mutations";
import { findReceipt } from "./data";
import { keepAndSignPublished } from "./keep-and-sign";

/** A server on which no Word file can be made. */
const broken = { word: false };
vi.mock("../files/make-file", async (original) => {
  const { makeFile: make } = await original<{ makeFile: typeof makeFile }>();
  return {
    makeFile: (...[report, format]: Parameters<typeof makeFile>) =>
      broken.word && format === "docx" ? Promise.reject(new Error("no Word today")) : make(report, format),
  };
});

const year = 2025;
let people: People;
let reportId: string;

const publish = () => approveAndPublish(people.reviewer, { reportId });
const clear = () => db.$executeRaw`DELETE FROM graphile_worker._private_jobs`;
const queued = async () =>
  (
    await db.$queryRaw<{ key: string }[]>`
      SELECT "key" FROM graphile_worker.jobs WHERE "task_identifier" = 'files' ORDER BY "key"`
  ).map(({ key }) => key);

/** The jobs as they run when their time has come. */
async function work(): Promise<void> {
  await db.$executeRaw`UPDATE graphile_worker._private_jobs SET run_at = now()`;
  await runJobsOnce(jobs);
}

async function madeFormats(): Promise<string[]> {
  const rows = await db.publishedFile.findMany({ where: { publication: { unitCode: people.town, year } } });
  return rows.map(({ format }) => format).sort();
}
const signed = async () =>
  (await findReceipt(people.town, year, 1))?.manifest.files.map(({ face }) => face).sort() ?? null;
const all = Object.keys(fileFormats).sort();

beforeEach(async () => {
  await clear();
  people = await makeCounty();
  reportId = await makeReport(people.clerk, year);
  await submit(people, reportId);
  succeeded(await startReview(people.reviewer, { reportId }));
});
afterEach(async () => {
  broken.word = false;
  await clear();
});

test("a publication queues the making and signing of its files, a refused one does not", async () => {
  const key = `files-${people.town}-${year}-1`;
  await expectRefusal(() => approveAndPublish(people.reviewer, { reportId, seen: "0.0" }), "contentChanged");
  expect(await queued()).toEqual([]);
  succeeded(await publish());
  expect(await queued()).toEqual([key]);
  // It waits: usually the request that published has made them by then.
  await runJobsOnce(jobs);
  expect(await madeFormats()).toEqual([]);
  await work();
  expect([await madeFormats(), await signed(), await queued()]).toEqual([all, all, []]);
});

test("a failure in between is made good by the job, which is tried again until all is signed", async () => {
  const published = succeeded(await publish());
  broken.word = true;
  await keepAndSignPublished(published);
  expect(await madeFormats()).not.toContain("docx");
  expect(await signed()).toBeNull();
  await work();
  expect(await listFailedJobs()).toMatchObject([{ task: "files", attempts: 1, error: "no Word today" }]);
  expect(await signed()).toBeNull();
  broken.word = false;
  await work();
  expect([await madeFormats(), await signed(), await listFailedJobs()]).toEqual([all, all, []]);
});

test("after the request made them the job changes nothing", async () => {
  await keepAndSignPublished(succeeded(await publish()));
  const receipt = await findReceipt(people.town, year, 1);
  await work();
  expect(await findReceipt(people.town, year, 1)).toEqual(receipt);
  expect(await listFailedJobs()).toEqual([]);
});

test("nothing is made of a version taken down; put back, it is queued again", async () => {
  succeeded(await publish());
  const note = "第一章第二段";
  succeeded(await takeDown(people.reviewer, { reportId, number: 1, ground: "personalData", note }));
  await work();
  expect([await madeFormats(), await queued(), await listFailedJobs()]).toEqual([[], [], []]);
  succeeded(await putBack(people.reviewer, { reportId, number: 1, note: "核查后无误" }));
  await work();
  expect([await madeFormats(), await signed()]).toEqual([all, all]);
});
