import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { activityGroups, kindLabel, kindsOf, listedKinds } from "./event-kinds";
import { eventDetails, eventName } from "./event-words";

test("a move is called by its own name, everything else by its kind", () => {
  expect(eventName("move", { move: "approve" })).toBe("审核通过");
  expect(eventName("signIn", {})).toBe("登录");
  expect(eventName("something", null)).toBe("something");
});

test("what was written to it is shown in short, also where it lies within", () => {
  const payload = { reportId: "x", payload: { note: "请核对", reasons: ["表三不平"], versionNumber: 2 } };
  expect(eventDetails(payload)).toBe("第 2 次报送；请核对；表三不平");
  expect(eventDetails({ payload: { year: 2025, from: "a", to: "b", reason: "系统迁移" } })).toBe(
    "2025 年度；系统迁移；a → b",
  );
  expect(eventDetails({ from: "reviewing", to: "approved" })).toBe("审核中 → 已通过");
  expect(eventDetails({ from: "drafting", to: "drafting" })).toBe("");
  expect(eventDetails({ from: null, to: "2026-01-30T04:00:00.000Z" })).toBe("→ 2026-01-30 12:00");
  expect(eventDetails({ times: 3, address: "203.0.113.9" })).toBe("连续 3 次；来自 203.0.113.9");
  expect(eventDetails({ count: 3, refused: 1 })).toBe("3 个；1 个没有办成");
  expect(eventDetails({ years: [2024, 2025], reports: 60, operator: "nianbao" })).toBe(
    "2024、2025 年度；60 份报告；服务器用户 nianbao",
  );
  expect(eventDetails({ madeAt: "2026-01-30T04:00:00.000Z" })).toBe("备份于 2026-01-30 12:00");
  expect(eventDetails({ year: 2025, means: "phone", text: "请尽快报送。" })).toBe(
    "2025 年度；电话；请尽快报送。",
  );
  const answer = { remindedAt: "2026-01-12T02:00:00.000Z", means: "chat", from: null, to: "周五前报送" };
  expect(eventDetails({ year: 2025, ...answer })).toBe(
    "2025 年度；催报于 2026-01-12 10:00；工作群；→ 周五前报送",
  );
  expect(eventDetails({ means: "pigeon" })).toBe("");
  for (const odd of [null, "x", [], { payload: 3 }]) expect(eventDetails(odd)).toBe("");
});

test("of a paper its name and its draft are shown, not a version", () => {
  expect(eventDetails({ year: 2025, paper: "bulletin", number: 1 })).toBe("2025 年度；通报");
  const restored = { year: 2025, paper: "letter", number: 2, revision: 4, restored: 2 };
  expect(eventDetails(restored)).toBe("2025 年度；函报；第 2 份；第 4 稿；由第 2 稿恢复");
  const shown = { year: 2025, paper: "progress", number: 1, revision: 3, to: "2026-02-01", count: 5 };
  expect(eventDetails(shown)).toBe("2025 年度；5 个；进度表；第 3 稿；征求意见到 2026-02-01");
});

test("of a roll-up the cell, the figure and its source are shown", () => {
  const key = "received:naturalPerson";
  const entry = { figure: "12", instead: true, why: "申请登记簿" };
  const words = eventDetails({ year: 2025, key, from: { ...entry, figure: "10" }, to: entry });
  expect(words).toMatch(/^2025 年度；.*自然人.*；填 12，代替合计，来源或说明：申请登记簿；原来：填 10，/);
  const removed = { year: 2025, key: "x", from: { value: null, replaces: false, reason: "口径调整" } };
  expect(eventDetails(removed)).toBe("2025 年度；原来：来源或说明：口径调整");
});

test("every group has kinds, and each kind stands in one", () => {
  const all = (Object.keys(activityGroups) as (keyof typeof activityGroups)[]).flatMap(kindsOf);
  expect([...all].sort()).toEqual([...listedKinds].sort());
  expect(new Set(all).size).toBe(all.length);
});

/** Events of keys, signatures and the clock, which no person causes and `audit verify` checks. */
const unlisted = ["clock.setBack", "clock.set"];

test("every kind that the source records has its words", () => {
  const files = readdirSync("lib", { recursive: true, encoding: "utf8" }).filter((path) =>
    /^(?!core\/)(?!.*(testing|[.]test)).*mutations.*[.]ts$/.test(path.replaceAll("\\", "/")),
  );
  const found = files.flatMap((path) => kindsIn(readFileSync(`lib/${path}`, "utf8")));
  expect(found).toEqual(expect.arrayContaining(["note.written", "waiver.changed", "report.begun"]));
  expect(found.length).toBeGreaterThan(40);
  for (const kind of new Set(found))
    if (!unlisted.includes(kind)) expect(kindLabel(kind), kind).not.toBe(kind);
});

/** What a mutation records: the kind of an entry, or of a call that adds one and may choose between two. */
function kindsIn(source: string): string[] {
  const places = source.matchAll(/(?:kind: |record\w*\((?:held|\{[^}]*\}),)([^,{]*)/g);
  return [...places].flatMap(([, place = ""]) =>
    [...place.matchAll(/"(\w+\.\w+|signIn)"/g)].map(([, kind = ""]) => kind),
  );
}
