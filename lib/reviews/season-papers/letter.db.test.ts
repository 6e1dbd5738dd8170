import { expect, test } from "vitest";
import { bareText } from "@/lib/exports/typst/testing-pdf";
import { db } from "@/lib/platform/db";
import { approveAndPublish } from "@/lib/publications/mutations";
import { makeCounty, makeReport } from "@/lib/reports/testing/county";
import { startReview } from "../mutations/move";
import { submit, succeeded } from "../testing/submitted";
import { loadPaperPage, loadSeasonPaper } from "./loaders";
import { beginPaper } from "./mutations/texts";
import { seasonPaperResponse } from "./season-paper-response";

test("a letter says where each report is public, and has the county's tables as its annex", async () => {
  const people = await makeCounty();
  const reportId = await makeReport(people.clerk);
  await submit(people, reportId);
  succeeded(await startReview(people.reviewer, { reportId }));
  succeeded(await approveAndPublish(people.reviewer, { reportId }));
  const { year } = await db.report.findUniqueOrThrow({ where: { id: reportId } });
  const asked = { unitCode: people.county, year, paper: "letter" } as const;
  const text = async () => JSON.stringify((await loadSeasonPaper(people.reviewer, asked))?.blocks);
  // Without a site that others can open there is no address to print.
  expect(await text()).toContain("【网址】");
  expect(await text()).not.toContain(`/reports/${people.town}/${year}`);
  const url = "https://www.example.gov.cn/zwgk/nianbao/2026/qingshi.html";
  await db.portalAddress.create({
    data: { unitCode: people.town, year, url, authorId: people.reviewer.id, at: new Date() },
  });
  expect(await text()).toContain(url);

  succeeded(await beginPaper(people.reviewer, { countyCode: people.county, year, paper: "letter" }));
  const page = await loadPaperPage(people.reviewer, asked);
  const annex =
    page?.edited?.blocks.flatMap((block) => (block.type === "indicatorTable" ? [block] : [])) ?? [];
  const printed = annex.flatMap(({ parts }) =>
    parts.flatMap(({ body }) => body.flatMap(({ cells }) => cells.filter(({ kind }) => kind === "figure"))),
  );
  const { figures } = await db.version.findFirstOrThrow({ where: { reportId } });
  const own = new Map(Object.entries(figures as Record<string, { value: string | null }>));
  const typed = printed.filter(({ cellId }) => cellId !== null && own.get(cellId)?.value != null);
  expect(typed.length).toBeGreaterThan(100);
  for (const { cellId, text: figure } of typed) expect(figure).toBe(own.get(cellId ?? "")?.value);
  expect(JSON.stringify(page?.edited?.blocks)).toContain("年度报告的合计，尚缺白鹭乡");

  const file = { county: people.county, year: String(year), paper: "letter", format: "pdf" };
  const pdf = await seasonPaperResponse(people.reviewer, file);
  const words = bareText(new Uint8Array(await pdf.arrayBuffer()));
  expect(words).toContain("附件：");
  expect(words).toContain("收到和处理政府信息公开申请情况");
  expect(words).toContain("qingshi.html");
});
