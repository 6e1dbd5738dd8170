import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { type Prose, proseOf, proseText } from "@/lib/core/prose/prose";
import type { FieldPath, FieldValue } from "@/lib/core/report";
import { db } from "@/lib/platform/db";
import { listConflicts } from "./conflicts/data";
import { findDraft, lockReport } from "./data";
import { listHistory } from "./history/data";
import { beginReport } from "./mutations/begin/begin";
import { resolveConflict } from "./mutations/fields/resolve-conflict";
import { saveFields } from "./mutations/fields/save-fields";
import { makeCounty } from "./testing/county";

const title: FieldPath = "front.title";
const problems: FieldPath = "chapter.problems";

let people: Awaited<ReturnType<typeof makeCounty>>;
let reportId: string;

beforeEach(async () => {
  people = await makeCounty();
  const begun = await beginReport(people.clerk, {
    unitCode: people.town,
    year: 2025,
    from: "empty",
    asIssued: null,
  });
  if (!begun.ok) throw new Error(begun.refusals[0]?.message);
  reportId = begun.value.reportId;
});

async function save(
  path: FieldPath,
  value: FieldValue,
  baseVersion: number,
  who = people.clerk,
  operationId = randomUUID(),
  continues?: string,
) {
  const answer = await saveFields(who, {
    reportId,
    changes: [{ path, value, baseVersion, operationId, continues }],
  });
  if (!answer.ok) throw new Error(answer.refusals[0]?.message);
  return answer.value;
}

async function stands(path: FieldPath): Promise<FieldValue | undefined> {
  const field = await db.field.findUnique({ where: { reportId_path: { reportId, path } } });
  return field?.value as FieldValue | undefined;
}

