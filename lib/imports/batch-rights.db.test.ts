import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { readPastedSource } from "@/lib/imports/read/read-document";
import { findReportIdOf } from "@/lib/reports/data";
import { makeCounty, person } from "@/lib/reports/testing/county";
import { listItems } from "./data";
import { loadBatch, readReading } from "./loaders";
import { acceptItem } from "./mutations/accept-item";
import { createBatch, removeBatch } from "./mutations/create-batch";
import { recordItem } from "./mutations/record-item";
import { reviseItem, setItemAside } from "./mutations/revise-item";
import { accepting, codeOf, makeBatch, valueIn } from "./testing/batch";
import { placeFile } from "./testing/place-file";
import { reportText } from "./testing/report-text";

let batch: Awaited<ReturnType<typeof makeBatch>>;
beforeEach(async () => {
  batch = await makeBatch();
});

async function nothingWritten(): Promise<void> {
  expect(await findReportIdOf(batch.people.town, 2018)).toBeNull();
}

describe("who may", () => {
  test("the county's reviewer and administrator; a second of them goes on with the same batch", async () => {
    const administrator = await person("administrator", batch.people.county);
    const row = await batch.record("青石镇2018.txt", reportText("青石镇", 2018), administrator);
    expect(valueIn(await acceptItem(administrator, accepting(row))).state).toBe("accepted");
  });

  test("clerk, signer and another county's reviewer see nothing and write nothing", async () => {
    const row = await batch.record("青石镇2018.txt", reportText("青石镇", 2018));
    const other = await makeCounty();
    const placed = placeFile(readPastedSource(reportText("青石镇", 2018)), row.name, batch.context);
    for (const stranger of [batch.people.clerk, batch.people.signer, other.reviewer]) {
      expect(codeOf(await createBatch(stranger, { countyCode: batch.people.county, name: "别人的" }))).toBe(
        "forbidden",
      );
      expect(await loadBatch(stranger, { batchId: batch.batchId })).toBeNull();
      expect(codeOf(await readReading(stranger, { itemId: row.id }))).toBe("forbidden");
      expect(codeOf(await recordItem(stranger, batch.send("c.txt", reportText("青石镇", 2017))))).toBe(
        "forbidden",
      );
      expect(codeOf(await reviseItem(stranger, { itemId: row.id, placed }))).toBe("forbidden");
      expect(codeOf(await setItemAside(stranger, { itemId: row.id, aside: true }))).toBe("forbidden");
      expect(codeOf(await acceptItem(stranger, accepting(row)))).toBe("forbidden");
      expect(codeOf(await removeBatch(stranger, { batchId: batch.batchId }))).toBe("forbidden");
    }
    await nothingWritten();
    expect(await listItems(batch.batchId)).toHaveLength(1);
  });

  test("a unit of another county cannot be chosen, not even by a reviewer of both", async () => {
    const other = await makeCounty();
    const both: Actor = {
      ...batch.people.reviewer,
      grants: [...batch.people.reviewer.grants, ...other.reviewer.grants],
    };
    const row = await batch.record("青石镇2018.txt", reportText("青石镇", 2018));
    const placed = placeFile(readPastedSource(reportText("青石镇", 2018)), row.name, batch.context);
    const foreign = { itemId: row.id, placed: { ...placed, unitCode: other.town } };
    expect(codeOf(await reviseItem(both, foreign))).toBe("forbidden");
    const input = batch.send("d.txt", reportText("青石镇", 2015));
    if (input.outcome.kind === "read") input.outcome.placed.unitCode = other.town;
    expect(codeOf(await recordItem(both, input))).toBe("forbidden");
    expect((await listItems(batch.batchId)).map(({ unitCode }) => unitCode)).toEqual([batch.people.town]);
  });

  test("what is no item is said to be none", async () => {
    const itemId = randomUUID();
    expect(codeOf(await setItemAside(batch.people.reviewer, { itemId, aside: true }))).toBe("notFound");
    expect(codeOf(await readReading(batch.people.reviewer, { itemId }))).toBe("notFound");
    expect(
      codeOf(
        await acceptItem(batch.people.reviewer, {
          itemId,
          unitCode: batch.people.town,
          year: 2018,
          asIssued: null,
        }),
      ),
    ).toBe("notFound");
  });
});
