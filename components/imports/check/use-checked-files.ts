import { useCallback, useState } from "react";
import type { KnownOfReport } from "@/lib/imports/place/examine/examine-report";
import { RefusedDocument } from "@/lib/imports/read/refused-document";
import type { CheckedReport } from "../reading/worker/checked-report";
import type { CheckGiven } from "../reading/worker/messages";
import type { CheckReader } from "./check-reader";

export type CheckedFile = {
  id: number;
  name: string;
  known: KnownOfReport;
  state:
    | { kind: "waiting" }
    | { kind: "refused"; message: string }
    | { kind: "checked"; report: CheckedReport };
};

const failed = "这份文件读不出来，请检查后再试。";

/** The user's files with the result of their checks; they are read one after the other. */
export function useCheckedFiles(reader: CheckReader) {
  const [files, setFiles] = useState<readonly CheckedFile[]>([]);
  const [given] = useState(() => new Map<number, CheckGiven>());

  const check = useCallback(
    async (id: number, known: KnownOfReport) => {
      const source = given.get(id);
      if (!source) return;
      // Updated immediately: a second answer may come before the first is processed, and builds on it.
      setFiles((all) => all.map((each) => (each.id === id ? { ...each, known } : each)));
      // Results of checks with older answers are outdated.
      const put = (state: CheckedFile["state"]) =>
        setFiles((all) =>
          all.map((each) => (each.id === id && each.known === known ? { ...each, state } : each)),
        );
      try {
        put({ kind: "checked", report: await reader.check(source, known) });
      } catch (error) {
        put({ kind: "refused", message: error instanceof RefusedDocument ? error.message : failed });
      }
    },
    [reader, given],
  );

  /** Appends files, and returns the ids of the new ones. */
  const add = useCallback(
    (added: readonly CheckGiven[]) => {
      const fresh = added.map((source) => ({ id: nextId(), name: nameOf(source), source }));
      for (const { id, source } of fresh) given.set(id, source);
      setFiles((all) => [
        ...all,
        ...fresh.map(({ id, name }): CheckedFile => ({ id, name, known: {}, state: { kind: "waiting" } })),
      ]);
      for (const { id } of fresh) void check(id, {});
      return fresh.map(({ id }) => id);
    },
    [check, given],
  );

  /** Removes all files, and stops reading. */
  const clear = useCallback(() => {
    given.clear();
    setFiles([]);
    reader.end();
  }, [reader, given]);

  return { files, add, check, clear };
}

let ids = 0;

function nextId(): number {
  ids += 1;
  return ids;
}

function nameOf(source: CheckGiven): string {
  return source.kind === "pasted" ? "粘贴的内容" : source.name;
}
