import { expect, test } from "vitest";
import type { LoadedEvent } from "@/lib/reports/types";
import { openReturns } from "./open-returns";

let day = 0;
const event = (move: string, payload: LoadedEvent["payload"] = {}): LoadedEvent => {
  day += 1;
  const at = new Date(Date.UTC(2026, 0, day));
  return { id: `${move} ${day}`, move, from: "drafting", to: "drafting", actor: "甲", at, payload };
};
const said = (...events: LoadedEvent[]) => openReturns(events).map(({ by, reasons }) => [by, ...reasons]);

test("without a return there are none", () => expect(said(event("handOver"), event("submit"))).toEqual([]));

test("the signer's reasons apply until the report is handed over again", () => {
  const back = [event("handOver"), event("sendBack", { note: "补平台的数" })];
  expect(said(...back)).toEqual([["signer", "补平台的数"]]);
  expect(said(...back, event("handOver"))).toEqual([]);
});

test("the county's reasons apply until the report is submitted again, also in addition to the signer's", () => {
  const returned = [event("submit"), event("return", { reasons: ["表三不平", "问题太笼统"] })];
  expect(said(...returned, event("handOver"))).toEqual([["county", "表三不平", "问题太笼统"]]);
  expect(said(...returned, event("handOver"), event("sendBack", { note: "再改" }))).toEqual([
    ["county", "表三不平", "问题太笼统"],
    ["signer", "再改"],
  ]);
  expect(said(...returned, event("handOver"), event("signOff"), event("submit"))).toEqual([]);
});

test("a taking down applies until the correction is public, or the publication is restored", () => {
  const down = [
    event("publish"),
    event("takeDown", { ground: "personalData", note: "第四章第二段" }),
    event("correct"),
  ];
  const takenDown = [["takeDown", "含有不应公开的个人信息", "第四章第二段"]];
  expect(said(...down)).toEqual(takenDown);
  expect(said(...down, event("submit"), event("approve"))).toEqual(takenDown);
  expect(said(...down, event("submit"), event("approve"), event("publish"))).toEqual([]);
  expect(said(...down, event("putBack", { note: "核查后无误" }))).toEqual([]);
});

test("a return that only notes explain has no text of its own", () =>
  expect(said(event("return", { reasons: [] }))).toEqual([["county"]]));
