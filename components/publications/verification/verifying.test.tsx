import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { Verdict } from "@/lib/publications/verification/types";
import { servedUrls } from "../urls";
import { ReceiptPage } from "./receipt-page";
import { VerdictNotice } from "./verdict-notice";

const publication = {
  unitCode: "370999101000",
  year: 2024,
  number: 1,
  title: "青石镇人民政府2024年政府信息公开工作年度报告",
  publishedAt: new Date("2025-01-20T01:12:00Z"),
  takenDownAt: null,
};
const published: Verdict = {
  kind: "published",
  what: "PDF 文件",
  publication,
  newest: null,
  signedAt: "2025-01-20T01:13:00Z",
  keyId: "ab".repeat(32),
};
const noticeHtml = (verdict: Verdict) =>
  renderToStaticMarkup(<VerdictNotice to={servedUrls} verdict={verdict} />);

test("a version that was taken down is shown as published, but not as the present version", () => {
  const takenDownAt = new Date("2025-02-01T02:00:00Z");
  const html = noticeHtml({ ...published, publication: { ...publication, takenDownAt } });
  expect(html).toContain("已经撤下，不再公开");
  expect(html).toContain("2025-02-01 10:00撤下");
  expect(html).not.toContain("现行版本");
});

test("a published file is named with its version and a link", () => {
  const html = noticeHtml(published);
  expect(html).toContain("是本站公布的现行版本");
  expect(html).toContain('href="/reports/370999101000/2024/v/1"');
  expect(html).toContain("2025-01-20 09:12");
  expect(html).not.toContain('role="alert"');
});

test("a replaced version is shown with its successor, when and why, and a link", () => {
  const newest = { number: 3, publishedAt: new Date("2025-02-01T02:00:00Z"), correctionReason: "漏计一件。" };
  const html = noticeHtml({ ...published, newest });
  for (const words of ["已被第3版替代", "2025-02-01 10:00", "更正说明：漏计一件。"])
    expect(html).toContain(words);
  expect(html).toContain('href="/reports/370999101000/2024"');
});

test("invalid files are shown as errors, each with its own message", () => {
  for (const [verdict, words] of [
    [{ kind: "altered", what: "发布回执", publication }, "内容与本站公布的不一致"],
    [{ kind: "unknown" }, "不是本站公布的文件"],
    [{ kind: "refused", message: "文件过大" }, "文件过大"],
  ] as const) {
    expect(noticeHtml(verdict)).toContain(words);
    expect(noticeHtml(verdict)).toContain('role="alert"');
  }
});

const collection: Extract<Verdict, { kind: "collection" }> = {
  kind: "collection",
  what: "年度数据（CSV）",
  year: 2024,
  reports: 3,
  current: 3,
  replaced: [],
  differing: [],
  unnamed: 0,
  published: 3,
  missing: 0,
  sound: true,
};

test("a year's file is judged as a whole, with the names of reports that differ from what is published now", () => {
  const newest = { number: 2, publishedAt: new Date("2025-02-01T02:00:00Z"), correctionReason: "漏计一件。" };
  for (const [part, words, announced] of [
    [{}, "是本站公布的2024年全部报告的现行版本", false],
    [{ missing: 2, published: 5 }, "但不是2024年的全部报告", true],
    [{ current: 2, replaced: [{ publication, newest }] }, "但有1份已被更正替代", true],
    [{ current: 2, differing: [publication] }, "有内容与本站公布的不一致", true],
    [{ current: 2, unnamed: 1 }, "有内容与本站公布的不一致", true],
    [{ sound: false }, "有内容与本站公布的不一致", true],
  ] as const) {
    const html = noticeHtml({
      ...collection,
      ...part,
      replaced: [...("replaced" in part ? part.replaced : [])],
      differing: [...("differing" in part ? part.differing : [])],
    });
    expect(html).toContain(words);
    expect(html.includes('role="alert"')).toBe(announced);
    if ("replaced" in part || "differing" in part) expect(html).toContain(publication.title);
    expect(html.includes("查看现行的第2版")).toBe("replaced" in part);
  }
});

test("of many reports that differ the first are named and all are counted", () => {
  const differing = Array.from({ length: 25 }, (_, at) => ({ ...publication, title: `第${at + 1}份。` }));
  const html = noticeHtml({ ...collection, reports: 25, current: 0, differing });
  expect(html).toContain("第20份。");
  expect(html).not.toContain("第21份。");
  expect(html).toContain("共25份，以上是前20份");
});

test("a receipt prints every digest, the signature and the times in Beijing", () => {
  const html = renderToStaticMarkup(
    <ReceiptPage
      to={servedUrls}
      receipt={{
        manifest: {
          format: "yangguang-nianbao/manifest/1",
          site: "阳光年报",
          unit: { code: publication.unitCode, name: "青石镇" },
          year: 2024,
          version: 1,
          title: publication.title,
          publishedAt: "2025-01-20T01:12:00Z",
          signedAt: "2025-01-20T01:13:00Z",
          content: { sha256: "1".repeat(64) },
          files: [{ face: "pdf", sha256: "2".repeat(64), bytes: 226114 }],
        },
        signature: "c2lnbmF0dXJl",
        key: { id: "3".repeat(64), algorithm: "Ed25519", publicKey: "…" },
      }}
    />,
  );
  const text = html.replaceAll(/<[^>]*>/g, "").replaceAll(" ", "");
  for (const words of ["1", "2", "3"].map((digit) => digit.repeat(64))) expect(text).toContain(words);
  for (const words of ["c2lnbmF0dXJl", "226,114字节", "2025-01-2009:13", "PDF文件"])
    expect(text).toContain(words);
});
