import { expect, test } from "vitest";
import { formFor } from "../../editions/registry";
import { type ReportContent, withField } from "../../report";
import { zeroYear } from "../../statements/zero-year";
import { labelledTests } from "../cases/testing-rules";
import { runChecks } from "../run-checks";

const unit = { name: "云溪县青石镇人民政府", kind: "township" } as const;

labelledTests({
  "R00-90": "句中引用的统计项不在本年度的表中，请改选一项，或者删去",
  "R00-91":
    "这里写“以上各项均为零”，而表（第三章）中有 6 格不是 0，如一、本年新收政府信息公开申请数量·自然人 1",
  "R00-92": "“［请填写：得分或者等次］”还没有写；请换成具体内容，没有的删去这一句",
});

/** Cells of which the usual sentences of a year without events say that they are empty. */
const denied: readonly [number, ...string[]][] = [
  [2016, "disclosure.normativeIssued:count", "applications.received.inPerson:count", "fees:count"],
  [2020, "normativeDocuments:made", "normativeDocuments:published", "licences:decisions"],
  [2020, "otherServices:decisions", "penalties:decisions", "coercion:decisions"],
  [2025, "normativeDocuments:made", "normativeDocuments:repealed", "normativeDocuments:inForce"],
  [2025, "licences:decisions", "penalties:decisions", "coercion:decisions", "fees:amount"],
  [2025, "received:naturalPerson", "carriedIn:charity", "litigation:review.upheld"],
];

test.each(denied)(
  "%i: what the usual sentences deny is a finding once the table counts some",
  (year, ...cells) => {
    const form = formFor(year);
    const empty: ReportContent = { front: {}, chapters: {}, figures: {} };
    const content = zeroYear(form, empty, {
      ...{ organ: unit.name, listed: "township", mayMakeDocuments: null },
    }).changes.reduce((before, { path, value }) => withField(before, path, value), empty);
    const findingsFor = (figures: ReportContent["figures"]) =>
      runChecks({ form, content: { ...content, figures }, lastYear: null, unit }).filter(
        ({ code }) => code === "R00-91",
      );
    expect(findingsFor(content.figures)).toEqual([]);
    for (const id of cells)
      expect(findingsFor({ ...content.figures, [id]: { value: "1" } }), id).not.toEqual([]);
  },
);

test("“没有办结的申请” is a finding where some were completed, and “未办结的申请” is no denial", () => {
  const form = formFor(2025);
  const messagesOf = (text: string) =>
    runChecks({
      form,
      content: {
        front: {},
        chapters: {
          overview: { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text }] }] },
        },
        figures: {
          "received:naturalPerson": { value: "1" },
          "outcome.granted:naturalPerson": { value: "1" },
        },
      },
      lastYear: null,
      unit,
    }).flatMap(({ code, message }) => (code === "R00-91" ? [message] : []));
  expect(messagesOf("新收政府信息公开申请1件；本年度没有办结的申请；没有结转下年度继续办理的申请。")).toEqual(
    ["这里写“没有办结的申请”，而表中办理结果总计是 1"],
  );
  expect(messagesOf("新收政府信息公开申请1件，年末没有未办结的申请。")).toEqual([]);
});
