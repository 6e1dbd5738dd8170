import { beforeEach, expect, test } from "vitest";
import { proseText } from "@/lib/core/prose/prose";
import { db } from "@/lib/platform/db";
import { loadDraft } from "@/lib/reports/loaders";
import { beginReport } from "@/lib/reports/mutations/begin/begin";
import { loadReportSupplement } from "@/lib/reports/supplement/loaders";
import { makeCounty, person } from "@/lib/reports/testing/county";
import { type People, succeeded } from "@/lib/reviews/testing/submitted";
import { settleCountyYear } from "../mutations";
import { loadCountySupplement } from "./loaders";
import { answerSupplement } from "./mutations";
import { supplementCsv } from "./supplement-csv";

const year = 2025;
const rows = [
  { id: "own-training", label: "举办培训", unit: "次", kinds: [] },
  { id: "own-portal", label: "门户栏目", unit: "个", kinds: ["department" as const] },
];
const notice = {
  title: "试验县人民政府办公室关于做好2025年政府信息公开工作年度报告编制发布工作的通知",
  number: "",
};
const words = [
  { chapterId: "problems", itemId: "", kind: "sentence" as const, text: "存在的问题：［请填写：问题］。" },
];
let people: People;

beforeEach(async () => {
  people = await makeCounty();
  succeeded(
    await settleCountyYear(people.reviewer, {
      ...{ countyCode: people.county, year, dueOn: "2026-01-20", form: {} },
      settings: { supplement: rows, notice, words },
    }),
  );
});

const answer = (value: string, rowId = "own-training") =>
  answerSupplement(people.clerk, { unitCode: people.town, year, answers: [{ rowId, value }] });
const summed = () => loadCountySupplement(people.reviewer, { unitCode: people.county, year });

test("a unit answers what is asked of its kind, and the county sees it added up with who is missing", async () => {
  succeeded(await answer("3"));
  expect(await answer("1", "own-portal")).toMatchObject({ refusals: [{ code: "notAsked" }] });
  const [training, portal] = (await summed())?.sums ?? [];
  expect(training).toMatchObject({
    total: 3,
    parts: [
      { unit: { code: people.town }, value: 3 },
      { unit: { code: people.neighbour }, value: null },
    ],
  });
  // Nobody is asked, and nothing is not zero.
  expect(portal).toMatchObject({ total: null, parts: [] });
  const loaded = await summed();
  expect(loaded && supplementCsv(loaded).replace("\uFEFF", "").split("\r\n").slice(0, 3)).toEqual([
    "单位代码,单位,举办培训（次）,门户栏目（个）",
    `${people.town},青石镇,3,`,
    `${people.neighbour},白鹭乡,,`,
  ]);
  expect(
    await db.accountEvent.findFirst({ where: { kind: "supplement.answered", subject: people.town } }),
  ).toMatchObject({
    payload: { year, text: "举办培训 3" },
  });
});

test("an answer is changed, taken back, and kept where the same is sent again", async () => {
  succeeded(await answer("3"));
  succeeded(await answer("3"));
  expect(await db.accountEvent.count({ where: { kind: "supplement.answered", subject: people.town } })).toBe(
    1,
  );
  succeeded(await answer("999999999999"));
  expect((await summed())?.sums[0]?.total).toBe(999_999_999_999);
  succeeded(await answer(""));
  expect(await db.supplementAnswer.count({ where: { unitCode: people.town } })).toBe(0);
});

test("a unit that no longer owes the year is not asked, and its clerk alone answers", async () => {
  await db.unit.update({ where: { code: people.neighbour }, data: { lastYear: year - 1 } });
  expect((await summed())?.sums[0]?.parts).toHaveLength(1);
  for (const actor of [
    people.signer,
    people.reviewer,
    people.stranger,
    await person("administrator", people.county),
  ])
    expect(
      await answerSupplement(actor, {
        unitCode: people.town,
        year,
        answers: [{ rowId: "own-training", value: "1" }],
      }),
    ).toMatchObject({ refusals: [{ code: "forbidden" }] });
  const { reviewer } = await makeCounty();
  expect(await loadCountySupplement(reviewer, { unitCode: people.county, year })).toBeNull();
});

test("a report begun in that year cites the notice, and its people find the county's words and what it asks", async () => {
  const { reportId } = succeeded(
    await beginReport(people.clerk, { unitCode: people.town, year, from: "empty", asIssued: null }),
  );
  const loaded = await loadDraft(people.clerk, { reportId });
  expect(loaded && proseText(loaded.draft.content.chapters.preface)).toContain(`《${notice.title}》编制。`);
  expect(loaded?.usual).toEqual({ notice, words });
  expect(await loadReportSupplement(people.clerk, { reportId })).toMatchObject({
    mayWrite: true,
    rows: [{ label: "举办培训", value: null }],
  });
  expect(await loadReportSupplement(people.reviewer, { reportId })).toMatchObject({ mayWrite: false });
  expect(await loadReportSupplement(people.stranger, { reportId })).toBeNull();
});

test("two rows of one name are refused, and the settings of before stay where a page sends none", async () => {
  const [first] = rows;
  const doubled = [first, { ...first, id: "own-other" }] as typeof rows;
  const of = { countyCode: people.county, year, dueOn: "2026-01-20", form: {} };
  expect(await settleCountyYear(people.reviewer, { ...of, settings: { supplement: doubled } })).toMatchObject(
    {
      refusals: [{ code: "invalid.supplement.1.label" }],
    },
  );
  succeeded(await settleCountyYear(people.reviewer, of));
  expect(await db.countyYear.findFirst({ where: { countyCode: people.county } })).toMatchObject({
    settings: { supplement: rows, notice, words },
  });
});
