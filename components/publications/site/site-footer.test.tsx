import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { Site } from "@/lib/publications/pages/site";
import { bareSite } from "@/lib/publications/testing/bare-site";
import { servedUrls } from "../urls";
import { SiteFooter } from "./site-footer";

const drawn = (site: Partial<Site>) =>
  renderToStaticMarkup(<SiteFooter to={servedUrls} site={{ ...bareSite, ...site }} />);

test("what the operator has not configured is absent, with its label", () => {
  expect(
    drawn({})
      .replaceAll(/<[^>]*>/g, " ")
      .trim()
      .split(/\s+/),
  ).toEqual(["阳光年报", "年报体检", "体检规则", "核验文件", "开放数据", "使用帮助", "订阅（Atom）"]);
});

test("names the site's operator, and links to its entries in the registers", () => {
  const foot = drawn({
    sponsor: "青山县人民政府办公室",
    contact: "0000-1234567",
    idCode: "9901010001",
    icp: "青ICP备12345678号-1",
    police: "青公网安备 99010102000001号",
  });
  for (const said of ["主办单位：青山县人民政府办公室", "联系方式：0000-1234567", "网站标识码：9901010001"])
    expect(foot.replaceAll("<!-- -->", "")).toContain(said);
  expect(foot).toContain('href="https://beian.miit.gov.cn/"');
  expect(foot).toContain('href="https://beian.mps.gov.cn/#/query/webSearch?code=99010102000001"');
});
