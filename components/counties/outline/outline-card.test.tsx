// @vitest-environment jsdom
import { act } from "react";
import { FormProvider, useForm } from "react-hook-form";
import { expect, test, vi } from "vitest";
import { testPage } from "@/components/ui/testing-page";
import { editionOf } from "@/lib/core/editions/registry";
import { OutlineCard } from "./outline-card";

const { page, draw } = testPage();
const edition = editionOf(2016) ?? expect.fail("no edition of 2016");

function Settings() {
  const form = useForm({ defaultValues: { chapters: edition.outlines[0]?.chapters } });
  return (
    <FormProvider {...form}>
      <OutlineCard edition={edition} />
    </FormProvider>
  );
}

const control = (label: string) =>
  page.querySelector<HTMLElement>(`[aria-label="${label}"]`) ?? expect.fail(`no ${label}`);
const headings = () =>
  [...page.querySelectorAll<HTMLTextAreaElement>("ol textarea[name$=heading]")].map((each) => each.value);
const frame = () => act(() => new Promise((resolve) => requestAnimationFrame(() => resolve(undefined))));

test("the control that moved a chapter goes with it, and stays in view", async () => {
  const scrolled = vi.fn();
  Element.prototype.scrollIntoView = function scrollIntoView(this: Element) {
    scrolled(this.getAttribute("aria-label"));
  };
  draw(<Settings />);
  const [first, second] = headings();
  act(() => control("第 1 章下移").focus());
  act(() => control("第 1 章下移").click());
  await frame();
  expect(headings().slice(0, 2)).toEqual([second, first]);
  expect(document.activeElement?.getAttribute("aria-label")).toBe("第 2 章下移");
  expect(scrolled).toHaveBeenCalledWith("第 2 章下移");
});

test("Ctrl+Z brings a removed chapter back, from wherever the hand is in the card, but not while one types", () => {
  draw(<Settings />);
  const before = headings();
  const undo = (at: Element | null) =>
    act(() =>
      at?.dispatchEvent(
        new KeyboardEvent("keydown", { key: "z", ctrlKey: true, bubbles: true, cancelable: true }),
      ),
    );
  act(() => control("删去第 2 章").click());
  expect(headings()).toHaveLength(before.length - 1);
  undo(page.querySelector("ol textarea"));
  undo(document.body);
  expect(headings()).toHaveLength(before.length - 1);
  undo(page.querySelector("ol li"));
  expect(headings()).toEqual(before);
});
