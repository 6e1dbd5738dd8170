// @vitest-environment jsdom
import { expect, test, vi } from "vitest";
import { testPage } from "@/components/ui/testing-page";
import { compose } from "@/lib/core/document/compose";
import { formFor } from "@/lib/core/editions/registry";
import { proseOf } from "@/lib/core/prose/prose";
import { emptyContent } from "@/lib/core/report";
import { SinceSigned } from "./since-signed";

const form = formFor(2025);
const unit = { code: "990101000001", name: "青石镇", organ: "青石镇人民政府" };
const documentWith = (text: string, received: string) =>
  compose({
    form,
    unit,
    content: {
      ...emptyContent,
      chapters: { problems: proseOf(text, "第二段没有改。") },
      figures: { "received:naturalPerson": { value: received } },
    },
  });
const now = { lastSigned: documentWith("公开栏按月核对。", "3") as unknown };
vi.mock("../draft/draft-context", () => ({ useDraft: () => ({ form, lastSigned: now.lastSigned }) }));
vi.mock("../frame/use-document", () => ({ useDocument: () => documentWith("公开栏按周核对。", "5") }));

const { page, draw } = testPage();

test("lists what was changed since the last signature, with the old and the new", () => {
  draw(<SinceSigned />);
  expect(page.textContent).toContain("上次审签报送以后的改动");
  const marked = (mark: string) =>
    [...page.querySelectorAll(mark)].map(({ textContent }) => textContent).join();
  expect(marked("del")).toMatch(/月.*3|3.*月/);
  expect(marked("ins")).toMatch(/周.*5|5.*周/);
  expect(page.textContent).not.toContain("第二段");
});

test("shows nothing before the first signature", () => {
  now.lastSigned = null;
  draw(<SinceSigned />);
  expect(page.textContent).toBe("");
});
