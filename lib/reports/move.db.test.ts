import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { proseOf } from "@/lib/core/prose/prose";
import type { ReportContent } from "@/lib/core/report";
import { db } from "@/lib/platform/db";
import { findDraft, findReported } from "./data";
import { beginReport } from "./mutations/begin/begin";
import { explainFinding } from "./mutations/explain";
import { moveReport } from "./mutations/moves/move";
import { signOffAndSubmit } from "./mutations/moves/sign-off-and-submit";
import { listEvents } from "./record/data";
import type { MoveInput } from "./schema";
import { checklist, fill, makeCounty, makeReport } from "./testing/county";

let people: Awaited<ReturnType<typeof makeCounty>>;
let reportId: string;

beforeEach(async () => {
  people = await makeCounty();
  reportId = await makeReport(people.clerk);
});

const move = (who: Actor, input: Omit<MoveInput, "reportId">) => moveReport(who, { reportId, ...input });
const stateNow = async () => (await db.report.findUniqueOrThrow({ where: { id: reportId } })).state;

async function codes(answer: ReturnType<typeof move>): Promise<string[]> {
  const { ok, ...rest } = await answer;
  return ok || !("refusals" in rest) ? [] : rest.refusals.map(({ code }) => code);
}

test("a sound report goes from the clerk over the signer to the county, each move with its event", async () => {
  expect(await move(people.clerk, { move: "handOver" })).toEqual({ ok: true, value: "awaitingSignOff" });
  expect(await move(people.signer, { move: "signOff", checklist })).toEqual({ ok: true, value: "signedOff" });
  expect(await move(people.signer, { move: "submit" })).toEqual({ ok: true, value: "submitted" });
  const events = await listEvents(reportId);
  expect(events.map(({ move: id, from, to }) => [id, from, to])).toEqual([
    ["handOver", "drafting", "awaitingSignOff"],
    ["signOff", "awaitingSignOff", "signedOff"],
    ["submit", "signedOff", "submitted"],
  ]);
  expect(events[1]?.payload).toMatchObject({ checklist });
});

