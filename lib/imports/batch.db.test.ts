import { beforeEach, describe, expect, test } from "vitest";
import { proseText } from "@/lib/core/prose/prose";
import { db } from "@/lib/platform/db";
import { findDraft, findReportIdOf } from "@/lib/reports/data";
import { beginReport } from "@/lib/reports/mutations/begin/begin";
import { listEvents } from "@/lib/reports/record/data";
import { listBatches, listExistingReports, listItems } from "./data";
import { loadBatch, readReading } from "./loaders";
import { acceptItem } from "./mutations/accept-item";
import { removeBatch } from "./mutations/create-batch";
import { recordItem } from "./mutations/record-item";
import { reviseItem, setItemAside } from "./mutations/revise-item";
import { fileStatuses } from "./review/files/file-status";
import { accepting, codeOf, makeBatch, sentRefusal, valueIn } from "./testing/batch";
import { placeFile } from "./testing/place-file";
import { reportText } from "./testing/report-text";

let batch: Awaited<ReturnType<typeof makeBatch>>;
beforeEach(async () => {
  batch = await makeBatch();
});

async function nothingWritten(): Promise<void> {
  expect(await findReportIdOf(batch.people.town, 2018)).toBeNull();
}

describe("a batch of files", () => {
  test("keeps each file with its unit, year and how sure it is, for the next visit", async () => {
    await batch.record("a/青石镇2018.txt", reportText("青石镇", 2018));
    await batch.record("a/白鹭乡2017.txt", reportText("白鹭乡", 2017));
    const loaded = await loadBatch(batch.people.reviewer, { batchId: batch.batchId });
    expect(loaded?.rows.map(({ name, unitCode, year, edition }) => [name, unitCode, year, edition])).toEqual([
      ["a/白鹭乡2017.txt", batch.people.neighbour, 2017, "2014"],
      ["a/青石镇2018.txt", batch.people.town, 2018, "2014"],
    ]);
    expect(fileStatuses(loaded?.rows ?? [], loaded?.reports ?? {}).get(loaded?.rows[0]?.id ?? "")).toBe(
      "sure",
    );
    const [listed] = await listBatches(batch.people.county);
    expect(listed?.counts).toEqual({ read: 2, refused: 0, setAside: 0, accepted: 0 });
  });

  test("takes the same bytes once, whatever they are called", async () => {
    const first = await batch.record("青石镇2018.txt", reportText("青石镇", 2018));
    const again = await batch.record("副本.txt", reportText("青石镇", 2018));
    expect(again.id).toBe(first.id);
    expect(again.name).toBe("青石镇2018.txt");
    expect(await listItems(batch.batchId)).toHaveLength(1);
  });

  test("two tabs that send the same file at the same moment make one item", async () => {
    const input = batch.send("青石镇2018.txt", reportText("青石镇", 2018));
    const answers = await Promise.all([1, 2, 3].map(() => recordItem(batch.people.reviewer, input)));
    expect(new Set(answers.map((answer) => valueIn(answer).id)).size).toBe(1);
  });

  test("goes on after a broken file, keeps its reason, and takes the file once it is mended", async () => {
    const broken = valueIn(await recordItem(batch.people.reviewer, sentRefusal(batch.batchId, "坏.docx")));
    await batch.record("青石镇2018.txt", reportText("青石镇", 2018));
    expect(broken).toMatchObject({ state: "refused", refusal: "Word 文件已损坏。", stats: null });
    expect(
      codeOf(
        await acceptItem(
          batch.people.reviewer,
          accepting(broken, { unitCode: batch.people.town, year: 2018 }),
        ),
      ),
    ).toBe("wrongState");
    const mended = { ...batch.send("坏.docx", reportText("白鹭乡", 2018)), sha256: broken.sha256 };
    expect(valueIn(await recordItem(batch.people.reviewer, mended))).toMatchObject({
      id: broken.id,
      state: "read",
      refusal: null,
      unitCode: batch.people.neighbour,
    });
  });

  test("an accepted file becomes a draft with every paragraph, marked as imported, and its event names the file", async () => {
    const row = await batch.record(
      "存量/青石镇2018.txt",
      reportText("青石镇", 2018, "通过网站公开信息41条。"),
    );
    const accepted = valueIn(await acceptItem(batch.people.reviewer, accepting(row)));
    expect(accepted.state).toBe("accepted");
    const reportId = (await findReportIdOf(batch.people.town, 2018)) ?? "";
    const draft = await findDraft(reportId);
    const words = Object.values(draft?.content.chapters ?? {})
      .map(proseText)
      .join("\n");
    for (const line of ["没有遗漏", "通过网站公开信息41条。", "下一步按月检查。"])
      expect(words).toContain(line);
    expect(draft).toMatchObject({ state: "drafting", asIssued: null });
    const origins = await db.change.findMany({ where: { reportId, path: { startsWith: "chapter.over" } } });
    expect(origins.map(({ origin }) => origin)).toEqual(["imported"]);
    const [event] = await listEvents(reportId);
    expect(event?.payload).toMatchObject({ source: { name: "青石镇2018.txt", sha256: row.sha256 } });
  });

  test("an older report is accepted as issued, with the day and the place of its issue", async () => {
    const row = await batch.record("青石镇2018.txt", reportText("青石镇", 2018));
    const asIssued = { issuedOn: "2019-01-20", where: "县政府网站" };
    valueIn(await acceptItem(batch.people.reviewer, accepting(row, { asIssued })));
    const draft = await findDraft((await findReportIdOf(batch.people.town, 2018)) ?? "");
    expect(draft?.asIssued).toEqual(asIssued);
  });

  test("accepted twice, at the same moment, it is one report", async () => {
    const row = await batch.record("青石镇2018.txt", reportText("青石镇", 2018));
    const answers = await Promise.all([1, 2].map(() => acceptItem(batch.people.reviewer, accepting(row))));
    expect(answers.map((answer) => valueIn(answer).state)).toEqual(["accepted", "accepted"]);
    expect(await db.report.count({ where: { unitCode: batch.people.town } })).toBe(1);
  });

  test("a report that exists is left alone, and the file waits", async () => {
    const begun = valueIn(
      await beginReport(batch.people.clerk, {
        unitCode: batch.people.town,
        year: 2018,
        from: "empty",
        asIssued: null,
      }),
    );
    const before = await findDraft(begun.reportId);
    const row = await batch.record("青石镇2018.txt", reportText("青石镇", 2018));
    const reports = await listExistingReports([batch.people.town]);
    expect(fileStatuses([row], reports).get(row.id)).toBe("exists");
    expect(codeOf(await acceptItem(batch.people.reviewer, accepting(row)))).toBe("exists");
    expect(await findDraft(begun.reportId)).toEqual(before);
    expect((await listItems(batch.batchId))[0]?.state).toBe("read");
  });

  test("content that the form cannot hold is refused whole: no report, no event, the file waits", async () => {
    const input = batch.send("青石镇2018.txt", reportText("青石镇", 2018));
    if (input.outcome.kind !== "read") throw new Error("not read");
    input.outcome.placed.content.fields.push({ path: "figure.nowhere:made", value: { value: "1" } });
    const row = valueIn(await recordItem(batch.people.reviewer, input));
    expect((await acceptItem(batch.people.reviewer, accepting(row))).ok).toBe(false);
    await nothingWritten();
    expect(await db.event.count({ where: { report: { unitCode: batch.people.town } } })).toBe(0);
    expect((await listItems(batch.batchId))[0]?.state).toBe("read");
  });

  test("unit and year may be chosen by hand, for waiting files alone", async () => {
    const text = reportText("红石镇", 2018);
    const row = await batch.record("1.txt", text);
    expect(row).toMatchObject({ unitCode: null, year: 2018 });
    const reading = valueIn(await readReading(batch.people.reviewer, { itemId: row.id }));
    const placed = placeFile(reading.sourceBlocks, row.name, batch.context, {
      unitCode: batch.people.neighbour,
      year: 2016,
    });
    const revised = valueIn(await reviseItem(batch.people.reviewer, { itemId: row.id, placed }));
    expect(revised).toMatchObject({ unitCode: batch.people.neighbour, year: 2016 });
    valueIn(await acceptItem(batch.people.reviewer, accepting(revised)));
    expect(await findReportIdOf(batch.people.neighbour, 2016)).not.toBeNull();
    expect(codeOf(await reviseItem(batch.people.reviewer, { itemId: row.id, placed }))).toBe("wrongState");
  });

  test("what the table no longer shows is not accepted", async () => {
    const row = await batch.record("青石镇2018.txt", reportText("青石镇", 2018));
    expect(codeOf(await acceptItem(batch.people.reviewer, accepting(row, { year: 2017 })))).toBe("changed");
    await nothingWritten();
  });

  test("a file is set aside and taken back, and never comes in while aside", async () => {
    const row = await batch.record("青石镇2018.txt", reportText("青石镇", 2018));
    expect(valueIn(await setItemAside(batch.people.reviewer, { itemId: row.id, aside: true })).state).toBe(
      "setAside",
    );
    expect(codeOf(await acceptItem(batch.people.reviewer, accepting(row)))).toBe("wrongState");
    await nothingWritten();
    expect(valueIn(await setItemAside(batch.people.reviewer, { itemId: row.id, aside: false })).state).toBe(
      "read",
    );
  });

  test("a batch that is removed leaves its reports", async () => {
    const row = await batch.record("青石镇2018.txt", reportText("青石镇", 2018));
    valueIn(await acceptItem(batch.people.reviewer, accepting(row)));
    valueIn(await removeBatch(batch.people.reviewer, { batchId: batch.batchId }));
    expect(await listBatches(batch.people.county)).toEqual([]);
    expect(await findReportIdOf(batch.people.town, 2018)).not.toBeNull();
    expect(codeOf(await recordItem(batch.people.reviewer, batch.send("b.txt", "x")))).toBe("notFound");
  });
});
