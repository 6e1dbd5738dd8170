import { beforeAll, describe, expect, test } from "vitest";
import { bareText } from "@/lib/exports/typst/testing-pdf";
import { fill, makeCounty, makeReport } from "../testing/county";
import { draftPrintResponse } from "./draft-print-response";
import { loadDraftPrint } from "./loaders";

let people: Awaited<ReturnType<typeof makeCounty>>;
let reportId: string;

beforeAll(async () => {
  people = await makeCounty();
  await makeReport(people.clerk, 2024);
  reportId = await makeReport(people.clerk, 2025);
  await fill(people.clerk, reportId, [["figure.received:naturalPerson", { value: "7" }]]);
});

describe("a draft on paper", () => {
  test("is to be had with its errors, for the clerk and the signer of the unit alone", async () => {
    for (const actor of [people.clerk, people.signer])
      expect(await loadDraftPrint(actor, { reportId })).toMatchObject({ author: "青石镇人民政府" });
    for (const actor of [people.stranger, people.reviewer]) {
      expect(await loadDraftPrint(actor, { reportId })).toBeNull();
      expect((await draftPrintResponse(actor, reportId, "pdf")).status).toBe(404);
    }
    expect(await loadDraftPrint(people.clerk, { reportId: "nothing" })).toBeNull();
  });

  test("carries a watermark with unit and time, last year's figures, and what is found", async () => {
    const answer = await draftPrintResponse(people.signer, reportId, "pdf");
    expect(answer.headers.get("Cache-Control")).toBe("private, no-store");
    expect(decodeURIComponent(answer.headers.get("Content-Disposition") ?? "")).toContain("（草稿）.pdf");
    const text = bareText(new Uint8Array(await answer.arrayBuffer()));
    expect(text).toContain("草稿不得外传");
    expect(text).toMatch(/青石镇\d{4}年\d{1,2}月\d{1,2}日\d{2}:\d{2}/);
    expect(text).toContain("括号内是2024年报告的数据。");
    expect(text).toContain("填报体检情况");
    expect(text).toMatch(/错误[1-9]\d*项/);
  });

  test("is to be had as Word too, and in no other format", async () => {
    const answer = await draftPrintResponse(people.clerk, reportId, "docx");
    expect(
      Buffer.from(await answer.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe("PK");
    for (const format of ["exe", "toString", ""])
      expect((await draftPrintResponse(people.clerk, reportId, format)).status).toBe(404);
  });
});
