import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { consistent, forms } from "../checks/cases/testing-consistent";
import { inputWith, organ } from "../checks/cases/testing-input";
import type { CheckInput } from "../checks/engine/check";
import { runChecks } from "../checks/run-checks";
import { figuresIn, shownProse } from "../prose/live-figures";
import { emptyProse, proseOf, proseSchema, proseText } from "../prose/prose";
import { selfWordOf } from "../self-word";
import { kindTraits } from "../unit-kind";
import { usualStatement, withStatement } from "./usual-statement";
import type { StatementUnit } from "./wording";

const town: StatementUnit = { organ, listed: "township", mayMakeDocuments: null };

const statementText = (
  year: number,
  figures: Record<string, string>,
  chapterId: string,
  unit: StatementUnit = town,
) => {
  const { form, content } = inputWith({ year, figures });
  const statement = usualStatement(form, content.figures, chapterId, unit);
  return statement && proseText(shownProse(statement, form, content.figures));
};

describe("zero is stated in words", () => {
  it.each<[number, string, string]>([
    [2025, "applications", "2025年，我镇未收到政府信息公开申请，没有上年结转的申请。"],
    [2025, "litigation", "2025年，我镇没有因政府信息公开工作被申请行政复议，也没有被提起行政诉讼。"],
    [
      2025,
      "others",
      "2025年，我镇没有发出信息处理费收费通知，没有收取信息处理费。我镇没有其他需要报告的事项。",
    ],
    [2020, "others", "我镇没有其他需要报告的事项。"],
    [
      2020,
      "disclosure",
      "2020年，我镇没有制作、公开规范性文件。没有作出行政许可、其他对外管理服务事项、行政处罚、行政强制决定。",
    ],
    [2017, "applications", "2017年，我镇未收到政府信息公开申请。"],
    [2017, "fees", "2017年，我镇没有收取依申请公开政府信息的费用，没有发生减免。"],
    [
      2017,
      "overview",
      "2017年，我镇没有主动公开政府信息，未收到政府信息公开申请。没有发生因政府信息公开引起的行政复议和行政诉讼。",
    ],
  ])("%i %s", (year, chapterId, text) => expect(statementText(year, {}, chapterId)).toBe(text));
});

describe("figures are stated with their units", () => {
  it.each<[number, string, Record<string, string>, string]>([
    [
      2025,
      "applications",
      {
        "received:naturalPerson": "5",
        "carriedIn:naturalPerson": "1",
        "outcome.granted:naturalPerson": "4",
        "carriedOut:naturalPerson": "2",
      },
      "2025年，我镇新收政府信息公开申请5件，上年结转1件；办结4件，其中予以公开4件；结转下年度继续办理2件。",
    ],
    [
      2025,
      "litigation",
      { "litigation:direct.upheld": "1", "litigation:direct.pending": "1" },
      "2025年，我镇没有因政府信息公开工作被申请行政复议。被提起的行政诉讼中，未经复议直接起诉2件（结果维持1件、尚未审结1件）。",
    ],
    [
      2025,
      "disclosure",
      {
        "normativeDocuments:made": "1",
        "normativeDocuments:inForce": "8",
        "licences:decisions": "52",
        "fees:amount": "9.63",
      },
      "2025年，我镇制发行政规范性文件1件，没有废止文件，现行有效8件。作出行政许可决定52件，没有作出行政处罚、行政强制决定；收取行政事业性收费9.63万元。",
    ],
    [
      2017,
      "applications",
      {
        "applications.received.online:count": "2",
        "applications.completed.onTime:count": "2",
        "applications.answered.granted:count": "2",
      },
      "2017年，我镇收到政府信息公开申请2件，其中网络申请2件。办结2件，其中按时办结2件。\n申请答复2件，其中同意公开2件。",
    ],
  ])("%i %s", (year, chapterId, figures, text) => expect(statementText(year, figures, chapterId)).toBe(text));

  it("and every number is live", () => {
    const { form, content } = inputWith({ year: 2025, figures: { "received:naturalPerson": "5" } });
    const statement = usualStatement(form, content.figures, "applications", town) ?? emptyProse;
    expect(figuresIn(statement).map(({ attrs }) => attrs.cellId)).toEqual(["received:total"]);
  });
});

it("chapters that no figure is about have none", () => {
  expect(statementText(2025, {}, "problems")).toBeNull();
  expect(statementText(2017, {}, "nowhere")).toBeNull();
});

describe("laid into a chapter", () => {
  const statement = proseOf("## 主动公开", "公开了。", "## 依申请公开", "未收到。");

  it("each part stands under its heading, empty lines give way, and nothing written is lost", () =>
    expect(
      withStatement(proseOf("## 主动公开", "", "## 依申请公开", "已写。", "## 监督保障", ""), statement),
    ).toEqual(proseOf("## 主动公开", "公开了。", "## 依申请公开", "已写。", "未收到。", "## 监督保障", "")));

  it("headings that are missing come with their part", () =>
    expect(withStatement(proseOf("开头。", ""), statement)).toEqual(
      proseOf("开头。", "## 主动公开", "公开了。", "## 依申请公开", "未收到。"),
    ));

  it("without headings it is added at the end", () =>
    expect(withStatement(proseOf("开头。", "## 乙", "丙"), proseOf("丁"))).toEqual(
      proseOf("开头。", "## 乙", "丙", "丁"),
    ));
});

