import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { bareSite } from "@/lib/publications/testing/bare-site";
import { HeadTags } from "./head-tags";

const head = {
  title: "青石镇2025年年报",
  description: "青石镇的年报",
  alternates: { canonical: "/reports/370999101000/2025" },
};
const site = { ...bareSite, origin: "https://nianbao.example.gov.cn" };
const drawn = (...[props]: Parameters<typeof HeadTags>) => renderToStaticMarkup(<HeadTags {...props} />);

test("a page names its one canonical URL, absolute if the operator configured the site's", () => {
  expect(drawn({ head, site })).toContain(
    '<link rel="canonical" href="https://nianbao.example.gov.cn/reports/370999101000/2025"/>',
  );
  expect(drawn({ head, site })).toContain(
    'property="og:url" content="https://nianbao.example.gov.cn/reports/370999101000/2025"',
  );
  expect(drawn({ head, site: bareSite })).toContain('href="/reports/370999101000/2025"');
  expect(drawn({ head, site: bareSite })).not.toContain("og:url");
});

test("link previews show title, site and description; a report is an article with its time", () => {
  const openGraph = { type: "article", publishedTime: "2026-01-20T01:12:03.000Z" } as const;
  const html = drawn({ head: { ...head, openGraph }, site });
  for (const tag of [
    'property="og:title" content="青石镇2025年年报"',
    'property="og:site_name" content="阳光年报"',
    'property="og:description" content="青石镇的年报"',
    'property="og:type" content="article"',
    'property="article:published_time" content="2026-01-20T01:12:03.000Z"',
  ])
    expect(html).toContain(tag);
});

test("a page that is not to be indexed has neither", () => {
  const html = drawn({ head: { ...head, robots: { index: false } }, site });
  expect(html).toContain('content="noindex"');
  expect(html).not.toMatch(/canonical|og:/);
});