describe("a save", () => {
  test("is one change of the history, with author and time", async () => {
    await save(problems, proseOf("第一稿"), 0);
    await save(problems, proseOf("第二稿"), 1);
    const history = await listHistory(reportId, problems);
    expect(history.map(({ version, value }) => [version, proseText(value as Prose)])).toEqual([
      [2, "第二稿"],
      [1, "第一稿"],
    ]);
    expect(history[0]?.author.name).toBe(people.clerk.name);
  });

  test("is planned once for each connection", async () => {
    const names = await db.$transaction(async (tx) => {
      await lockReport(tx, reportId);
      return tx.$queryRaw<{ name: string }[]>`SELECT "name" FROM pg_prepared_statements`;
    });
    expect(names).toContainEqual({ name: expect.stringMatching(/^nianbao_/) });
  });

  test("of a chapter is bounded by itself and together with the others, so that drawing a report is", async () => {
    const paragraphs = (count: number, length: number) => proseOf(...Array(count).fill("长".repeat(length)));
    const codeOf = async (path: FieldPath, value: FieldValue) =>
      (await save(path, value, 0)).refused[0]?.refusal.code;
    expect(await codeOf(problems, paragraphs(2001, 1))).toBe("tooLong");
    expect(await codeOf(problems, paragraphs(900, 150))).toBeUndefined();
    expect(await codeOf("chapter.others", paragraphs(900, 150))).toBeUndefined();
    expect(await codeOf("chapter.overview", paragraphs(300, 500))).toBe("tooLong");
    expect(await codeOf("chapter.overview", paragraphs(5, 50))).toBeUndefined();
  });

  test("changes nothing public, as its route tells the server that keeps public answers", async () => {
    const before = await db.publicRevision.findFirstOrThrow();
    await save(problems, proseOf("第一稿"), 0);
    await save(title, "另一个标题", 1, people.secondClerk);
    expect(await db.publicRevision.findFirstOrThrow()).toEqual(before);
  });

  test("sent twice with the same operation id is one change", async () => {
    const operationId = randomUUID();
    const first = await save(problems, proseOf("一次"), 0, people.clerk, operationId);
    const again = await save(problems, proseOf("一次"), 0, people.clerk, operationId);
    expect(again.saved[0]).toMatchObject({ outcome: "accepted", version: first.saved[0]?.version });
    expect(await listHistory(reportId, problems)).toHaveLength(1);
  });

  describe("whose answer never reached the page, which was closed meanwhile", () => {
    const lost = randomUUID();
    const meanwhile = () => save(problems, proseOf("汛期前公开"), 0, people.clerk, lost);
    const later = (words: string) => save(problems, proseOf(words), 0, people.clerk, randomUUID(), lost);

    test("is what the next page's longer text was typed on", async () => {
      await meanwhile();
      const answer = await later("汛期前公开防汛清单");
      expect(answer.saved[0]).toMatchObject({ outcome: "accepted", version: 2 });
      expect(await listConflicts(reportId)).toEqual([]);
    });

    test("is not sent a second time over what somebody has written since", async () => {
      await meanwhile();
      await save(problems, proseOf("别人改写的一句"), 1, people.secondClerk);
      const answer = await later("汛期前公开");
      expect(answer.saved[0]).toMatchObject({ outcome: "merged", version: 2 });
      expect(proseText((await stands(problems)) as Prose)).toBe("别人改写的一句");
      expect(await listConflicts(reportId)).toEqual([]);
    });

    test("leaves two texts where both went on from it, and none is lost where it did not arrive", async () => {
      await later("没有送到的一句");
      expect(proseText((await stands(problems)) as Prose)).toBe("没有送到的一句");
      await save(problems, proseOf("汛期前公开"), 1, people.clerk, lost);
      await save(problems, proseOf("别人改写的一句"), 2, people.secondClerk);
      expect((await later("汛期前公开防汛清单")).saved[0]).toMatchObject({ outcome: "setAside" });
    });
  });

  test("sent ten times at once is still one change", async () => {
    const operationId = randomUUID();
    await Promise.all(
      Array.from({ length: 10 }, () => save(problems, proseOf("并发"), 0, people.clerk, operationId)),
    );
    expect(await listHistory(reportId, problems)).toHaveLength(1);
  });

  test("keeps what does not parse as it was typed", async () => {
    const path: FieldPath = "figure.received:naturalPerson";
    await save(path, { value: null, typed: "三件" }, 0);
    expect(await stands(path)).toEqual({ value: null, typed: "三件" });
  });

  test("into a place that the form does not have is refused, and the others of the request are saved", async () => {
    const answer = await saveFields(people.clerk, {
      reportId,
      changes: [
        { path: "figure.no.such:cell", value: { value: "1" }, baseVersion: 0, operationId: randomUUID() },
        { path: problems, value: proseOf("照常保存"), baseVersion: 0, operationId: randomUUID() },
      ],
    });
    expect(answer).toMatchObject({
      ok: true,
      value: { saved: [{ path: problems }], refused: [{ refusal: { code: "fieldUnknown" } }] },
    });
  });

  test("with a picture of somebody else's is refused", async () => {
    const prose: Prose = {
      type: "doc",
      content: [{ type: "picture", attrs: { pictureId: "0".repeat(64), alt: "" } }],
    };
    const answer = await save(problems, prose, 0);
    expect(answer.refused[0]?.refusal.code).toBe("pictureUnknown");
  });

  test("that its field cannot hold is refused with the reason, and the others of the request are saved", async () => {
    const answer = await saveFields(people.clerk, {
      reportId,
      changes: [
        { path: "front.address", value: "长".repeat(501), baseVersion: 0, operationId: randomUUID() },
        {
          path: problems,
          value: { type: "doc", content: "没有" },
          baseVersion: 0,
          operationId: randomUUID(),
        },
        { path: "front.postcode", value: "255000", baseVersion: 0, operationId: randomUUID() },
      ],
    });
    expect(answer).toMatchObject({
      ok: true,
      value: {
        saved: [{ path: "front.postcode", outcome: "accepted" }],
        refused: [{ refusal: { code: "tooLong" } }, { refusal: { code: "malformed" } }],
      },
    });
    expect(await stands("front.address")).toBeUndefined();
  });

  test.each([
    ["the neighbour's clerk", () => people.stranger],
    ["the signer", () => people.signer],
    ["the reviewer", () => people.reviewer],
  ])("by %s is refused", async (_, who) => {
    const answer = await saveFields(who(), {
      reportId,
      changes: [{ path: problems, value: proseOf("越权"), baseVersion: 0, operationId: randomUUID() }],
    });
    expect(answer).toMatchObject({ ok: false, refusals: [{ code: "forbidden" }] });
    expect(await stands(problems)).toBeUndefined();
  });
});

