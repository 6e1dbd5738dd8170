import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { bareSite } from "@/lib/publications/testing/bare-site";
import { publishedReport } from "@/lib/publications/testing/published-report";
import { DocumentPage } from "../page/document-page";
import { servedUrls } from "../urls";
import { aboutReport } from "./about-report";

const report = publishedReport({
  title: '青石镇</script><script>alert(1)</script><!--“年报”"&amp;',
  number: 2,
  correctionReason: "更正一处",
});

function drawn(about: object): string {
  const files = { style: "/style.css", icon: "/icon.svg", look: "/look.js", tools: [] };
  return renderToStaticMarkup(
    <DocumentPage
      to={servedUrls}
      site={bareSite}
      files={files}
      head={{ title: "年报" }}
      about={about}
      fonts=""
    >
      <main />
    </DocumentPage>,
  );
}

test("states who published what, when, for which year, and where its files are", () => {
  expect(aboutReport(servedUrls, report)).toMatchObject({
    "@type": "Report",
    "@id": "/reports/370999101000/2025/v/2",
    datePublished: "2026-01-20T01:12:03.000Z",
    version: "2",
    correction: "更正一处",
    temporalCoverage: "2025-01-01/2025-12-31",
    publisher: { name: "青石镇人民政府", areaServed: "云溪县青石镇" },
    encoding: expect.arrayContaining([
      {
        "@type": "MediaObject",
        contentUrl: "/reports/370999101000/2025/v/2/pdf",
        encodingFormat: "application/pdf",
      },
      {
        "@type": "MediaObject",
        contentUrl: "/reports/370999101000/2025/v/2/json",
        encodingFormat: "application/json",
      },
    ]),
  });
});

test("a replaced version offers its own data, not that of another one", () => {
  const text = JSON.stringify(aboutReport(servedUrls, { ...report, number: 1, replacedAt: new Date(0) }));
  for (const format of ["pdf", "docx", "xlsx", "csv", "json"]) expect(text).toContain(`/2025/v/1/${format}"`);
  expect(text).not.toContain("/v/2");
});

test("no title can end the script element, and the data is read back unchanged", () => {
  const about = aboutReport(servedUrls, report);
  const page = drawn(about);
  const inside = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page)?.[1] ?? "";
  expect(inside).not.toContain("<");
  expect(JSON.parse(inside)).toEqual(about);
  expect(page.match(/alert\(1\)/g)).toHaveLength(1);
});
