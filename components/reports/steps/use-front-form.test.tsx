// @vitest-environment jsdom
import { act } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { expect, test, vi } from "vitest";
import { setValue } from "@/components/ui/testing-page";
import { formFor } from "@/lib/core/editions/registry";
import { emptyContent } from "@/lib/core/report";
import { draftStore } from "../draft/testing-draft";
import { useFrontForm } from "./use-front-form";

const draft = vi.hoisted(() => ({ loaded: {} }));
vi.mock("../draft/draft-context", () => ({ useDraft: () => draft.loaded }));

function Address() {
  const { register } = useFrontForm();
  return <input {...register("address")} />;
}

/**
 * As in a browser, where a key may be pressed between two renderings: `act` would wait until everything is
 * rendered.
 */
test("a text from elsewhere is drawn before a key can be taken for one typed into it", async () => {
  const content = { ...emptyContent, front: { address: "青石大街1号" } };
  const { store } = draftStore({ content, versions: { "front.address": 1 } });
  const unit = { organ: "青石镇人民政府" };
  draft.loaded = { draft: { unit }, form: formFor(2025), store, usual: { notice: null } };
  const page = document.body.appendChild(document.createElement("div"));
  const root = createRoot(page);
  await act(async () => root.render(<Address />));
  const input = page.querySelector("input") ?? expect.fail("nothing to write in");
  const change = vi.spyOn(store, "change");

  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", false);
  flushSync(() => store.learn("front.address", "青石大街7号", 2));
  const drawn = input.value;
  setValue(input, `${drawn}东`);
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);

  // Either the other text is already rendered, or the typing counts as based on the previous one.
  const [[entries, , seen] = expect.fail("nothing was typed")] = change.mock.calls;
  expect(entries).toEqual([{ path: "front.address", value: `${drawn}东` }]);
  expect({ drawn, seen: seen?.["front.address"] }).toEqual({
    drawn: "青石大街7号",
    seen: store.read().revisions["front.address"],
  });
  expect(change).toHaveBeenCalledTimes(1);
  await act(async () => root.unmount());
});
