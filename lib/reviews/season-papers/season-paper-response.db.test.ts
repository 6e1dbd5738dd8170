import { beforeAll, expect, test } from "vitest";
import { bareText } from "@/lib/exports/typst/testing-pdf";
import { db } from "@/lib/platform/db";
import { makeCounty, makeReport } from "@/lib/reports/testing/county";
import { returnReport, startReview } from "../mutations/move";
import { submit } from "../testing/submitted";
import { loadSeasonPaper } from "./loaders";
import { seasonPaperResponse } from "./season-paper-response";

let people: Awaited<ReturnType<typeof makeCounty>>;
const asked = () => ({ county: people.county, year: "2025", paper: "progress", format: "pdf" });

beforeAll(async () => {
  people = await makeCounty();
  await db.countyYear.create({
    data: { countyCode: people.county, year: 2025, dueOn: new Date("2126-01-20T00:00:00Z") },
  });
  const reportId = await makeReport(people.clerk);
  await submit(people, reportId);
  await startReview(people.reviewer, { reportId });
  await returnReport(people.reviewer, { reportId, reasons: ["请补充总体情况。"] });
});

test("the papers show every unit's record, as PDF and as Word", async () => {
  const answer = await seasonPaperResponse(people.reviewer, asked());
  expect(decodeURIComponent(answer.headers.get("Content-Disposition") ?? "")).toContain("编制进度表.pdf");
  const text = bareText(new Uint8Array(await answer.arrayBuffer()));
  expect(text).toContain("应报送单位2个，已报送1个，其中按时1个；已公布0个；未报送1个。");
  expect(text).toContain("1次");
  for (const paper of ["bulletin", "letter"]) {
    const word = await seasonPaperResponse(people.reviewer, { ...asked(), paper, format: "docx" });
    expect(
      Buffer.from(await word.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe("PK");
  }
  const bulletin = await loadSeasonPaper(people.reviewer, {
    ...{ unitCode: people.county, year: 2025, paper: "bulletin" },
  });
  expect(bulletin?.author).toBe("试验县人民政府");
});

test("they are only for the county's reviewers, and other requests are refused", async () => {
  for (const actor of [people.clerk, people.signer, people.stranger])
    expect((await seasonPaperResponse(actor, asked())).status).toBe(404);
  for (const wrong of [{ paper: "toString" }, { format: "exe" }, { year: "20x5" }, { county: people.town }])
    expect((await seasonPaperResponse(people.reviewer, { ...asked(), ...wrong })).status).toBe(404);
});
