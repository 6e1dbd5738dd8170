import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { compose } from "@/lib/core/document/compose";
import { filledContent, testUnit } from "@/lib/core/document/testing-report";
import { formFor } from "@/lib/core/editions/registry";
import type { PublicVersion } from "@/lib/publications/loaders";
import { bareSite } from "@/lib/publications/testing/bare-site";
import { publishedReport } from "@/lib/publications/testing/published-report";
import type { PublishedVersion } from "@/lib/publications/types";
import { articleMetadata } from "../site/page-metadata";
import { servedUrls } from "../urls";
import { PublishedPage } from "./published-page";

const form = formFor(2018);
const content = filledContent(form);
const report = publishedReport({
  year: 2018,
  publishedAt: new Date("2019-02-20T16:12:00Z"),
  blocks: compose({ form, content, unit: testUnit }),
  content,
  lineage: [
    { code: "370000000000", name: "山东省" },
    { code: "370999000000", name: "云溪县" },
    { code: testUnit.code, name: "青石镇" },
  ],
});
const first: PublishedVersion = {
  ...{ number: 1, publishedAt: report.publishedAt },
  ...{ correctionReason: null, takenDownAt: null },
};
const second: PublishedVersion = {
  number: 2,
  publishedAt: new Date("2019-03-01T01:00:00Z"),
  correctionReason: "更正收到申请数",
  takenDownAt: null,
};
const page = (changed: Partial<PublicVersion["report"]> = {}, versions = [first]) =>
  renderToStaticMarkup(
    <PublishedPage
      to={servedUrls}
      report={{ ...report, ...changed }}
      versions={versions}
      years={[2017, 2018, 2019]}
      series={[]}
    />,
  );

test("the information block says who, when in Beijing time, which version and the code to verify it", () => {
  const text = page().replaceAll(/<[^>]*>/g, "");
  for (const words of [
    "发布机构：青石镇人民政府",
    "成文日期：2019年1月20日",
    "发布日期：2019-02-21 00:12",
    "统计年度：2018年",
    "版本：第1版",
    report.sha256,
  ])
    expect(text).toContain(words);
});

test("every entry of the contents links to a block of the document", () => {
  const html = page();
  const targets = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
  expect(targets).toHaveLength(form.outline.chapters.length + 1);
  for (const id of targets) expect(html).toContain(` id="${id}"`);
});

test("a replaced version states by what, when and why, and links to the present one", () => {
  const html = page({ replacedAt: second.publishedAt }, [first, second]);
  expect(html).toContain("这一版已于2019-03-01 09:00被第2版替代");
  expect(html).toContain("更正说明：更正收到申请数");
  expect(html).toMatch(/<a [^>]*href="\/reports\/370999101000\/2018"[^>]*>查看现行版本（第2版）/);
  expect(html).toContain('href="/reports/370999101000/2018/v/1"');
  for (const format of ["csv", "json"])
    expect(html).toContain(`href="/reports/370999101000/2018/v/1/${format}"`);
});

test("a correction states its reason; a first version has none", () => {
  const corrected = page({ number: 2, correctionReason: "更正收到申请数" }, [first, second]);
  expect(corrected).toContain("本版为更正版（第2版）");
  expect(page()).not.toContain("更正说明");
  expect(page()).not.toContain("历次版本");
});

test("a report entered as issued says so, with every waived fault and the reviewer's reason", () => {
  const html = page({
    asIssued: { issuedOn: "2018-01-31", where: "区政府网站" },
    waivers: [{ message: "主动公开数 23 少于微信 167", reason: "原件如此" }],
  });
  expect(html).toContain("本报告按原件录入");
  expect(html).toContain("原报告2018-01-31发布于区政府网站。");
  expect(html).toContain("主动公开数 23 少于微信 167。审核员说明：原件如此");
});

test("an invented unit is marked as a demonstration", () => {
  expect(page({ unit: { ...report.unit, demonstration: true } })).toContain("虚构");
  expect(page()).not.toContain("虚构");
});

test("the head has the tags of site, column and article; what is not configured is absent", () => {
  const site = bareSite;
  const tags = articleMetadata(site, report).other;
  expect(tags).toMatchObject({
    SiteName: "阳光年报",
    ColumnName: "政府信息公开年报",
    ArticleTitle: report.title,
    PubDate: "2019-02-21 00:12",
    ContentSource: "青石镇人民政府",
  });
  expect(tags).not.toHaveProperty("SiteDomain");
  expect(
    articleMetadata({ ...site, domain: "www.example.gov.cn", idCode: "3709990001" }, report).other,
  ).toMatchObject({
    SiteDomain: "www.example.gov.cn",
    SiteIDCode: "3709990001",
  });
});

test("a replaced version is not indexed", () => {
  const site = bareSite;
  expect(articleMetadata(site, { ...report, replacedAt: new Date() }).robots).toEqual({ index: false });
  expect(articleMetadata(site, report).robots).toBeUndefined();
});
