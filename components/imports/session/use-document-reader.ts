"use client";
import { useEffect, useRef, useState } from "react";
import { resultOf } from "@/components/shell/action-result";
import { done, type Refusal, type Result, refused } from "@/lib/core/refusal";
import { readImportContextAction } from "@/lib/imports/actions";
import type { Detected } from "@/lib/imports/place/recognise/recognise-document";
import { RefusedDocument } from "@/lib/imports/read/refused-document";
import type { ImportUnit } from "@/lib/imports/types";
import { DocumentReader } from "../reading/document-reader";
import type { ImportSession, ImportTarget } from "../reading/import-session";
import { sourceOf } from "../reading/source-files";
import type { Given } from "../reading/worker/messages";

/** A user's input: a file, or pasted text. */
export type GivenDocument = File | Exclude<Given, { kind: "file" }>;

/** A document that was read, before it is placed. */
export type SourceDocument = Pick<ImportSession, "sourceBlocks" | "pictures" | "source">;

/** Reads and places documents in a worker, with progress and errors for display. */
export function useDocumentReader() {
  const [busy, setBusy] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<Refusal[]>([]);
  const reader = useRef<DocumentReader>(null);
  useEffect(() => () => reader.current?.end(), []);
  const readerNow = () => {
    reader.current ??= new DocumentReader();
    return reader.current;
  };

  async function carryOut<Value>(doing: string, run: () => Promise<Result<Value>>): Promise<Value | null> {
    setTrouble([]);
    setBusy(doing);
    const answer = await run()
      .catch(refusalOf)
      .finally(() => setBusy(null));
    if (answer.ok) return answer.value;
    setTrouble(answer.refusals);
    return null;
  }

  return {
    busy,
    trouble,
    read: (given: GivenDocument) =>
      carryOut("正在读取…", async () => done(await readGiven(readerNow(), given))),
    /** Places a document for a unit and a year, in the form of that year. Null if it was refused. */
    async place(
      document: SourceDocument,
      unit: ImportUnit,
      target: ImportTarget,
    ): Promise<ImportSession | null> {
      const { unitCode, year } = target;
      const context = await carryOut("正在查看这一年的报告…", () =>
        resultOf(readImportContextAction({ unitCode, year })),
      );
      if (!context) return null;
      const { sourceBlocks, pictures, source } = document;
      const county = context.countyForm ?? undefined;
      const named = source.kind === "file" ? { fileName: source.name } : {};
      const placed = await carryOut("正在把各段放到章节里…", async () =>
        done(await readerNow().place(sourceBlocks, { year, unit, county, ...named })),
      );
      return placed && { sourceBlocks, pictures, source, target, context, placed };
    },
    stop: () => readerNow().end(),
    clearTrouble: () => setTrouble([]),
  };
}

async function readGiven(
  reader: DocumentReader,
  given: GivenDocument,
): Promise<SourceDocument & { detected: Detected }> {
  reader.end();
  const document = given instanceof File ? await givenFile(given) : given;
  const name = document.kind === "file" ? document.name : "粘贴的内容";
  const sha256 = await reader.digest(document);
  const read = await reader.read({ withPictures: true });
  return { ...read, source: { kind: document.kind, name, sha256 } };
}

async function givenFile(file: File): Promise<Given> {
  const name = file.name.slice(-255);
  return { kind: "file", name, bytes: await sourceOf(name, file).read() };
}

function refusalOf(error: unknown) {
  if (error instanceof RefusedDocument) return refused("refused", error.message);
  throw error;
}
