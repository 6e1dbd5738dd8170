// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from "vitest";
import { testPage } from "@/components/ui/testing-page";
import { compose } from "@/lib/core/document/compose";
import { filledContent, testUnit as unit } from "@/lib/core/document/testing-report";
import { formFor } from "@/lib/core/editions/registry";
import { notedPath } from "@/lib/core/steps/noted-place";
import { owedWords, stepOwed } from "@/lib/core/steps/owed";
import { stepsOf } from "@/lib/core/steps/progress";
import type { LoadedNote } from "@/lib/reports/loaders";
import { anchorIn } from "@/lib/reviews/notes/anchor";
import type { AnchorInput } from "@/lib/reviews/schema";
import { StepFrame } from "./step-frame";

const place = vi.hoisted(() => ({ draft: {} as object, step: "" }));
vi.mock("../draft/draft-context", () => ({ useDraft: () => place.draft }));
vi.mock("../places/step-link", () => ({
  useStepId: () => place.step,
  StepLink: ({ step, children }: { step: string; children: string }) => <a href={step}>{children}</a>,
}));
vi.mock("../notes/note-to-answer", () => ({
  NoteToAnswer: ({ note }: { note: LoadedNote }) => <li data-note={note.id} />,
}));
vi.mock("@/components/reports/fields/imported-mark", () => ({ ImportedMark: () => null }));
vi.mock("@/components/shell/decisions", () => ({ OutdatedNotice: () => null }));
vi.mock("../frame/save-state", () => ({ SaveIndicator: () => null }));
vi.mock("../frame/save-trouble", () => ({ RefusedChanges: () => null }));
vi.mock("../frame/finding-announcer", () => ({ FindingAnnouncer: () => null }));

const { page, draw } = testPage();
beforeEach(() => {
  globalThis.ResizeObserver = class {
    observe() {}
    unobserve() {}
    disconnect() {}
  };
});

/** Every place of a document that a reviewer can write a note on: each block, each chapter, each cell. */
function notesOn(year: number): LoadedNote[] {
  const form = formFor(year);
  const content = filledContent(form);
  const front = {
    ...content.front,
    address: "青石镇正街18号",
    periodFrom: `${year}-01-01`,
    periodTo: `${year}-12-31`,
  };
  const blocks = compose({
    ...{ form, unit, content: { ...content, front } },
    notes: [{ tableId: form.tables[0]?.id ?? "", text: "上年更正。" }],
  });
  const inputs: AnchorInput[] = [
    ...blocks.map(({ id }) => ({ kind: "block" as const, blockId: id })),
    ...form.outline.chapters.map(({ id }) => ({ kind: "chapter" as const, chapterId: id })),
    ...[...form.cells.keys()].map((cellId) => ({ kind: "cell" as const, cellId })),
  ];
  return inputs.map((input) => {
    const anchor = anchorIn({ blocks, year, countyForm: {} }, input) ?? expect.fail(JSON.stringify(input));
    return { id: JSON.stringify(input), state: "open", anchor } as LoadedNote;
  });
}

function drawStep(form: ReturnType<typeof formFor>, stepId: string, notes: LoadedNote[]): string[] {
  place.step = stepId;
  place.draft = { form, notes, mayWrite: true, events: [], draft: { unlocked: null } };
  draw(<StepFrame title="">{null}</StepFrame>);
  return [...page.querySelectorAll("[data-note]")].map((each) => each.getAttribute("data-note") ?? "");
}

describe.each([2018, 2019, 2025])("notes on the report of %i", (year) => {
  const form = formFor(year);
  const notes = notesOn(year);
  const written = stepsOf(form).filter(({ kind }) => ["front", "chapter", "table"].includes(kind));

  test("are shown each in one step, whatever was noted", () => {
    const shown = written.flatMap(({ id }) => drawStep(form, id, notes));
    expect(shown.sort()).toEqual(notes.map(({ id }) => id).sort());
  });

  test("are shown in the step that counts them", () => {
    const openNotes = notes.map(({ anchor }) => notedPath(form, anchor));
    const sources = { findings: [], explained: new Set<string>(), conflicts: [], openNotes };
    for (const step of written)
      expect(owedWords(stepOwed(step, form, filledContent(form), sources)), step.title).toBe(
        `待答复批注 ${drawStep(form, step.id, notes).length}`,
      );
  });
});

test("notes on the opening, the title and the signature are in the front step", () => {
  const of = (blockId: string) => notesOn(2025).filter(({ anchor }) => anchor.blockId === blockId);
  for (const blockId of ["title", "preface-p1", "preface-period", "preface-contact", "signature"])
    expect(drawStep(formFor(2025), "front", of(blockId)), blockId).toHaveLength(1);
});
