import { describe, expect, test } from "vitest";
import { formFor } from "@/lib/core/editions/registry";
import { proseOf } from "@/lib/core/prose/prose";
import type { FieldPath } from "@/lib/core/report";
import type { StandingDraft } from "../types";
import { meetings, takenFields } from "./accepting";

const form = formFor(2025);
const content = {
  front: { phone: "0533-1234567", email: " " },
  chapters: { problems: proseOf("一段。"), others: proseOf("") },
  figures: {
    "rules:made": { value: "0" },
    "rules:repealed": { value: null },
    "nowhere:made": { value: "1" },
  },
};
const fields = takenFields(content, form);

function standing(changes: Partial<StandingDraft> = {}): StandingDraft {
  return {
    reportId: "r",
    state: "drafting",
    mayWrite: true,
    unlocked: null,
    fields: [
      { path: "front.phone", value: "0533-7654321", version: 2, own: true },
      { path: "chapter.problems", value: proseOf(""), version: 1, own: false },
    ],
    ...changes,
  };
}

test("what a document says is taken, zero included; what it leaves blank or the form does not have is not", () => {
  expect(fields.map(({ path }) => path)).toEqual(["front.phone", "chapter.problems", "figure.rules:made"]);
});

describe("where a draft stands", () => {
  const placeOf = (path: FieldPath, draft: StandingDraft) =>
    meetings(fields, draft, form).find((each) => each.path === path);

  test("what nobody wrote is free, with the version that stands; what somebody wrote is taken", () => {
    expect(placeOf("front.phone", standing())).toMatchObject({ place: "taken", baseVersion: 2 });
    expect(placeOf("chapter.problems", standing())).toMatchObject({ place: "free", baseVersion: 1 });
    expect(placeOf("figure.rules:made", standing())).toMatchObject({ place: "free", baseVersion: 0 });
  });

  test("what it says already, word for word, asks for no decision", () => {
    const field = { path: "chapter.problems" as const, value: proseOf("一段。"), version: 3, own: true };
    expect(placeOf("chapter.problems", standing({ fields: [field] }))?.place).toBe("same");
  });

  test("what the county's return left closed is locked, front matter never", () => {
    const draft = standing({ unlocked: ["disclosure"] });
    expect(placeOf("chapter.problems", draft)?.place).toBe("locked");
    expect(placeOf("figure.rules:made", draft)?.place).toBe("free");
    expect(placeOf("front.phone", draft)?.place).toBe("taken");
  });
});
