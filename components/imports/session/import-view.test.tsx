// @vitest-environment jsdom
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { placeDocument } from "@/lib/imports/place/place-document";
import type { KnownBefore } from "@/lib/imports/place/placed-document";
import { recogniseDocument } from "@/lib/imports/place/recognise/recognise-document";
import type { SourceBlock } from "@/lib/imports/read/source-block";
import { readText } from "@/lib/imports/read/text/read-text";
import { ImportView } from "./import-view";

vi.mock("next/navigation", () => ({ useRouter: () => ({ push: vi.fn() }) }));
vi.mock("@/lib/imports/actions", () => ({
  readImportContextAction: async ({ unitCode, year }: { unitCode: string; year: number }) => ({
    data: { ok: true, value: { unitCode, year, countyForm: null, lastYear: false, existing: null } },
  }),
  beginImportedAction: async () => ({ data: { ok: true, value: { reportId: "r" } } }),
  fillImportedAction: vi.fn(),
}));
// jsdom has no workers: reading and placing run in the page.
vi.mock("../reading/document-reader", () => ({
  DocumentReader: class {
    private text = "";
    async digest({ text }: { text: string }) {
      this.text = text;
      return "0".repeat(64);
    }
    async read() {
      const picture: SourceBlock = { kind: "picture", alt: "公开专区", picture: info, left: null };
      const sourceBlocks = readText(this.text).flatMap((block, at) =>
        at === 3 ? [picture, block] : [block],
      );
      const { detected } = recogniseDocument(sourceBlocks);
      return { sourceBlocks, pictures: new Map([[info.id, bytes]]), detected };
    }
    async place(sourceBlocks: readonly SourceBlock[], known: KnownBefore) {
      placed(known);
      return placeDocument(sourceBlocks, known);
    }
    end() {}
  },
}));
const placed = vi.hoisted(() => vi.fn());
const { bytes, info } = vi.hoisted(() => {
  const bytes = new Uint8Array([1, 2, 3]);
  const info = { id: "a".repeat(64), mime: "image/png" as const, bytes: 3, width: 40, height: 30 };
  return { bytes, info };
});
const shown = new Map<string, Blob>();
URL.createObjectURL = (blob: Blob) => {
  shown.set(`blob:${shown.size}`, blob);
  return `blob:${shown.size - 1}`;
};
const sent = vi.fn(async (_address: string, _options: { body: FormData }) =>
  Response.json({ data: { ok: true, value: { reportId: "r" } } }),
);
vi.stubGlobal("fetch", sent);
URL.revokeObjectURL = (address) => shown.delete(address);
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
Element.prototype.scrollIntoView = () => {};

const text =
  "青石镇2016年政府信息公开工作年度报告\n一、概述\n全镇主动公开政府信息12条。\n青石镇人民政府\n2017年2月1日";
const units = [{ code: "370000000000", name: "青石镇", organ: "青石镇人民政府", years: [2017, 2016, 2015] }];

let root: Root;
beforeEach(() => open("one"));
afterEach(async () => {
  await leave();
  sessionStorage.clear();
});

test("a document is still there after visiting another page, until it is closed", async () => {
  await paste();
  await type("联系电话", "0533-1234567");
  await leave();
  await open("one");
  expect(document.body.textContent).toContain("接着办没有导入完的文件");
  expect(field("联系电话").value).toBe("0533-1234567");
  await press("换一份文件");
  await leave();
  await open("one");
  expect(document.body.textContent).not.toContain("接着办");
  expect(field("年报全文").value).toBe("");
});

test("a document is placed once, in the form of the year that it names", async () => {
  placed.mockClear();
  await paste();
  expect(placed.mock.calls).toEqual([[expect.objectContaining({ year: 2016 })]]);
});

test("a link leads by keyboard past the source, in which each block is a stop", async () => {
  await paste();
  const target = document.querySelector("section[aria-label=原文] a")?.getAttribute("href");
  expect(document.querySelector<HTMLElement>(target ?? "none")?.textContent).toContain("撤销上一步");
  expect(document.querySelector<HTMLElement>(target ?? "none")?.tabIndex).toBe(-1);
});

test("another person does not find it", async () => {
  await paste();
  await leave();
  await open("other");
  expect(document.body.textContent).not.toContain("接着办");
});

test("after it was imported, it does not come back", async () => {
  await paste();
  await press("导入，建立草稿");
  await leave();
  await open("one");
  expect(document.body.textContent).not.toContain("接着办");
});

test("pictures are shown next to their text, and their memory is released", async () => {
  await paste();
  const images = [...document.querySelectorAll("img")];
  expect(images.map(({ alt }) => alt)).toContain("公开专区");
  expect([...shown.values()].map(({ size }) => size)).toEqual([3]);
  expect(document.body.textContent).toContain("1 张图片");
  await press("换一份文件");
  expect(shown.size).toBe(0);
});

test("pictures are sent with the text in one request", async () => {
  await paste();
  await press("导入，建立草稿");
  const [address, { body }] = sent.mock.calls.at(-1) ?? ["", { body: new FormData() }];
  expect(address).toBe("/imports/accept");
  expect(body.get("operation")).toBe("begin");
  const input = JSON.parse(String(body.get("input")));
  expect(JSON.stringify(input.fields)).toContain(info.id);
  expect(body.getAll("picture").map((part) => (part as Blob).size)).toEqual([3]);
});

async function open(person: string) {
  document.body.innerHTML = "<div></div>";
  root = createRoot(document.body.firstElementChild as Element);
  await act(async () =>
    root.render(
      <ImportView units={units} asked={{ unitCode: "370000000000", year: null }} person={person} />,
    ),
  );
  await settle();
}

async function leave() {
  await act(async () => root.unmount());
}

async function paste() {
  await type("年报全文", text);
  await press("读取文字");
  expect(document.body.textContent).toContain("导入后的报告");
}

async function press(name: string) {
  const button = [...document.querySelectorAll("button")].find((each) => each.textContent === name);
  if (!button) throw new Error(`no button ${name}`);
  await act(async () => button.click());
  await settle();
}

async function type(label: string, value: string) {
  const input = field(label);
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(input), "value")?.set?.call(input, value);
  await act(async () => input.dispatchEvent(new Event("input", { bubbles: true })));
}

function field(label: string): HTMLInputElement {
  const found = [...document.querySelectorAll("label")].find((each) => each.textContent?.startsWith(label));
  const input = found && document.getElementById(found.htmlFor);
  if (!input) throw new Error(`no field ${label}`);
  return input as HTMLInputElement;
}

/** Waits until nothing is being read, placed or sent. */
async function settle() {
  await act(() => new Promise((resolve) => setTimeout(resolve, 20)));
  await vi.waitFor(
    async () => {
      await act(() => new Promise((resolve) => setTimeout(resolve, 20)));
      if (document.querySelector("progress")) throw new Error("still busy");
    },
    { timeout: 20_000 },
  );
}
