import { describe, expect, test } from "vitest";
import {
  advance,
  editableStates,
  type Guards,
  type MoveId,
  moveIds,
  moves,
  openMoves,
  type State,
  states,
  type WorkflowRole,
} from "./workflow";

const roles: WorkflowRole[] = ["clerk", "signer", "reviewer", "administrator"];
const everything = guards(true);

/** The rules of the workflow, written out by hand: state → move → roles. Anything not listed is refused. */
const open: Partial<Record<State, Partial<Record<MoveId, [WorkflowRole[], State]>>>> = {
  drafting: { handOver: [["clerk"], "awaitingSignOff"], archive: [["reviewer"], "published"] },
  awaitingSignOff: {
    recall: [["clerk"], "withdrawn"],
    signOff: [["signer"], "signedOff"],
    sendBack: [["signer"], "sentBack"],
  },
  sentBack: { handOver: [["clerk"], "awaitingSignOff"], abandon: [["clerk", "signer"], "published"] },
  signedOff: { submit: [["clerk", "signer"], "submitted"], sendBack: [["signer"], "sentBack"] },
  submitted: {
    withdraw: [["clerk", "signer"], "withdrawn"],
    startReview: [["reviewer"], "reviewing"],
    return: [["reviewer"], "returned"],
    approve: [["reviewer"], "approved"],
  },
  withdrawn: { handOver: [["clerk"], "awaitingSignOff"], abandon: [["clerk", "signer"], "published"] },
  reviewing: { return: [["reviewer"], "returned"], approve: [["reviewer"], "approved"] },
  returned: { handOver: [["clerk"], "awaitingSignOff"], abandon: [["clerk", "signer"], "published"] },
  approved: { publish: [["reviewer"], "published"], reopen: [["reviewer"], "reviewing"] },
  published: { correct: [["clerk", "signer"], "correcting"] },
  correcting: { handOver: [["clerk"], "awaitingSignOff"], abandon: [["clerk", "signer"], "published"] },
};

describe("every state × move × role", () => {
  test.each(states.flatMap((state) => moveIds.map((move) => [state, move] as const)))(
    "%s, %s",
    (state, move) => {
      const allowed = open[state]?.[move];
      for (const role of roles) {
        const outcome = advance(state, move, [role], everything);
        if (allowed?.[0].includes(role)) expect(outcome).toEqual({ ok: true, state: allowed[1] });
        else {
          const code = moves[move].roles.includes(role) ? "wrongState" : "wrongRole";
          expect(outcome).toMatchObject({ ok: false, refusals: [{ code }] });
        }
      }
    },
  );
});

describe("requirements", () => {
  test.each(moveIds)("%s is refused for each requirement that fails, all at once", (move) => {
    const from = moves[move].from[0] as State;
    const required = moves[move].requires;
    const refused = advance(from, move, roles, guards(false));
    if (required.length === 0) expect(refused.ok).toBe(true);
    else expect(!refused.ok && refused.refusals.map(({ code }) => code)).toEqual(required);
    for (const requirement of required) {
      const one = advance(from, move, roles, { ...everything, [requirement]: false });
      expect(!one.ok && one.refusals).toMatchObject([
        { code: requirement, message: expect.stringMatching(/。$/) },
      ]);
    }
  });
});

test("a report can reach publication, be returned on the way, and be corrected", () => {
  const way: MoveId[] = [
    "handOver",
    "recall",
    "handOver",
    "sendBack",
    "handOver",
    "signOff",
    "submit",
    "startReview",
    "return",
    "handOver",
  ];
  const rest: MoveId[] = [
    "signOff",
    "submit",
    "withdraw",
    "handOver",
    "signOff",
    "submit",
    "approve",
    "publish",
    "correct",
  ];
  let state: State = "drafting";
  for (const move of [...way, ...rest]) {
    const next = advance(state, move, roles, everything);
    expect(next).toMatchObject({ ok: true });
    if (next.ok) state = next.state;
  }
  expect(state).toBe("correcting");
});

test("an administrator moves nothing", () => {
  for (const state of states) expect(openMoves(state, ["administrator"])).toEqual([]);
});

test("where a draft can be written, the clerk can hand it over", () => {
  for (const state of editableStates)
    expect(openMoves(state, ["clerk"]).map(({ id }) => id)).toContain("handOver");
});

function guards(value: boolean): Guards {
  return {
    noErrors: value,
    warningsExplained: value,
    notesAnswered: value,
    conflictsSettled: value,
    checklistComplete: value,
    reasonGiven: value,
    noteGiven: value,
    errorsWaived: value,
    asIssued: value,
    publishedBefore: value,
    notOwnWork: value,
  };
}