describe("a save against an older version", () => {
  test("merges paragraphs that two people changed apart", async () => {
    await save(problems, proseOf("甲", "乙"), 0);
    await save(problems, proseOf("甲改", "乙"), 1);
    const other = await save(problems, proseOf("甲", "乙改"), 1, people.secondClerk);
    expect(other.saved[0]).toMatchObject({ outcome: "merged", version: 3 });
    expect(proseText((await stands(problems)) as Prose)).toBe("甲改\n乙改");
  });

  test("keeps both texts of one paragraph, and never overwrites", async () => {
    await save(problems, proseOf("原文"), 0);
    await save(problems, proseOf("甲的改法"), 1);
    const other = await save(problems, proseOf("乙的改法"), 1, people.secondClerk);
    expect(other.saved[0]).toMatchObject({ outcome: "setAside", version: 2 });
    expect(proseText((await stands(problems)) as Prose)).toBe("甲的改法");
    const [conflict] = await listConflicts(reportId);
    const current = { author: people.clerk.name, version: 2, at: expect.any(Date) };
    expect(conflict).toMatchObject({ path: problems, author: people.secondClerk.name, current });
    expect(other.saved[0]).toMatchObject({ conflict: { current: { ...current, at: expect.any(String) } } });

    const settled = await resolveConflict(people.clerk, {
      reportId,
      changeId: conflict?.changeId ?? "",
      keep: "setAside",
      seen: 2,
    });
    expect(settled).toMatchObject({ ok: true, value: { version: 3 } });
    expect(proseText((await stands(problems)) as Prose)).toBe("乙的改法");
    expect(await listConflicts(reportId)).toEqual([]);
    const texts = (await listHistory(reportId, problems)).map(({ value }) => proseText(value as Prose));
    expect(texts).toEqual(expect.arrayContaining(["原文", "甲的改法", "乙的改法"]));
  });

  test("a choice holds for the paragraphs that both changed: all other changes of both remain", async () => {
    await save(problems, proseOf("一", "二", "三"), 0);
    await save(problems, proseOf("一甲", "二", "三甲"), 1);
    const { saved } = await save(problems, proseOf("一乙", "二乙", "三"), 1, people.secondClerk);
    expect(saved[0]).toMatchObject({ outcome: "setAside", conflict: { base: proseOf("一", "二", "三") } });
    const [conflict] = await listConflicts(reportId);
    expect(conflict?.base).toEqual(proseOf("一", "二", "三"));
    const choice = { reportId, changeId: conflict?.changeId ?? "", keep: "setAside" as const, seen: 2 };
    expect(await resolveConflict(people.clerk, choice)).toMatchObject({ ok: true, value: { version: 3 } });
    expect(proseText((await stands(problems)) as Prose)).toBe("一乙\n二乙\n三甲");

    await save(problems, proseOf("一丙", "二丙", "三甲"), 2, people.secondClerk);
    const [next] = await listConflicts(reportId);
    const keeping = { reportId, changeId: next?.changeId ?? "", keep: "current" as const, seen: 3 };
    await resolveConflict(people.clerk, keeping);
    expect(proseText((await stands(problems)) as Prose)).toBe("一乙\n二乙\n三甲");
  });

  test("keeping what stands does not lose what only the other had changed", async () => {
    await save(problems, proseOf("一", "二", "三"), 0);
    await save(problems, proseOf("一甲", "二", "三"), 1);
    await save(problems, proseOf("一乙", "二", "三乙"), 1, people.secondClerk);
    const changeId = (await listConflicts(reportId))[0]?.changeId ?? "";
    const answer = await resolveConflict(people.clerk, { reportId, changeId, keep: "current", seen: 2 });
    expect(answer).toMatchObject({ ok: true, value: { version: 3, settled: true } });
    expect(proseText((await stands(problems)) as Prose)).toBe("一甲\n二\n三乙");
    expect(await listConflicts(reportId)).toEqual([]);
  });

  test("on a version that is lost, as after a restored backup, stands beside the stored text", async () => {
    await save(problems, proseOf("存下的一段", "两边都有的一段"), 0);
    const lost = proseOf("备份之后写的一段", "两边都有的一段");
    expect((await save(problems, lost, 7)).saved[0]).toMatchObject({ outcome: "setAside", version: 1 });
    expect(await stands(problems)).toEqual(proseOf("存下的一段", "两边都有的一段"));
    const changeId = (await listConflicts(reportId))[0]?.changeId ?? "";
    await resolveConflict(people.clerk, { reportId, changeId, keep: "setAside", seen: 1 });
    expect(await stands(problems)).toEqual(lost);

    expect((await save(title, "备份之后的标题", 9)).saved[0]).toMatchObject({ outcome: "setAside" });
    // Nothing is stored that it could replace.
    expect((await save("chapter.others", lost, 3)).saved[0]).toMatchObject({
      outcome: "accepted",
      version: 1,
    });
  });

  test("of a front field is kept aside, too; the same value is no conflict", async () => {
    await save(title, "甲拟的标题", 1);
    expect((await save(title, "乙拟的标题", 1, people.secondClerk)).saved[0]?.outcome).toBe("setAside");
    expect((await save(title, "甲拟的标题", 1, people.secondClerk)).saved[0]?.outcome).toBe("accepted");
    expect(await stands(title)).toBe("甲拟的标题");
  });

  test("by the same person typing on leaves one text aside, the newest", async () => {
    await save(title, "甲", 1);
    const [first, second] = [randomUUID(), randomUUID()];
    await save(title, "乙", 1, people.secondClerk, first);
    await save(title, "乙乙", 1, people.secondClerk, second, first);
    expect((await listConflicts(reportId)).map(({ value }) => value)).toEqual(["乙乙"]);
  });

  test("by the same person in another window is a text of its own", async () => {
    await save(title, "甲", 1);
    await save(title, "乙在一个窗口", 1, people.secondClerk);
    await save(title, "乙在另一个窗口", 1, people.secondClerk);
    expect(await listConflicts(reportId)).toHaveLength(2);
  });

  test("a choice never replaces a text that the chooser has not seen", async () => {
    await save(title, "甲", 1);
    await save(title, "乙", 1, people.secondClerk);
    await save(title, "甲又改", 2);
    const changeId = (await listConflicts(reportId))[0]?.changeId ?? "";
    const choice = { reportId, changeId, keep: "setAside" as const };
    expect(await resolveConflict(people.secondClerk, { ...choice, seen: 2 })).toMatchObject({
      ok: true,
      value: { settled: false, value: "甲又改", version: 3 },
    });
    expect(await stands(title)).toBe("甲又改");
    expect(await listConflicts(reportId)).toHaveLength(1);
    await resolveConflict(people.secondClerk, { ...choice, seen: 3 });
    expect(await stands(title)).toBe("乙");
  });

  test("of two saves at the same moment, one stands and the other is kept", async () => {
    await Promise.all([save(title, "同时甲", 1), save(title, "同时乙", 1, people.secondClerk)]);
    const [aside] = await listConflicts(reportId);
    expect([await stands(title), aside?.value].sort()).toEqual(["同时乙", "同时甲"]);
  });
});

