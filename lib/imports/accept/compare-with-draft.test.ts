import { describe, expect, test } from "vitest";
import { formFor } from "@/lib/core/editions/registry";
import { proseOf } from "@/lib/core/prose/prose";
import type { FieldPath } from "@/lib/core/report";
import type { ExistingDraft } from "../types";
import { compareWithDraft, documentFields } from "./compare-with-draft";

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
const fields = documentFields(content, form);

function existing(changes: Partial<ExistingDraft> = {}): ExistingDraft {
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

describe("where a draft exists", () => {
  const statusOf = (path: FieldPath, draft: ExistingDraft, use: "report" | "base" = "report") =>
    compareWithDraft(fields, draft, form, use).find((each) => each.path === path);

  test("what nobody wrote is empty, with the version that it has; what somebody wrote is written", () => {
    expect(statusOf("front.phone", existing())).toMatchObject({ status: "written", baseVersion: 2 });
    expect(statusOf("chapter.problems", existing())).toMatchObject({ status: "empty", baseVersion: 1 });
    expect(statusOf("figure.rules:made", existing())).toMatchObject({ status: "empty", baseVersion: 0 });
  });

  test("what was only filled in gives way to this year's own document, and not to another year's", () => {
    const field = { path: "front.phone" as const, value: "0533-7654321", version: 1, own: false };
    expect(statusOf("front.phone", existing({ fields: [field] }))?.status).toBe("prefilled");
    expect(statusOf("front.phone", existing({ fields: [field] }), "base")?.status).toBe("written");
    const outline = { path: "chapter.problems" as const, value: proseOf("## 问题"), version: 1, own: false };
    expect(statusOf("chapter.problems", existing({ fields: [outline] }), "base")?.status).toBe("empty");
  });

  test("what it says already, word for word, asks for no decision", () => {
    const field = { path: "chapter.problems" as const, value: proseOf("一段。"), version: 3, own: true };
    expect(statusOf("chapter.problems", existing({ fields: [field] }))?.status).toBe("same");
  });

  test("what the county's return left closed is locked, front matter never", () => {
    const draft = existing({ unlocked: ["disclosure"] });
    expect(statusOf("chapter.problems", draft)?.status).toBe("locked");
    expect(statusOf("figure.rules:made", draft)?.status).toBe("empty");
    expect(statusOf("front.phone", draft)?.status).toBe("written");
  });
});
