import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { compose } from "@/lib/core/document/compose";
import { filledContent, testUnit as unit } from "@/lib/core/document/testing-report";
import { ziboLocal2017 } from "@/lib/core/editions/2014/local-zibo";
import { outlines2014 } from "@/lib/core/editions/2014/outlines";
import type { CountyForm } from "@/lib/core/editions/form";
import { formFor } from "@/lib/core/editions/registry";
import { proseOf } from "@/lib/core/prose/prose";
import type { ReportContent } from "@/lib/core/report";
import { seriesOver, seriesValues } from "@/lib/core/series/series";
import { statutoryTitle } from "@/lib/core/title";
import { placeDocument } from "@/lib/imports/place/place-document";
import { readPastedSource } from "@/lib/imports/read/read-document";
import { bareSite } from "@/lib/publications/testing/bare-site";
import { publishedReport } from "@/lib/publications/testing/published-report";
import { ReportDocument } from "./document/report-document";
import { DocumentPage } from "./page/document-page";
import { PublishedPage } from "./report/published-page";
import { servedUrls } from "./urls";

function importedBack(content: ReportContent, year: number, county?: CountyForm) {
  const form = formFor(year, county);
  const html = renderToStaticMarkup(<ReportDocument blocks={compose({ form, content, unit })} />);
  return placeDocument(readPastedSource(html), { year, unit, ...(county ? { county } : {}) });
}

/** A report with everything that can be printed. */
function full(year: number, county?: CountyForm): ReportContent {
  const form = formFor(year, county);
  const filled = filledContent(form);
  return {
    ...filled,
    front: {
      ...filled.front,
      title: statutoryTitle(formFor(year).edition, unit.organ, year),
      periodFrom: `${year}-01-01`,
      periodTo: `${year}-12-31`,
      address: "青石镇中心街1号",
      postcode: "274100",
      signedBy: unit.organ,
    },
    chapters: {
      ...filled.chapters,
      problems: proseOf(
        "一是公示更新不及时；二是解读形式单一。",
        "## 改进措施",
        "### 按月核对",
        "每月末由党政办公室核对一次。",
        "#### 责任到人",
        "包村干部签字。",
      ),
    },
  };
}

describe("a published page is imported as the report that it shows", () => {
  test.each([2018, 2019, 2020, 2021, 2025])("%i", (year) => {
    const content = full(year);
    const county = year < 2019 ? { outline: formFor(year).outline } : undefined;
    const placed = importedBack(content, year, county);
    expect(placed.content).toEqual(content);
    expect(placed.unplaced).toEqual([]);
    expect(placed.placements.filter(({ confidence }) => confidence < 0.7)).toEqual([]);
  });

  test.each(outlines2014.map((outline) => [outline.name, outline] as const))("2017, %s", (_, outline) => {
    const county = { outline, localTable: ziboLocal2017 };
    const content = full(2017, county);
    expect(importedBack(content, 2017, county).content).toEqual(content);
  });

  test("a page saved from the site, with everything around the report", () => {
    const content = full(2025);
    const form = formFor(2025);
    const blocks = compose({ form, content, unit });
    const report = publishedReport({
      unit: { ...unit, demonstration: true, present: null },
      county: null,
      lineage: [{ code: unit.code, name: "青石镇" }],
      blocks,
      content,
    });
    const years = [2023, 2024].map((year) => ({
      year,
      values: seriesValues(formFor(year), filledContent(formFor(year)).figures),
    }));
    const html = renderToStaticMarkup(
      <DocumentPage
        to={servedUrls}
        site={bareSite}
        files={{ style: "/style.css", icon: "/icon.svg", look: "/look.js", tools: [] }}
        head={{ title: report.title }}
        fonts=""
      >
        <PublishedPage
          to={servedUrls}
          report={report}
          versions={[
            { number: 1, publishedAt: report.publishedAt, correctionReason: null, takenDownAt: null },
          ]}
          years={[2024, 2025]}
          series={seriesOver(years)}
        />
      </DocumentPage>,
    );
    const placed = placeDocument(readPastedSource(html), { year: 2025, unit });
    expect(placed.content).toEqual(content);
    expect(placed.unplaced).toEqual([]);
  });

  test("a wrong stated total stays as stated, and a cell with “/” as typed", () => {
    const content = full(2025);
    content.figures["outcome.total:total"] = { value: "999999" };
    content.figures["carriedOut:research"] = { value: null, typed: "/" };
    expect(importedBack(content, 2025).content).toEqual(content);
  });
});