describe("submitting", () => {
  beforeEach(async () => {
    await move(people.clerk, { move: "handOver" });
    await move(people.signer, { move: "signOff", checklist });
    await move(people.clerk, { move: "submit" });
  });

  test("freezes content, blocks and hash in a version", async () => {
    const version = await db.version.findFirstOrThrow({ where: { reportId } });
    expect(version).toMatchObject({ number: 1, title: "青石镇人民政府2025年政府信息公开工作年度报告" });
    expect(version.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(version.content).toEqual((await findDraft(reportId))?.content);
    expect(version.blocks).toEqual(expect.arrayContaining([expect.objectContaining({ type: "title" })]));
  });

  test("can be withdrawn with a reason, and submitted again as the next version", async () => {
    expect(await codes(move(people.clerk, { move: "withdraw" }))).toEqual(["noteGiven"]);
    expect(await codes(move(people.clerk, { move: "withdraw", note: "无" }))).toEqual(["noteGiven"]);
    await move(people.clerk, { move: "withdraw", note: "数字有误" });
    await fill(people.clerk, reportId, [
      ["chapter.others", proseOf("没有其他需要报告的事项，也没有收取信息处理费。")],
    ]);
    await move(people.clerk, { move: "handOver" });
    await move(people.signer, { move: "signOff", checklist });
    await move(people.signer, { move: "submit" });
    const versions = await db.version.findMany({ where: { reportId }, orderBy: { number: "asc" } });
    expect(versions.map(({ number }) => number)).toEqual([1, 2]);
    expect(versions[0]?.sha256).not.toBe(versions[1]?.sha256);
  });
});

describe("a refused move", () => {
  test("for an error names what to do and changes nothing", async () => {
    await fill(people.clerk, reportId, [["figure.received:naturalPerson", { value: "3" }]]);
    const before = await findDraft(reportId);
    const answer = await move(people.clerk, { move: "handOver" });
    expect(answer).toMatchObject({
      ok: false,
      refusals: [{ code: "noErrors", message: expect.stringContaining("体检") }],
    });
    expect(await findDraft(reportId)).toEqual(before);
    expect(await listEvents(reportId)).toEqual([]);
  });

  test("for a warning is lifted by an explanation", async () => {
    await fill(people.clerk, reportId, [["front.title", "青石镇2024年政府信息公开工作年度报告"]]);
    expect(await codes(move(people.clerk, { move: "handOver" }))).toEqual(["warningsExplained"]);
    const { examineDraft } = await import("./examination/examine");
    const draft = await findDraft(reportId);
    const findings = draft ? await db.$transaction((tx) => examineDraft(draft, tx)) : [];
    for (const { key } of findings.filter(({ severity }) => severity === "warning"))
      await explainFinding(people.clerk, { reportId, findingKey: key, text: "沿用多年的标题" });
    expect(await move(people.clerk, { move: "handOver" })).toEqual({ ok: true, value: "awaitingSignOff" });
  });

  test("for the same warning at two places is lifted by one explanation, which the county reads at both", async () => {
    await fill(people.clerk, reportId, [
      ["chapter.others", proseOf("2024年，我镇召开公开工作会议。", "2024年，我镇举办公开业务培训。")],
    ]);
    const { examineDraft } = await import("./examination/examine");
    const draft = await findDraft(reportId);
    const warnings = (draft ? await db.$transaction((tx) => examineDraft(draft, tx)) : []).filter(
      ({ severity }) => severity === "warning",
    );
    const years = warnings.filter(({ code }) => code === "R21-14").map(({ key }) => key);
    expect(years).toHaveLength(2);
    // If the same words occur at two places, the second was explained before the first became the same.
    for (const { key } of warnings.filter(({ key: each }) => each !== years[0]))
      await explainFinding(people.clerk, { reportId, findingKey: key, text: "写的是上年的情况" });
    expect(await move(people.clerk, { move: "handOver" })).toEqual({ ok: true, value: "awaitingSignOff" });
    await move(people.signer, { move: "signOff", checklist });
    await move(people.signer, { move: "submit" });
    const { explanations } = await db.version.findFirstOrThrow({ where: { reportId } });
    expect(explanations).toEqual(
      expect.arrayContaining(
        years.map((findingKey) => expect.objectContaining({ findingKey, text: "写的是上年的情况" })),
      ),
    );
  });

  test("for an incomplete checklist", async () => {
    await move(people.clerk, { move: "handOver" });
    expect(
      await codes(
        move(people.signer, { move: "signOff", checklist: { ...checklist, noPersonalData: false } }),
      ),
    ).toEqual(["checklistComplete"]);
    expect(await stateNow()).toBe("awaitingSignOff");
  });

  test("by who may not make it", async () => {
    expect(await codes(move(people.signer, { move: "handOver" }))).toEqual(["wrongRole"]);
    expect(await codes(move(people.stranger, { move: "handOver" }))).toEqual(["wrongRole"]);
    expect(await codes(move(people.reviewer, { move: "handOver" }))).toEqual(["wrongRole"]);
  });

  test("twice at the same moment: one goes through, the other is refused", async () => {
    const both = await Promise.all([
      move(people.clerk, { move: "handOver" }),
      move(people.clerk, { move: "handOver" }),
    ]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await listEvents(reportId)).toHaveLength(1);
  });
});

test("handing over closes the draft; sending back opens it again with the signer's words", async () => {
  await move(people.clerk, { move: "handOver" });
  await expect(fill(people.clerk, reportId, [["front.phone", "1"]])).rejects.toThrow("待审签");
  await move(people.signer, { move: "sendBack", note: "请补充平台建设的数字" });
  await fill(people.clerk, reportId, [["front.phone", "0533-7654321"]]);
  expect((await listEvents(reportId)).at(-1)?.payload).toMatchObject({ note: "请补充平台建设的数字" });
});

test("the clerk takes back what was handed over until it is signed, and hands it over again", async () => {
  await move(people.clerk, { move: "handOver" });
  expect(await codes(move(people.signer, { move: "recall" }))).toEqual(["wrongRole"]);
  expect(await move(people.clerk, { move: "recall" })).toEqual({ ok: true, value: "withdrawn" });
  await fill(people.clerk, reportId, [["front.phone", "0533-7654321"]]);
  expect(await codes(move(people.signer, { move: "signOff", checklist }))).toEqual(["wrongState"]);
  await move(people.clerk, { move: "handOver" });
  await move(people.signer, { move: "signOff", checklist });
  expect(await codes(move(people.clerk, { move: "recall" }))).toEqual(["wrongState"]);
});

describe("signing off and submitting in one go", () => {
  beforeEach(() => move(people.clerk, { move: "handOver" }));

  test("are two events and one frozen version", async () => {
    expect(await signOffAndSubmit(people.signer, { reportId, checklist })).toEqual({
      ok: true,
      value: "submitted",
    });
    const events = await listEvents(reportId);
    expect(events.slice(1).map(({ move: id, to, payload }) => [id, to, payload])).toEqual([
      ["signOff", "signedOff", { checklist }],
      ["submit", "submitted", { versionNumber: 1, lastChange: expect.stringMatching(/^\d+$/) }],
    ]);
    expect(await db.version.count({ where: { reportId } })).toBe(1);
  });

  test("are refused together: for an incomplete checklist, to the clerk, and for what was changed meanwhile", async () => {
    const incomplete = { ...checklist, reviewedBy: " " };
    expect(await codes(signOffAndSubmit(people.signer, { reportId, checklist: incomplete }))).toEqual([
      "checklistComplete",
    ]);
    expect(await codes(signOffAndSubmit(people.clerk, { reportId, checklist }))).toEqual(["wrongRole"]);
    expect(await codes(signOffAndSubmit(people.signer, { reportId, checklist, seen: "0.0" }))).toEqual([
      "contentChanged",
    ]);
    expect(await stateNow()).toBe("awaitingSignOff");
    expect(await db.version.count({ where: { reportId } })).toBe(0);
  });
});

describe("beginning", () => {
  test("fills in what is certain: title, period, sub-headings", async () => {
    const other = await makeCounty();
    const begun = await beginReport(other.clerk, {
      unitCode: other.town,
      year: 2025,
      from: "empty",
      asIssued: null,
    });
    const draft = begun.ok ? await findDraft(begun.value.reportId) : null;
    expect(draft?.content.front).toMatchObject({
      periodFrom: "2025-01-01",
      periodTo: "2025-12-31",
      signedBy: "青石镇人民政府",
    });
    expect(draft?.content.chapters.overview?.content.filter(({ type }) => type === "heading")).toHaveLength(
      5,
    );
  });

  test("from last year's report carries the applications over, and no other figure", async () => {
    await fill(people.clerk, reportId, [
      ["figure.received:naturalPerson", { value: "3" }],
      ["figure.outcome.granted:naturalPerson", { value: "1" }],
      ["figure.carriedOut:naturalPerson", { value: "2" }],
    ]);
    const begun = await beginReport(people.clerk, {
      unitCode: people.town,
      year: 2026,
      from: "lastYear",
      asIssued: null,
    });
    const draft = begun.ok ? await findDraft(begun.value.reportId) : null;
    const figures = Object.entries(draft?.content.figures ?? {});
    expect(figures.every(([id]) => id.startsWith("carriedIn:"))).toBe(true);
    expect(draft?.content.figures["carriedIn:naturalPerson"]).toEqual({ value: "2" });
    expect(draft?.content.front.phone).toBe("0533-1234567");
  });

  test("twice for the same year, at the same moment, makes one report", async () => {
    const begin = () =>
      beginReport(people.clerk, { unitCode: people.town, year: 2024, from: "empty", asIssued: null });
    const both = await Promise.all([begin(), begin()]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });

  test.each([
    [2013, "yearUnsupported"],
    [2099, "yearTooEarly"],
  ])("for %i is refused", async (year, code) => {
    const answer = await beginReport(people.clerk, {
      unitCode: people.town,
      year,
      from: "empty",
      asIssued: null,
    });
    expect(answer).toMatchObject({ ok: false, refusals: [{ code }] });
  });

  test("as issued on a day that has not come is refused", async () => {
    const answer = await beginReport(people.clerk, {
      unitCode: people.town,
      year: 2018,
      from: "empty",
      asIssued: { issuedOn: "2099-01-01", where: "县政府网站" },
    });
    expect(answer).toMatchObject({ ok: false, refusals: [{ code: "invalid.asIssued.issuedOn" }] });
  });

  test("for the neighbour is refused", async () => {
    const answer = await beginReport(people.clerk, {
      unitCode: people.neighbour,
      year: 2025,
      from: "empty",
      asIssued: null,
    });
    expect(answer).toMatchObject({ ok: false, refusals: [{ code: "forbidden" }] });
  });
});

test("what was reported is the draft until something is submitted", async () => {
  const reported = await findReported(people.town, 2025);
  expect(reported?.content).toEqual((await findDraft(reportId))?.content as ReportContent);
});
