import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { remindUnits } from "@/lib/counties/season/mutations";
import { listReceived } from "@/lib/messages/data";
import { loadUnread } from "@/lib/messages/loaders";
import { markRead } from "@/lib/messages/mutations/own";
import { moveReport } from "@/lib/reports/mutations/moves/move";
import { signOffAndSubmit } from "@/lib/reports/mutations/moves/sign-off-and-submit";
import { checklist, makeCounty, makeReport } from "@/lib/reports/testing/county";
import { reopenReview, returnReport } from "@/lib/reviews/mutations/move";
import { submit, succeeded } from "@/lib/reviews/testing/submitted";
import { approve, publish } from "./mutations";

const year = 2025;
let people: Awaited<ReturnType<typeof makeCounty>>;
let reportId: string;

beforeEach(async () => {
  people = await makeCounty();
  reportId = await makeReport(people.clerk);
});

/** A person's messages, newest first: kind, and whether it is still to be read. */
const heard = async ({ id }: Actor) =>
  (await listReceived(id)).map(({ kind, read }) => (read ? kind : `${kind} unread`));
const newest = async ({ id }: Actor) => (await listReceived(id))[0];

describe("within a unit", () => {
  test("the signer hears of what is to be signed, the clerk that it was submitted, nobody of their own moves", async () => {
    succeeded(await moveReport(people.clerk, { reportId, move: "handOver" }));
    expect(await heard(people.signer)).toEqual(["toSign unread"]);
    expect(await heard(people.clerk)).toEqual([]);
    expect(await newest(people.signer)).toMatchObject({
      text: "青石镇 2025 年度报告已提请审签，请作保密审查并审签。",
      href: `/desk/reports/${reportId}/sign-off`,
    });
    succeeded(await signOffAndSubmit(people.signer, { reportId, checklist }));
    expect(await heard(people.signer)).toEqual(["toSign"]);
    expect(await heard(people.clerk)).toEqual(["progress unread"]);
    expect((await newest(people.clerk))?.text).toBe("青石镇 2025 年度报告已报送，等待审核。");
    expect(await heard(people.reviewer)).toEqual([]);
    expect(await heard(people.stranger)).toEqual([]);
  });

  test("the clerk hears why the signer sent it back, until it is handed over again", async () => {
    succeeded(await moveReport(people.clerk, { reportId, move: "handOver" }));
    succeeded(await moveReport(people.signer, { reportId, move: "sendBack", note: "第一章太短。" }));
    expect(await heard(people.signer)).toEqual(["toSign"]);
    expect(await newest(people.clerk)).toMatchObject({
      kind: "sentBack",
      text: "青石镇 2025 年度报告被审签人退回修改。原因：第一章太短。",
    });
    succeeded(await moveReport(people.clerk, { reportId, move: "handOver" }));
    expect(await heard(people.clerk)).toEqual(["sentBack"]);
    expect(await heard(people.signer)).toEqual(["toSign unread", "toSign"]);
  });

  test("what the clerk took back is no longer to be signed", async () => {
    succeeded(await moveReport(people.clerk, { reportId, move: "handOver" }));
    succeeded(await moveReport(people.clerk, { reportId, move: "recall" }));
    expect(await heard(people.signer)).toEqual(["toSign"]);
  });
});

describe("a submission settles", () => {
  test("the reminders to file of that year, for everybody, and not those of another", async () => {
    const reminder = { unitCodes: [people.town], means: "message" as const, text: "请尽快报送。" };
    await remindUnits(people.reviewer, { ...reminder, year });
    await remindUnits(people.reviewer, { ...reminder, year: year - 1 });
    expect(await loadUnread(people.clerk)).toBe(2);
    succeeded(await moveReport(people.clerk, { reportId, move: "handOver" }));
    expect(await loadUnread(people.clerk)).toBe(2);
    succeeded(await signOffAndSubmit(people.signer, { reportId, checklist }));
    expect(await heard(people.clerk)).toEqual(["progress unread", "reminder unread", "reminder"]);
    expect(await heard(people.signer)).toEqual(["toSign", "reminder unread", "reminder"]);
    const settled = (await listReceived(people.clerk.id)).map((each) => [each.kind, each.year, each.settled]);
    expect(settled).toEqual([
      ["progress", year, false],
      ["reminder", year - 1, false],
      ["reminder", year, true],
    ]);
  });

  test("a reminder that was read before it, which then asks for nothing any more", async () => {
    const reminder = { unitCodes: [people.town], means: "message" as const, text: "请尽快报送。", year };
    await remindUnits(people.reviewer, reminder);
    succeeded(await markRead(people.clerk, { messageIds: null }));
    expect(await newest(people.clerk)).toMatchObject({ kind: "reminder", read: true, settled: false });
    await submit(people, reportId);
    expect((await listReceived(people.clerk.id)).at(-1)).toMatchObject({ kind: "reminder", settled: true });
  });

  test("the return that asked for it", async () => {
    await submit(people, reportId);
    succeeded(await returnReport(people.reviewer, { reportId, reasons: ["请补充第一章。"] }));
    expect((await heard(people.clerk))[0]).toBe("return unread");
    await submit(people, reportId);
    expect(await heard(people.clerk)).toEqual([
      ...["progress unread", "progress", "return", "progress", "progress"],
    ]);
  });
});

test("the unit hears that its report was approved, that this was revoked, and at last only that it is public", async () => {
  await submit(people, reportId);
  succeeded(await approve(people.reviewer, { reportId }));
  expect((await newest(people.clerk))?.text).toContain("审核已通过，等待公布。");
  succeeded(await reopenReview(people.reviewer, { reportId, note: "漏看一处。" }));
  expect((await newest(people.signer))?.text).toContain("正在重新审核。原因：漏看一处。");
  succeeded(await approve(people.reviewer, { reportId }));
  succeeded(await publish(people.reviewer, { reportId }));
  const unread = (await heard(people.clerk)).filter((each) => each.endsWith("unread"));
  expect(unread).toEqual(["release unread"]);
});