test("a draft reads back what was saved", async () => {
  await save(problems, proseOf("正文"), 0);
  const draft = await findDraft(reportId);
  expect(proseText(draft?.content.chapters.problems)).toBe("正文");
  expect(draft?.versions[problems]).toBe(1);
});

test("after a return that opened one part, its prose and its table can be changed, the others not", async () => {
  await db.report.update({
    where: { id: reportId },
    data: { state: "returned", unlocked: ["applications"] },
  });
  const answer = await saveFields(people.clerk, {
    reportId,
    changes: [
      {
        path: "figure.received:naturalPerson",
        value: { value: "1" },
        baseVersion: 0,
        operationId: randomUUID(),
      },
      { path: "chapter.applications", value: proseOf("已补充"), baseVersion: 0, operationId: randomUUID() },
      { path: "front.signedOn", value: "2026-02-01", baseVersion: 0, operationId: randomUUID() },
      { path: problems, value: proseOf("没有开放"), baseVersion: 0, operationId: randomUUID() },
      { path: "figure.licences:decisions", value: { value: "1" }, baseVersion: 0, operationId: randomUUID() },
    ],
  });
  expect(answer.ok && answer.value.saved).toHaveLength(3);
  expect(answer.ok && answer.value.refused.map(({ refusal }) => refusal.code)).toEqual([
    "chapterLocked",
    "chapterLocked",
  ]);
});
