import { expect, test } from "vitest";
import { done, type Result, refused } from "@/lib/core/refusal";
import { placeDocument } from "@/lib/imports/place/place-document";
import { recogniseDocument } from "@/lib/imports/place/recognise/recognise-document";
import { readDocument } from "@/lib/imports/read/read-document";
import { RefusedDocument } from "@/lib/imports/read/refused-document";
import { sha256 } from "@/lib/imports/read/sha256";
import type { RecordItem } from "@/lib/imports/schema";
import type { ImportRow } from "@/lib/imports/types";
import { ImportRun, type RunState } from "./import-run";
import type { SourceFile } from "./source-files";

const context = { units: [{ code: "110", name: "青石镇", organ: "青石镇人民政府" }], forms: {} };

function source(name: string, text = `${name}正文`): SourceFile {
  return { name, size: text.length, read: async () => new TextEncoder().encode(text) };
}

function broken(name: string): SourceFile {
  return { name, size: 1, read: () => Promise.reject(new RefusedDocument("已损坏。")) };
}

/** A run with a server that stores what it receives: the same bytes are one row. */
function stage({ record }: { record?: (input: RecordItem) => Result<ImportRow> | null } = {}) {
  const rows = new Map<string, ImportRow>();
  const states: RunState[] = [];
  let bytes = new Uint8Array();
  let name = "";
  const run = new ImportRun({
    batchId: "b",
    context,
    reader: {
      digest: async (given) => {
        if (given.kind !== "file") throw new Error("a batch reads files alone");
        bytes = new Uint8Array(given.bytes);
        name = given.name;
        return sha256(bytes);
      },
      read: async () => {
        const sourceBlocks = await readDocument(bytes, name);
        const { detected } = recogniseDocument(sourceBlocks);
        return { sourceBlocks, pictures: new Map(), detected };
      },
      place: async (sourceBlocks, known) => placeDocument(sourceBlocks, known),
    },
    record: async (input) => record?.(input) ?? done(rowOf(input)),
    isKnown: (digest) => (rows.get(digest)?.state ?? "refused") !== "refused",
    onRow: (row) => rows.set(row.sha256, row),
    onChange: (state) => states.push(state),
    attempts: [1],
  });
  const until = async (phase: RunState["phase"]) => {
    await expect.poll(() => states.at(-1)?.phase).toBe(phase);
    return states.at(-1) as RunState;
  };
  return { run, rows, until, names: () => [...rows.values()].map(({ name }) => name) };
}

function rowOf({ sha256: digest, name, bytes, outcome }: RecordItem): ImportRow {
  const read = outcome.kind === "read" ? outcome.placed : null;
  return {
    id: digest,
    sha256: digest,
    name,
    bytes,
    state: outcome.kind,
    refusal: outcome.kind === "refused" ? outcome.refusal : null,
    unitCode: read?.unitCode ?? null,
    year: read?.year ?? null,
    edition: read?.edition ?? null,
    title: read?.title ?? "",
    stats: read?.stats ?? null,
  };
}

test("one broken file among many is recorded with its reason, and the others are imported", async () => {
  const { run, rows, until } = stage();
  run.add([source("a.txt"), broken("b.docx"), source("c.pdf", "%PDF-1.7"), source("d.txt")]);
  expect(await until("done")).toMatchObject({ total: 4, done: 4, refused: 2, skipped: 0 });
  expect([...rows.values()].map(({ name, state }) => [name, state])).toEqual([
    ["a.txt", "read"],
    ["b.docx", "refused"],
    ["c.pdf", "refused"],
    ["d.txt", "read"],
  ]);
});

test("the same folder again skips files already read, by their bytes, and retries refused ones", async () => {
  const { run, until, names } = stage();
  run.add([source("a.txt"), broken("b.docx")]);
  await until("done");
  run.add([source("renamed.txt", "a.txt正文"), broken("b.docx"), source("new.txt")]);
  expect(await until("done")).toMatchObject({ total: 3, skipped: 1, refused: 1 });
  expect(names()).toEqual(["a.txt", "b.docx", "new.txt"]);
});

test("if the server is unreachable the run pauses, and continues with the same file", async () => {
  let offline = true;
  const { run, until, names } = stage({
    record: ({ name }) => (offline && name === "b.txt" ? refused("offline", "没有连上服务器。") : null),
  });
  run.add([source("a.txt"), source("b.txt"), source("c.txt")]);
  expect(await until("paused")).toMatchObject({
    done: 1,
    trouble: [{ code: "offline", message: "没有连上服务器。" }],
  });
  offline = false;
  run.goOn();
  expect(await until("done")).toMatchObject({ done: 3, trouble: [] });
  expect(names()).toEqual(["a.txt", "b.txt", "c.txt"]);
});

test("a short failure of the server is retried", async () => {
  let failures = 0;
  const { run, until, names } = stage({
    record: ({ name }) => (name === "b.txt" && failures++ === 0 ? refused("unexpected", "出了意外。") : null),
  });
  run.add([source("a.txt"), source("b.txt")]);
  expect((await until("done")).done).toBe(2);
  expect(names()).toEqual(["a.txt", "b.txt"]);
});

test("a person pauses and continues; no file is lost or sent under two names", async () => {
  const { run, until, names } = stage();
  run.add([source("a.txt"), source("b.txt"), source("c.txt")]);
  run.pause();
  await until("paused");
  run.goOn();
  expect((await until("done")).done).toBe(3);
  expect(names()).toEqual(["a.txt", "b.txt", "c.txt"]);
});

test("files dropped during a run wait for their turn", async () => {
  const { run, until, names } = stage();
  run.add([source("a.txt")]);
  run.add([source("b.txt")]);
  expect(await until("done")).toMatchObject({ total: 2, done: 2 });
  expect(names()).toEqual(["a.txt", "b.txt"]);
});

test("after a stop, what was recorded stays and the rest is dropped", async () => {
  const { run, until, names } = stage({
    record: ({ name }) => (name === "b.txt" ? refused("signedOut", "登录已过期。") : null),
  });
  run.add([source("a.txt"), source("b.txt"), source("c.txt")]);
  await until("paused");
  run.stop();
  await until("idle");
  expect(names()).toEqual(["a.txt"]);
});