/** Adds the statement to every chapter that has one. */
function stated(input: CheckInput, unit: StatementUnit): CheckInput {
  const { form, content } = input;
  const chapters = { ...content.chapters };
  for (const { id } of form.outline.chapters) {
    const statement = usualStatement(form, content.figures, id, unit);
    if (statement) chapters[id] = proseSchema.parse(withStatement(chapters[id] ?? emptyProse, statement));
  }
  return { ...input, content: { ...content, chapters } };
}

const speakers: readonly StatementUnit[] = (
  [
    ["province", "云岭省人民政府"],
    ["city", "临川市人民政府"],
    ["county", "青山县人民政府"],
    ["township", organ],
    ["township", "青山县白鹭乡人民政府"],
    ["township", "青山县城关街道办事处"],
    ["office", "青山县人民政府办公室"],
    ["department", "青山县财政局"],
    ["zone", "青山经济开发区管理委员会"],
    ["body", "青山县政务服务中心"],
    ["vertical", "国家税务总局青山县税务局"],
  ] as const
).map(([listed, name]) => ({ organ: name, listed, mayMakeDocuments: null }));

it.each(forms)("a statement of $year agrees with the tables that it is made from", ({ year, county }) => {
  const found = speakers.flatMap((unit) =>
    fc.sample(consistent(year, county), { numRuns: 4, seed: 20_260_112 }).flatMap((drawn) => {
      const input = { ...drawn, unit: speaking(unit) };
      const before = new Set(runChecks(input).map(({ code }) => code));
      return runChecks(stated(input, unit)).filter(({ code }) => !before.has(code) && code !== "R00-92");
    }),
  );
  expect([...new Set(found.map(({ code, message }) => `${code} ${message}`))]).toEqual([]);
});

function speaking({ organ: name, listed, mayMakeDocuments }: StatementUnit): CheckInput["unit"] {
  return { name, kind: kindTraits[listed].level, listed, mayMakeDocuments };
}

describe("every kind has its own words", () => {
  const years = [2016, 2019, 2025];
  const every = {
    "received:naturalPerson": "5",
    "normativeDocuments:made": "2",
    "litigation:review.upheld": "1",
  };
  const textsOf = (unit: StatementUnit) =>
    years.flatMap((year) =>
      [{}, every].flatMap((figures) =>
        inputWith({ year }).form.outline.chapters.map(({ id }) => ({
          ...{ year, id },
          text: statementText(year, figures, id, unit),
        })),
      ),
    );

  it.each(speakers)("$organ has a statement wherever the township has one", (unit) => {
    const has = (texts: ReturnType<typeof textsOf>) => texts.map(({ text }) => text !== null);
    expect(has(textsOf(unit))).toEqual(has(textsOf(town)));
  });

  it.each(speakers)("$organ speaks in its own word, and in no other kind's", (unit) => {
    const own = selfWordOf(unit.listed, unit.organ);
    const others = new Set(speakers.map(({ listed, organ: name }) => selfWordOf(listed, name)));
    others.delete(own);
    for (const { year, id, text } of textsOf(unit)) {
      if (text === null) continue;
      expect(text, `${year} ${id}`).toContain(own);
      for (const other of others) expect(text, `${year} ${id}`).not.toContain(other);
    }
  });

  it("a county speaks of those below it, of its own share, and of what its portal counts", () => {
    const county: StatementUnit = { organ: "青山县人民政府", listed: "county", mayMakeDocuments: null };
    const overview = statementText(2025, {}, "overview", county) ?? "";
    for (const words of ["各部门、各镇街", "业务培训", "政府公报", "合法性审核", "考核"])
      expect(overview).toContain(words);
    expect(statementText(2025, { "received:naturalPerson": "5" }, "applications", county)).toContain(
      "其中向县政府本级提出的：［请填写：件数］。",
    );
    expect(statementText(2025, {}, "applications", county)).not.toContain("本级");
    expect(statementText(2025, { "litigation:direct.upheld": "1" }, "litigation", county)).toContain(
      "其中县政府为被申请人、被告的：［请填写：件数］。",
    );
    expect(statementText(2025, { "normativeDocuments:made": "2" }, "disclosure", county)).toContain(
      "其中以县政府和县政府办公室名义制发的：［请填写：件数］。",
    );
    const city = { ...county, organ: "临川市人民政府", listed: "city" } as const;
    expect(statementText(2025, {}, "overview", city)).toContain("各部门、各县（市、区）");
  });

  it("a body that makes no normative documents says so, as its county registered it or by its kind", () => {
    const center = { organ: "青山县政务服务中心", listed: "body", mayMakeDocuments: null } as const;
    const bureau = { organ: "青山县财政局", listed: "department", mayMakeDocuments: null } as const;
    const text = (unit: StatementUnit) => statementText(2025, {}, "disclosure", unit);
    expect(text(center)).toContain("我中心不是行政规范性文件的制定主体，没有制发");
    expect(text({ ...center, mayMakeDocuments: true })).not.toContain("制定主体");
    expect(text(bureau)).not.toContain("制定主体");
    expect(text({ ...bureau, mayMakeDocuments: false })).toContain("我局不是行政规范性文件的制定主体");
  });
});
