// @vitest-environment jsdom
import { act } from "react";
import { expect, test, vi } from "vitest";
import { DecisionsProvider } from "@/components/shell/decisions";
import { setValue, testPage } from "@/components/ui/testing-page";
import { SignOffPanel } from "./sign-off-panel";

vi.mock("../draft/draft-context", () => ({ useDraft: () => ({ reviewedBy: "", ownWork: null }) }));
vi.mock("./use-move", () => ({ useMove: () => ({ busy: false, refusals: [] }) }));

const { page, draw } = testPage();

const field = <Kind extends HTMLInputElement>(selector: string) =>
  page.querySelector<Kind>(selector) ?? expect.fail(`no ${selector}`);

test("the ticks and the name are there again after a look at another step", () => {
  draw(<DecisionsProvider>{<SignOffPanel />}</DecisionsProvider>);
  act(() => field("[name=noStateSecrets]").click());
  act(() => setValue(field("[name=reviewedBy]"), "张明 副镇长"));
  draw(<DecisionsProvider>{null}</DecisionsProvider>);
  draw(<DecisionsProvider>{<SignOffPanel />}</DecisionsProvider>);
  expect(field("[name=noStateSecrets]").checked).toBe(true);
  expect(field("[name=noCommercialSecrets]").checked).toBe(false);
  expect(field("[name=reviewedBy]").value).toBe("张明 副镇长");
});
