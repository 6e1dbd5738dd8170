// @vitest-environment jsdom
import { act } from "react";
import { createRoot } from "react-dom/client";
import { expect, test } from "vitest";
import type { KnownOfReport } from "@/lib/imports/place/examine/examine-report";
import type { CheckedReport } from "../reading/worker/checked-report";
import type { CheckReader } from "./check-reader";
import { useCheckedFiles } from "./use-checked-files";

function Probe({
  reader,
  onHook,
}: {
  reader: CheckReader;
  onHook: (hook: ReturnType<typeof useCheckedFiles>) => void;
}) {
  onHook(useCheckedFiles(reader));
  return null;
}

test("a second answer before the first is processed keeps it, and the result of an older check changes nothing", async () => {
  const asked: { known: KnownOfReport; answer: (report: CheckedReport) => void }[] = [];
  let hook: ReturnType<typeof useCheckedFiles> | undefined;
  const reader = {
    check: (_source: unknown, known: KnownOfReport) =>
      new Promise<CheckedReport>((answer) => asked.push({ known, answer })),
  } as unknown as CheckReader;
  const root = createRoot(document.createElement("div"));
  await act(async () =>
    root.render(
      <Probe
        reader={reader}
        onHook={(next) => {
          hook = next;
        }}
      />,
    ),
  );
  const file = () => hook?.files[0];
  const report = (title: string) => ({ title }) as CheckedReport;
  let id = 0;
  await act(async () => {
    [id = 0] = hook?.add([{ kind: "pasted", text: "总体情况" } as never]) ?? [];
  });
  await act(async () => asked[0]?.answer(report("nothing known")));

  await act(async () => void hook?.check(id, { ...file()?.known, year: 2022 }));
  await act(async () => void hook?.check(id, { ...file()?.known, kind: "department" }));
  expect(asked.at(-1)?.known).toEqual({ year: 2022, kind: "department" });
  await act(async () => asked[2]?.answer(report("both")));
  await act(async () => asked[1]?.answer(report("the year alone")));
  expect(file()).toMatchObject({
    known: { year: 2022, kind: "department" },
    state: { report: { title: "both" } },
  });
  act(() => root.unmount());
});
