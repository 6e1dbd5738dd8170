import { expect, test } from "vitest";
import type { State } from "@/lib/core/workflow/workflow";
import type { DraftRow } from "@/lib/reports/loaders";
import { reportAtHand } from "./at-hand";

const row = (year: number, state: State, ...roles: DraftRow["roles"]): DraftRow => ({
  ...{
    id: `${year}`,
    year,
    state,
    unit: "青石镇",
    roles,
    timeliness: { filed: null, daysLeft: null },
    isTakenDown: false,
    written: true,
  },
});
const atHand = (...rows: DraftRow[]) => {
  const found = reportAtHand(rows, 2025);
  return found && [found.row.year, found.toDo];
};

test("a draft that was left when the unit was merged is not asked for", () => {
  expect(atHand({ ...row(2025, "drafting", "clerk"), notOwed: true })).toBeNull();
  expect(atHand({ ...row(2025, "returned", "clerk"), notOwed: true })).toEqual([2025, "write"]);
});

test.each([
  ["nothing to do", [row(2024, "published", "clerk")], null],
  ["the report of the year is done", [row(2025, "published", "clerk")], [2025, "wait"]],
  [
    "it waits for others, and older ones do not",
    [row(2025, "submitted", "clerk"), row(2018, "approved", "clerk")],
    [2025, "wait"],
  ],
  [
    "the newest that is written",
    [row(2025, "drafting", "clerk"), row(2018, "drafting", "clerk")],
    [2025, "write"],
  ],
  [
    "what came back goes first",
    [row(2025, "drafting", "clerk"), row(2024, "returned", "clerk")],
    [2024, "write"],
  ],
  ["a clerk signs nothing", [row(2025, "awaitingSignOff", "clerk")], [2025, "wait"]],
  [
    "a signer writes nothing",
    [row(2025, "drafting", "signer"), row(2024, "awaitingSignOff", "signer")],
    [2024, "sign"],
  ],
  ["what is signed is submitted", [row(2025, "signedOff", "signer")], [2025, "submit"]],
  [
    "who is both writes first",
    [row(2025, "awaitingSignOff", "clerk", "signer"), row(2024, "drafting", "clerk", "signer")],
    [2024, "write"],
  ],
] as const)("%s", (_, rows, expected) => expect(atHand(...rows)).toEqual(expected));
