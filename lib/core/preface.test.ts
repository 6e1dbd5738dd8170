import { expect, test } from "vitest";
import { inputWith } from "./checks/cases/testing-input";
import { runChecks } from "./checks/run-checks";
import { testUnit } from "./document/testing-report";
import { formFor } from "./editions/registry";
import { followingPreface, isStandardPreface, standardPreface } from "./preface";
import { proseOf, proseText } from "./prose/prose";
import { emptyContent, type Front } from "./report";

const { edition } = formFor(2025);
const { organ } = testUnit;
const front: Front = { periodFrom: "2025-01-01", periodTo: "2025-12-31", address: "中心街1号" };
const moved: Front = { ...front, address: "中心街2号" };
const draft = (preface = standardPreface(edition, organ, front)) => ({
  ...emptyContent,
  front,
  chapters: { preface },
});

test("the opening follows its fields while nobody has written it", () => {
  expect(isStandardPreface(edition, organ, draft())).toBe(true);
  expect(proseText(followingPreface(edition, organ, draft(), moved) ?? proseOf())).toContain("中心街2号");
});

test("once written it stays, and is known as written", () => {
  const own = draft(proseOf("本报告由本机关编写。"));
  expect(isStandardPreface(edition, organ, own)).toBe(false);
  expect(followingPreface(edition, organ, own, moved)).toBeNull();
});

test("a field that it does not state changes nothing", () => {
  expect(followingPreface(edition, organ, draft(), { ...front, title: "年报" })).toBeNull();
});

const notice = {
  title: "云溪县人民政府办公室关于做好2025年政府信息公开工作年度报告编制发布工作的通知",
  number: "云政办函〔2025〕12号",
};

test("this year's notice of the county is cited with its number, and by a draft from before it at its next change", () => {
  const cited = standardPreface(edition, organ, front, notice);
  expect(proseText(cited)).toContain(`《${notice.title}》（${notice.number}）编制。`);
  expect(isStandardPreface(edition, organ, draft(cited), notice)).toBe(true);
  expect(isStandardPreface(edition, organ, draft(), notice)).toBe(true);
  expect(proseText(followingPreface(edition, organ, draft(), front, notice) ?? proseOf())).toContain(
    notice.title,
  );
  expect(proseText(standardPreface(edition, organ, front, { title: "", number: "" }))).toBe(
    proseText(standardPreface(edition, organ, front)),
  );
});

test("what it cites breaks no rule that the opening without it keeps", () => {
  const codes = (cited: typeof notice | null) => {
    const form = formFor(2025);
    const content = {
      ...emptyContent,
      front,
      chapters: { preface: standardPreface(edition, organ, front, cited) },
    };
    return runChecks({ ...inputWith({ year: 2025 }), form, content }).map(
      ({ code, places }) => `${code} ${places[0]?.path}`,
    );
  };
  expect(codes(notice)).toEqual(codes(null));
});
