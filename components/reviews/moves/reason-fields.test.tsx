// @vitest-environment jsdom
import { act, useState } from "react";
import { expect, test } from "vitest";
import { testPage } from "@/components/ui/testing-page";
import { commonReasons } from "@/lib/core/workflow/common-reasons";
import { ReasonFields } from "./reason-fields";

const { page, draw, button } = testPage();

function Reasons() {
  const [reasons, setReasons] = useState([""]);
  return <ReasonFields reasons={reasons} onChange={setReasons} />;
}

async function press(words: string) {
  await act(async () => button(words).click());
  await act(async () => new Promise<void>((resolve) => requestAnimationFrame(() => resolve())));
}

const fields = () => [...page.querySelectorAll("textarea")];

test("a usual reason, and a field that is added, receive the focus to be written", async () => {
  const first = commonReasons[0] ?? expect.fail("there are usual reasons");
  draw(<Reasons />);
  await press(first.label);
  expect(document.activeElement).toBe(fields()[0]);
  expect(fields()[0]?.value).toBe(first.text);
  await press("再加一条理由");
  expect(fields()).toHaveLength(2);
  expect(document.activeElement).toBe(fields()[1]);
});
