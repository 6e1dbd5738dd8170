import { describe, expect, test } from "vitest";
import { runChecks } from "../checks/run-checks";
import { testUnit } from "../document/testing-report";
import { formFor } from "../editions/registry";
import { standardPreface } from "../preface";
import { proseOf, proseText } from "../prose/prose";
import { emptyContent, type ReportContent, withField } from "../report";
import { statutoryTitle } from "../title";
import { kindTraits, type UnitKind } from "../unit-kind";
import type { StatementUnit } from "./wording";
import { zeroYear } from "./zero-year";

const form = formFor(2025);
const town: StatementUnit = { organ: testUnit.organ, listed: "township", mayMakeDocuments: null };
const front = {
  title: statutoryTitle(form.edition, testUnit.organ, 2025),
  periodFrom: "2025-01-01",
  periodTo: "2025-12-31",
  signedBy: testUnit.organ,
  address: "云溪县青石镇中心街1号",
  phone: "0000-8201001",
  postcode: "990101",
  signedOn: "2026-01-12",
};
const overview = proseOf(
  ...(form.outline.chapters[0]?.subItems ?? []).flatMap(({ heading }) => [`## ${heading}`, ""]),
);
const begun: ReportContent = {
  ...emptyContent,
  front,
  chapters: { preface: standardPreface(form.edition, testUnit.organ, front), overview },
};
const answers = {
  "政府网站专栏、公开查阅点等平台的设置和维护情况": "镇便民中心设查阅点1个，每周整理一次",
  得分或者等次: "合格",
  方式和满意率: "问卷评议，没有收到不满意的评价",
  有无及结果: "没有发生责任追究",
  存在的主要问题及改进情况: "公开栏更新偏慢，下一步由各村联系人每月核对一次。",
};

function written(content: ReportContent, words: Readonly<Record<string, string>> = {}): ReportContent {
  return zeroYear(form, content, town, {}, words).changes.reduce(
    (whole, { path, value }) => withField(whole, path, value),
    content,
  );
}

describe("a year in which nothing happened", () => {
  test("leaves four blanks and one chapter to the clerk", () => {
    const { blanks, unwritten, kept, zeros } = zeroYear(form, begun, town);
    expect(blanks.map(({ what }) => what)).toEqual(Object.keys(answers).slice(0, 4));
    expect(unwritten).toEqual([{ id: "problems", heading: "存在的主要问题及改进情况" }]);
    expect([kept, zeros > 100]).toEqual([0, true]);
  });

  test("names with each blank what it is about", () => {
    const office: StatementUnit = {
      organ: "云溪县教育和体育局",
      listed: "department",
      mayMakeDocuments: null,
    };
    expect(zeroYear(form, begun, office).blanks.map(({ label }) => label)).toEqual([
      "政府网站专栏、政务新媒体等平台的设置和维护情况",
      "内部培训和检查：次数和整改情况",
      "工作考核结果：得分或者等次",
      "社会评议结果：方式和满意率",
      "责任追究：有无及结果",
    ]);
  });

  test("with the blanks filled in breaks no rule and wants no explanation", () => {
    const findings = runChecks({
      ...{ form, content: written(begun, answers), lastYear: null },
      county: { otherUnits: [], above: [], medians: {}, alike: [] },
      unit: { name: testUnit.organ, kind: "township" },
    });
    expect(findings.filter(({ severity }) => severity !== "hint").map(({ message }) => message)).toEqual([]);
  });

  test("says so in words, and without an answer the blank stays to be found", () => {
    const text = proseText(written(begun).chapters.overview);
    expect(text).toContain("未收到政府信息公开申请");
    expect(text).toContain("［请填写：得分或者等次］");
  });

  test("keeps what was written, and changes nothing a second time", () => {
    const own = proseOf("本镇没有其他事项。");
    const before: ReportContent = {
      ...begun,
      chapters: { ...begun.chapters, others: own },
      figures: { "received:naturalPerson": { value: "2" }, "fees:amount": { value: null, typed: "无" } },
    };
    const { kept, changes } = zeroYear(form, before, town, {}, answers);
    expect(kept).toBe(2);
    expect(changes.map(({ path }) => path)).not.toContain("chapter.others");
    const after = written(before, answers);
    expect(after.figures["received:naturalPerson"]).toEqual({ value: "2" });
    expect(after.chapters.others).toBe(own);
    expect(zeroYear(form, after, town).changes).toEqual([]);
  });

  test("keeps the documents in force of last year, and leaves locked parts alone", () => {
    const lastYear = { "normativeDocuments:inForce": { value: "8" } };
    const value = (changes: ReturnType<typeof zeroYear>["changes"]) =>
      changes.find(({ path }) => path === "figure.normativeDocuments:inForce")?.value;
    expect(value(zeroYear(form, begun, town, { lastYear }).changes)).toEqual({ value: "8" });
    const open = zeroYear(form, begun, town, { locked: (id) => id !== "litigation" }).changes;
    expect(
      open.every(({ path }) => path === "chapter.litigation" || path.startsWith("figure.litigation")),
    ).toBe(true);
    expect(open.length).toBeGreaterThan(1);
  });

  test.each([2016, 2019])("is stated in the edition of %i, too", (year) => {
    const old = formFor(year);
    const { changes, chapters } = zeroYear(old, emptyContent, town);
    expect(chapters).toBeGreaterThan(0);
    expect(changes.length).toBeGreaterThan(40);
  });
});

