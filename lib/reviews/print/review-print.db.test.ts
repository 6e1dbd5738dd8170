import { expect, test } from "vitest";
import { bareText } from "@/lib/exports/typst/testing-pdf";
import { db } from "@/lib/platform/db";
import { makeCounty, makeReport } from "@/lib/reports/testing/county";
import { addNote } from "../mutations/add-note";
import { submit, succeeded } from "../testing/submitted";
import { reviewPrintResponse } from "./review-print-response";

test("a submitted version goes round the county on paper, with its notes and what is found, for its reviewers alone", async () => {
  const people = await makeCounty();
  const reportId = await makeReport(people.clerk);
  expect((await reviewPrintResponse(people.reviewer, reportId, "pdf")).status).toBe(404);
  await submit(people, reportId);
  const anchor = { kind: "chapter" as const, chapterId: "overview" };
  succeeded(await addNote(people.reviewer, { reportId, anchor, text: "请补充解读情况。" }));
  const answer = await reviewPrintResponse(people.reviewer, reportId, "pdf");
  expect(answer.headers.get("Cache-Control")).toBe("private, no-store");
  const text = bareText(new Uint8Array(await answer.arrayBuffer()));
  expect(text).toContain("送审稿不得外传");
  expect(text).toContain("共1条批注，1条没有了结。");
  expect(text).toContain("请补充解读情况。");
  expect(text).toContain("填报体检情况");
  const word = await reviewPrintResponse(people.reviewer, reportId, "docx");
  expect(
    Buffer.from(await word.arrayBuffer())
      .subarray(0, 2)
      .toString(),
  ).toBe("PK");
  for (const actor of [people.clerk, people.signer, people.stranger])
    expect((await reviewPrintResponse(actor, reportId, "pdf")).status).toBe(404);
  expect((await reviewPrintResponse(people.reviewer, reportId, "exe")).status).toBe(404);
  const taken = await db.recordEntry.count({ where: { kind: "export.review", about: reportId } });
  expect(taken).toBe(2);
});
