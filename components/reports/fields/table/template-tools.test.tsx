// @vitest-environment jsdom
import { Blob as ReadableBlob } from "node:buffer";
import { act } from "react";
import { beforeEach, expect, test, vi } from "vitest";
import { testPage } from "@/components/ui/testing-page";
import { filledContent, testUnit } from "@/lib/core/document/testing-report";
import { formFor } from "@/lib/core/editions/registry";
import { cellsOf, isComputed } from "@/lib/core/tables/table";
import { writeTemplate } from "@/lib/exports/xlsx/write-template";
import { readTemplate } from "@/lib/imports/read/template/read-template";
import { TemplateTools } from "./template-tools";

vi.setConfig({ testTimeout: 20_000 });
// jsdom's own cannot be read.
vi.stubGlobal("Blob", ReadableBlob);

const form = formFor(2025);
const table = form.tables[1] ?? expect.fail("no such table");
const of = { unit: testUnit, form, table };
const typed = cellsOf(table).filter((cell) => !isComputed(cell));
const { figures } = filledContent(form);
const [first = expect.fail("no typed cell")] = typed;

const { page: host, draw } = testPage();
let saved: Blob[];
const onFill = vi.fn();

beforeEach(() => {
  saved = [];
  onFill.mockReset();
  Object.assign(URL, {
    createObjectURL: (blob: Blob) => `blob:${saved.push(blob)}`,
    revokeObjectURL: () => undefined,
  });
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => undefined);
  draw(<TemplateTools of={of} figures={() => figures} lastYear={null} onFill={onFill} />);
});

const button = (name: string) =>
  [...host.querySelectorAll("button")].find(({ textContent }) => textContent?.includes(name)) ??
  expect.fail(`no button ${name}`);

/** Waits until both buttons are enabled again; each `act` lets React render. */
async function settled() {
  for (let look = 0; look < 500; look += 1) {
    await act(() => new Promise((passed) => setTimeout(passed, 20)));
    if (button("上传填好的表").ariaDisabled !== "true") return;
  }
  expect.fail("still under way");
}

async function upload(bytes: Uint8Array) {
  const input = host.querySelector("input") ?? expect.fail("no input");
  const file = new Blob([new Uint8Array(bytes)]);
  Object.defineProperty(input, "files", { value: [file], configurable: true });
  await act(async () => {
    input.dispatchEvent(new Event("change", { bubbles: true }));
  });
  await settled();
}

const written = (given: typeof figures) =>
  writeTemplate({ ...of, figures: given, lastYear: null, at: new Date(0) });

test("the downloaded file has the draft's figures, and can be uploaded", async () => {
  await act(async () => button("下载填报表").click());
  await settled();
  const [file = expect.fail("nothing was saved")] = saved;
  const read = await readTemplate(file, of);
  expect(read.faults).toEqual([]);
  expect(read.figures[first.id]).toEqual(figures[first.id]);
});

test("a good file fills every typed cell in one edit", async () => {
  await upload(await written({ ...figures, [first.id]: { value: "987" } }));
  expect(onFill).toHaveBeenCalledTimes(1);
  const [filled] = onFill.mock.calls[0] ?? [];
  expect(filled).toHaveLength(typed.length);
  expect(filled).toContainEqual({ cellId: first.id, text: "987" });
  expect(host.querySelector("[role=alert]")).toBeNull();
});

test("a faulty file changes nothing, reports every fault, and can be downloaded with its cells marked", async () => {
  const { [first.id]: _, ...rest } = figures;
  const second = typed[1]?.id ?? expect.fail("no second cell");
  await upload(await written({ ...rest, [second]: { value: null, typed: "若干" } }));
  expect(onFill).not.toHaveBeenCalled();
  const alert = host.querySelector("[role=alert]")?.textContent;
  expect(alert).toContain("没有写入草稿：表里有 2 处要改");
  expect(alert).toMatch(/[A-Z]\d+（一、本年新收政府信息公开申请数量·自然人）：没有填/);
  expect(alert).toContain("若干");
  // A long list of faults scrolls, so it must be focusable.
  expect(host.querySelector<HTMLElement>("[role=alert] section[aria-label]")?.tabIndex).toBe(0);
  await act(async () => button("下载标出问题的表").click());
  await vi.waitFor(() => expect(saved).toHaveLength(1), { timeout: 10_000 });
  const read = await readTemplate(saved[0] ?? expect.fail("nothing was saved"), of);
  expect(read.faults.map(({ cellId }) => cellId)).toEqual([first.id, second]);
});

test("a file that is not this table is refused with a message", async () => {
  await upload(new TextEncoder().encode("不是表格"));
  expect(onFill).not.toHaveBeenCalled();
  expect(host.querySelector("[role=alert]")?.textContent).toContain("另存为 .xlsx");
});
