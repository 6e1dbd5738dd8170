import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  isOnOwnWork,
  judgeOwnWork,
  type OnePersonAllowance,
  type OwnWorkMove,
  onePersonStatement,
  ownWorkMoveIds,
} from "./own-work";
import { moveIds, moves } from "./workflow";

const allowance: OnePersonAllowance = { reason: "本单位只有一名工作人员", allowedById: "county" };

/**
 * The rules written out by hand: move, the mover's part in the work, with and without the county's
 * permission.
 */
const cases: [OwnWorkMove, "writer" | "signer" | "neither", "own" | "others"][] = [
  ["signOff", "writer", "own"],
  // A signer signs again after a return: what was written since is the work of others.
  ["signOff", "signer", "others"],
  ["signOff", "neither", "others"],
  ["approve", "writer", "own"],
  ["approve", "signer", "own"],
  ["approve", "neither", "others"],
  ["publish", "writer", "own"],
  ["publish", "signer", "own"],
  ["publish", "neither", "others"],
];

describe("nobody decides on what they wrote or signed", () => {
  test.each(cases)("%s by a %s: %s", (move, part, verdict) => {
    const work = { writers: ["other"], signers: ["other"] };
    if (part === "writer") work.writers.push("me");
    if (part === "signer") work.signers.push("me");
    expect(judgeOwnWork(move, "me", work, null).kind).toBe(verdict);
    expect(judgeOwnWork(move, "me", work, allowance).kind).toBe(verdict === "own" ? "allowed" : "others");
  });

  test("an allowance that the mover gave serves them nothing", () => {
    const own = { ...allowance, allowedById: "me" };
    const verdict = judgeOwnWork("publish", "me", { writers: ["me"], signers: [] }, own);
    expect(verdict).toMatchObject({ kind: "own", message: expect.stringMatching(/。$/) });
  });
});

test("whoever others are does not matter, nor how often somebody stands there", () => {
  const people = fc.constantFrom("a", "b", "c", "d");
  fc.assert(
    fc.property(
      fc.constantFrom(...ownWorkMoveIds),
      people,
      fc.array(people),
      fc.array(people),
      fc.option(people),
      (move, mover, writers, signers, allowedById) => {
        const given = allowedById === null ? null : { reason: "只有一人", allowedById };
        const { kind } = judgeOwnWork(move, mover, { writers, signers }, given);
        const own = writers.includes(mover) || (move !== "signOff" && signers.includes(mover));
        if (!own) expect(kind).toBe("others");
        else expect(kind).toBe(allowedById !== null && allowedById !== mover ? "allowed" : "own");
        const others = (of: string[]) => [...new Set(of)].reverse();
        const same = { writers: others(writers), signers: others(signers) };
        expect(judgeOwnWork(move, mover, same, given).kind).toBe(kind);
      },
    ),
  );
});

test("the table of moves asks it of these moves and of no other", () => {
  const asking = moveIds.filter((id) => moves[id].requires.includes("notOwnWork"));
  expect(asking).toEqual(moveIds.filter(isOnOwnWork));
  expect([...asking].sort()).toEqual([...ownWorkMoveIds].sort());
});

test("a publication states the steps that one person took, in words", () => {
  expect(onePersonStatement([])).toBe("");
  expect(onePersonStatement(["signOff"])).toBe("审签与编写由一人办理，经主管部门允许");
  expect(onePersonStatement(["signOff", "approve"])).toMatch(/^审签、审核与编写由一人办理/);
});
