// @vitest-environment jsdom
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { formFor } from "@/lib/core/editions/registry";
import { emptyContent } from "@/lib/core/report";
import { EditorKitContext } from "../../editor-kit";
import { testingKit } from "../../testing-kit";
import { figureOptions, searchFigures } from "../search/figure-search";
import { soundsOf } from "../search/figure-sounds";
import { FigurePicker } from "./figure-picker";

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

const source = {
  form: formFor(2025),
  content: { ...emptyContent, figures: { "received:naturalPerson": { value: "5" } } },
};
const options = figureOptions(source, "applications");
const sounds = soundsOf(options).soundOf;
const found = (query: string) => searchFigures(options, query, sounds).map(({ cell }) => cell.id);

describe("the list", () => {
  it("contains every figure once, the chapter's totals first", () => {
    expect(options).toHaveLength(source.form.cells.size);
    expect(new Set(options.map(({ cell }) => cell.id)).size).toBe(options.length);
    expect(options[0]?.cell.id).toBe("received:total");
    expect(options[0]?.value).toBe("5 件");
  });

  it.each([
    ["新收", "received:total"],
    ["行政许可", "licences:decisions"],
    ["现行有效", "normativeDocuments:inForce"],
    ["xzxk", "licences:decisions"],
    ["xingzhengxuke", "licences:decisions"],
    ["sqsl", "received:total"],
    ["收到", "received:total"],
    ["sdsq", "received:total"],
    ["办结", "outcome.total:total"],
    ["bjsq", "outcome.total:total"],
    ["banjie", "outcome.total:total"],
    ["主动公开", "licences:decisions"],
    ["zdgk", "licences:decisions"],
    ["新收 自然人", "received:naturalPerson"],
    ["fy wc", "litigation:review.upheld"],
  ])("finds by %s", (query, id) => expect(found(query)).toContain(id));

  it("lists names that begin with the word first, and is empty without a match", () => {
    expect(found("总计")[0]).toBe("received:total");
    expect(found("收到")[0]).toBe("received:total");
    expect(found("sdsq")[0]).toBe("received:total");
    expect(found("办结")[0]).toBe("outcome.total:total");
    expect(found("没有这项")).toEqual([]);
    expect(found("qqqq")).toEqual([]);
  });
});

describe("the picker", () => {
  let root: Root;
  let chosen: string[];
  let closed: number;
  const box = () => document.querySelector<HTMLInputElement>("[role=combobox]");
  const active = () =>
    document.getElementById(box()?.getAttribute("aria-activedescendant") ?? "")?.textContent ?? "";
  const press = (key: string) =>
    act(async () => {
      box()?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
    });
  const write = (text: string) =>
    act(async () => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(box(), text);
      box()?.dispatchEvent(new Event("input", { bubbles: true }));
    });

  beforeEach(async () => {
    chosen = [];
    closed = 0;
    globalThis.ResizeObserver ??= class {
      observe() {}
      unobserve() {}
      disconnect() {}
    };
    root = createRoot(document.body.appendChild(document.createElement("div")));
    await act(async () =>
      root.render(
        <EditorKitContext value={testingKit}>
          <FigurePicker
            source={source}
            chapterId="applications"
            anchor={() => new DOMRect()}
            onChoose={({ cell }) => chosen.push(cell.id)}
            onClose={() => {
              closed += 1;
            }}
          />
        </EditorKitContext>,
      ),
    );
  });
  afterEach(async () => {
    await act(async () => root.unmount());
    document.body.replaceChildren();
  });

  it("is a combobox over a list, with the focus in it", () => {
    expect(document.activeElement).toBe(box());
    expect(document.getElementById(box()?.getAttribute("aria-controls") ?? "")?.getAttribute("role")).toBe(
      "listbox",
    );
    expect(active()).toContain("5 件");
  });

  it("is navigated by arrow keys and chosen from by Enter", async () => {
    await write("zrr");
    await press("ArrowDown");
    await press("ArrowUp");
    await press("ArrowDown");
    expect(active()).toContain("自然人");
    await press("Enter");
    expect(chosen).toHaveLength(1);
    expect(chosen[0]).toContain(":naturalPerson");
  });

  it("says that nothing is found, chooses nothing then, and closes on Escape", async () => {
    await write("qqqq");
    expect(document.querySelector("[role=status]")?.textContent).toContain("没有这样的统计项");
    await press("Enter");
    expect(chosen).toEqual([]);
    await press("Escape");
    expect(closed).toBe(1);
  });
});