describe("in the words of every kind", () => {
  const organs: readonly (readonly [UnitKind, string])[] = [
    ["province", "云岭省人民政府"],
    ["city", "临川市人民政府"],
    ["county", "云溪县人民政府"],
    ["county", "河东区人民政府"],
    ["township", "云溪县青石镇人民政府"],
    ["township", "云溪县白鹭乡人民政府"],
    ["township", "云溪县城关街道办事处"],
    ["office", "云溪县人民政府办公室"],
    ["department", "云溪县财政局"],
    ["department", "云溪县发展和改革委员会"],
    ["zone", "云溪经济开发区管理委员会"],
    ["body", "云溪县政务服务中心"],
    ["vertical", "国家税务总局云溪县税务局"],
  ];
  const years = [2016, 2019, 2025];
  const cases = organs.flatMap(([listed, organ]) => years.map((year) => ({ listed, organ, year })));

  /** What a clerk of any unit could answer to each blank. */
  const answered = (blanks: readonly { what: string }[]) =>
    Object.fromEntries(blanks.map(({ what }) => [what, knownAnswers[what] ?? "按季核对，结果已在网站公开"]));
  const knownAnswers: Readonly<Record<string, string>> = answers;

  test.each(cases)("$organ in $year: the zero year breaks no rule", ({ listed, organ, year }) => {
    const old = formFor(year);
    const kind = kindTraits[listed].level;
    const own = {
      ...front,
      ...{ title: statutoryTitle(old.edition, organ, year), signedBy: organ, address: "云溪县中心街1号" },
      ...{ periodFrom: `${year}-01-01`, periodTo: `${year}-12-31`, signedOn: `${year + 1}-01-12` },
    };
    const begunHere: ReportContent = {
      ...emptyContent,
      front: own,
      chapters: { preface: standardPreface(old.edition, organ, own) },
    };
    const unit: StatementUnit = { organ, listed, mayMakeDocuments: null };
    const { blanks, unwritten } = zeroYear(old, begunHere, unit);
    const said = {
      ...answered(blanks),
      ...Object.fromEntries(unwritten.map(({ heading }) => [heading, answers.存在的主要问题及改进情况])),
    };
    const content = zeroYear(old, begunHere, unit, {}, said).changes.reduce(
      (whole, { path, value }) => withField(whole, path, value),
      begunHere,
    );
    const messages = runChecks({
      ...{ form: old, content, lastYear: null },
      county: { otherUnits: [], above: [], medians: {}, alike: [] },
      unit: { name: organ, kind, listed },
    }).flatMap(({ severity, code, message }) => (severity === "hint" ? [] : [`${code} ${message}`]));
    expect(messages).toEqual([]);
  });
});
