import { beforeEach, expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { findDraft } from "../data";
import { examineDraft } from "../examination/examine";
import { loadDraft, loadDrafts } from "../loaders";
import { beginReport } from "../mutations/begin/begin";
import { fill, makeCounty, makeReport } from "../testing/county";
import { findLastYear } from "./data";

const year = 2025;
const cell = "carriedOut:naturalPerson";
let people: Awaited<ReturnType<typeof makeCounty>>;

/** The unit's report of last year with so many applications carried over; `filed`: it was submitted. */
async function lastYears(clerk: typeof people.clerk, count: string, { filed }: { filed: boolean }) {
  const reportId = await makeReport(clerk, year - 1);
  await fill(clerk, reportId, [[`figure.${cell}`, { value: count }]]);
  if (!filed) return;
  const { content } = (await findDraft(reportId)) ?? {};
  const none = { form: {}, blocks: [], findings: [], explanations: [] };
  await db.version.create({
    data: {
      reportId,
      number: 1,
      title: "-",
      sha256: "-",
      content: JSON.parse(JSON.stringify(content)),
      ...none,
    },
  });
}

/** The neighbour's last report was last year's; then it was merged into the town. */
async function merge(code = people.neighbour, successorCode = people.town) {
  await db.unit.update({ where: { code }, data: { lastYear: year - 1, successorCode } });
}

beforeEach(async () => {
  people = await makeCounty();
});

test("a merged unit's figures are added to the unit's own, and it is named", async () => {
  await lastYears(people.clerk, "2", { filed: true });
  await lastYears(people.stranger, "3", { filed: true });
  expect(await findLastYear(people.town, year)).toMatchObject({
    content: { figures: { [cell]: { value: "2" } } },
    merged: [],
  });
  await merge();
  expect(await findLastYear(people.town, year)).toMatchObject({
    content: { figures: { [cell]: { value: "5" } }, front: { phone: "0533-1234567" } },
    merged: ["白鹭乡"],
  });
  // Two years later it is the unit's own report again.
  expect(await findLastYear(people.town, year + 1)).toBeNull();
});

test("what a merged unit only drafted stays its own", async () => {
  await lastYears(people.clerk, "2", { filed: true });
  await lastYears(people.stranger, "3", { filed: false });
  await merge();
  expect(await findLastYear(people.town, year)).toMatchObject({ merged: [] });
});

test("the clerk begins with the sum carried in, sees it marked, and the examination counts with it", async () => {
  await lastYears(people.clerk, "2", { filed: true });
  await lastYears(people.stranger, "3", { filed: true });
  await merge();
  const offered = (await loadDrafts(people.clerk))?.beginnings[0]?.years.find((each) => each.year === year);
  expect(offered).toMatchObject({ hasLastYear: true, merged: ["白鹭乡"] });
  const begun = await beginReport(people.clerk, {
    ...{ unitCode: people.town, year, asIssued: null },
    from: "lastYear",
  });
  if (!begun.ok) throw new Error(begun.refusals[0]?.message);
  const { reportId } = begun.value;
  const loaded = await loadDraft(people.clerk, { reportId });
  expect(loaded?.lastYear).toMatchObject({
    merged: ["白鹭乡"],
    content: { figures: { [cell]: { value: "5" } } },
  });
  expect(loaded?.draft.content.figures["carriedIn:naturalPerson"]).toEqual({ value: "5" });
  const found = async () => {
    const draft = await findDraft(reportId);
    return draft ? (await examineDraft(draft)).filter(({ code }) => code === "R21-4") : [];
  };
  expect(await found()).toEqual([]);
  await fill(people.clerk, reportId, [["figure.carriedIn:naturalPerson", { value: "2" }]]);
  expect(await found()).toHaveLength(1);
});

test("a unit made of others has their sum without a report of its own", async () => {
  await lastYears(people.stranger, "3", { filed: true });
  const made = `${people.county.slice(0, 6)}102000`;
  const unit = {
    name: "新街道",
    organ: "新街道办事处",
    kind: "township" as const,
    parentCode: people.county,
  };
  await db.unit.create({ data: { code: made, ...unit, firstYear: year } });
  await merge(people.neighbour, people.town);
  await merge(people.town, made);
  expect(await findLastYear(made, year)).toMatchObject({
    ...{ reportId: null, merged: ["白鹭乡"] },
    content: { front: {}, figures: { [cell]: { value: "3" } } },
  });
});
