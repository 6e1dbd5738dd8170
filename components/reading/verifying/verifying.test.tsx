import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { Verdict } from "@/lib/publications/verification/types";
import { served } from "../addresses";
import { ReceiptPage } from "./receipt-page";
import { VerdictNotice } from "./verdict-notice";

const publication = {
  unitCode: "370999101000",
  year: 2024,
  number: 1,
  title: "青石镇人民政府2024年政府信息公开工作年度报告",
  publishedAt: new Date("2025-01-20T01:12:00Z"),
};
const published: Verdict = {
  kind: "published",
  what: "PDF 文件",
  publication,
  newest: null,
  signedAt: "2025-01-20T01:13:00Z",
  keyId: "ab".repeat(32),
};
const told = (verdict: Verdict) => renderToStaticMarkup(<VerdictNotice to={served} verdict={verdict} />);

test("a published file is named with its version and leads to it", () => {
  const html = told(published);
  expect(html).toContain("是本站公布的现行版本");
  expect(html).toContain('href="/reports/370999101000/2024/v/1"');
  expect(html).toContain("2025-01-20 09:12");
  expect(html).not.toContain('role="alert"');
});

test("a replaced version is told by what, when and why, and leads to the present one", () => {
  const newest = { number: 3, publishedAt: new Date("2025-02-01T02:00:00Z"), correctionReason: "漏计一件。" };
  const html = told({ ...published, newest });
  for (const words of ["已被第3版替代", "2025-02-01 10:00", "更正说明：漏计一件。"])
    expect(html).toContain(words);
  expect(html).toContain('href="/reports/370999101000/2024"');
});

test("what does not hold is told as an error, each in its own words", () => {
  for (const [verdict, words] of [
    [{ kind: "altered", what: "发布回执", publication }, "内容与本站公布的不一致"],
    [{ kind: "unknown" }, "不是本站公布的文件"],
    [{ kind: "refused", message: "文件过大" }, "文件过大"],
  ] as const) {
    expect(told(verdict)).toContain(words);
    expect(told(verdict)).toContain('role="alert"');
  }
});

test("a receipt prints every digest, the signature and the times in Beijing", () => {
  const html = renderToStaticMarkup(
    <ReceiptPage
      to={served}
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
