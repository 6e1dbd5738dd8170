import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { compose } from "@/lib/core/document/compose";
import { filledContent, testUnit as unit } from "@/lib/core/document/testing-report";
import { formFor } from "@/lib/core/editions/registry";
import { proseOf } from "@/lib/core/prose/prose";
import type { ReportContent } from "@/lib/core/report";
import { statutoryTitle } from "@/lib/core/title";
import { readPastedSource } from "@/lib/imports/read/read-document";
import { comparePage } from "@/lib/publications/portal/compare-page";
import { publishedReport } from "@/lib/publications/testing/published-report";
import { ReportDocument } from "./document/report-document";

/** Navigation, buttons and footer that a county's portal adds around a report. */
const aroundOnPortal = (report: string) =>
  `<!doctype html><html><head><title>云溪县人民政府</title></head><body><ul class="nav"><li><a href="/">首页</a></li><li><a href="/zwgk">政务公开</a></li></ul><div class="article">${report}</div><div class="foot">主办：云溪县人民政府办公室 网站标识码：0000000000</div></body></html>`;

function content(year: number): ReportContent {
  const filled = filledContent(formFor(year));
  return {
    ...filled,
    front: {
      ...filled.front,
      title: statutoryTitle(formFor(year).edition, unit.organ, year),
      signedBy: unit.organ,
    },
    chapters: {
      ...filled.chapters,
      problems: proseOf("一是公示更新不及时；二是解读形式单一。", "每月末由党政办公室核对一次。"),
    },
  };
}

const markup = (year: number, of: ReportContent) =>
  renderToStaticMarkup(<ReportDocument blocks={compose({ form: formFor(year), content: of, unit })} />);

function compared(year: number, change: (html: string) => string) {
  const of = content(year);
  const published = publishedReport({
    ...{ year, unit: { ...unit, demonstration: false, present: null }, content: of },
    blocks: compose({ form: formFor(year), content: of, unit }),
  });
  return comparePage(readPastedSource(aroundOnPortal(change(markup(year, of)))), published);
}

test.each([2018, 2020, 2025])("the report of %i on a portal's page is the same", (year) => {
  const { outcome, found } = compared(year, (html) => html);
  expect({ outcome, found }).toMatchObject({ outcome: "same", found: { reason: null, tables: [] } });
});

test("spaces, punctuation and wide digits are no difference", () => {
  const change = (html: string) => html.replaceAll("；", "; ").replaceAll("每月末", "每 月 末");
  expect(compared(2025, change).outcome).toBe("same");
});

test("a changed sentence, one that is gone, one that was added and a changed figure are named with their places", () => {
  const { outcome, found } = compared(2025, (html) =>
    html
      .replace("二是解读形式单一", "二是解读的形式还比较单一")
      .replace("每月末由党政办公室核对一次。", "另有一项说明写在这里，原来没有。")
      .replace(/(>)22(<)/, "$122222$2"),
  );
  expect(outcome).toBe("differs");
  expect(found.sentences.first).toEqual([
    { published: "二是解读形式单一。", there: "二是解读的形式还比较单一。" },
    { published: "每月末由党政办公室核对一次。", there: null },
  ]);
  expect(found.extra).toEqual({ count: 1, first: ["另有一项说明写在这里，原来没有。"] });
  expect(found.cells.first).toEqual([
    { label: expect.stringContaining(" · "), published: "22", there: "22222" },
  ]);
});

test("a number that only grew is a difference, though the old one stands in it", () => {
  const of = content(2025);
  of.chapters.problems = proseOf("收到意见2件。");
  const published = publishedReport({
    ...{ unit: { ...unit, demonstration: false, present: null }, content: of },
    blocks: compose({ form: formFor(2025), content: of, unit }),
  });
  const html = markup(2025, of).replace("收到意见2件", "收到意见12件");
  const { outcome, found } = comparePage(readPastedSource(html), published);
  expect(outcome).toBe("differs");
  expect(found.sentences.first).toEqual([{ published: "收到意见2件。", there: "收到意见12件。" }]);
});

test("a table that is not there is named once, and not cell by cell", () => {
  const { found } = compared(2025, (html) => html.replace(/<table[\s\S]*?<\/table>/, ""));
  expect(found.tables).toHaveLength(1);
});

test("a page without the report is not read as one", () => {
  const { outcome, found } = compared(2025, () => "<h1>政府信息公开</h1><p>请选择年度。</p>");
  expect(outcome).toBe("unreadable");
  expect(found.reason).toContain("没有读到这份年度报告");
});
