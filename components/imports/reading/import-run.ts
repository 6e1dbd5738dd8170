import { isPassing, type Refusal, type Result } from "@/lib/core/refusal";
import { RefusedDocument } from "@/lib/imports/read/refused-document";
import { sha256 } from "@/lib/imports/read/sha256";
import type { RecordItem } from "@/lib/imports/schema";
import type { CountyImportContext, ImportRow } from "@/lib/imports/types";
import type { DocumentReader } from "./document-reader";
import { placeFile } from "./place-file";
import type { SourceFile } from "./source-files";

/** Maximum size in bytes of what is sent for one file: a server action takes 6 MB. */
const SENT_MAX = 5_500_000;

export type RunState = {
  phase: "idle" | "running" | "paused" | "done";
  total: number;
  /** Number of processed files; of those, already known ones and unreadable ones. */
  done: number;
  skipped: number;
  refused: number;
  /** Name of the current file. */
  current: string | null;
  /** Why the run paused automatically. */
  trouble: Refusal[];
};

export const idle: RunState = {
  phase: "idle",
  total: 0,
  done: 0,
  skipped: 0,
  refused: 0,
  current: null,
  trouble: [],
};

type Deps = {
  batchId: string;
  context: CountyImportContext;
  reader: Pick<DocumentReader, "digest" | "read" | "place">;
  record: (input: RecordItem) => Promise<Result<ImportRow>>;
  /** True if a file with these bytes has been read before. */
  isKnown: (sha256: string) => boolean;
  onRow: (row: ImportRow) => void;
  onChange: (state: RunState) => void;
  /**
   * Milliseconds to wait before each further attempt if the server failed; after the last one the run pauses.
   */
  attempts?: readonly number[];
};

type Outcome = RecordItem["outcome"];

/**
 * Imports files one after the other: digest, read in a worker, send. An unreadable file is recorded with its
 * reason and the run continues; if the server does not accept a file the run pauses at it and can be
 * continued.
 */
export class ImportRun {
  private state: RunState = idle;
  private queue: SourceFile[] = [];
  /** Incremented at every pause: results of work begun before it are ignored. */
  private turn = 0;

  constructor(private readonly deps: Deps) {}

  /** Appends files, and starts. */
  add(sources: readonly SourceFile[]): void {
    const { phase } = this.state;
    const before = phase === "done" ? idle : this.state;
    this.queue.push(...sources);
    this.change({ ...before, phase, total: before.total + sources.length });
    if (phase !== "paused") this.goOn();
  }

  goOn(): void {
    if (this.state.phase === "running") return;
    this.change({ ...this.state, phase: "running", trouble: [] });
    this.turn += 1;
    void this.work(this.turn);
  }

  pause(trouble: Refusal[] = []): void {
    this.turn += 1;
    this.change({ ...this.state, phase: "paused", current: null, trouble });
  }

  /** Drops the files still waiting; what was recorded stays. */
  stop(): void {
    this.turn += 1;
    this.queue = [];
    this.change(idle);
  }

  private async work(turn: number): Promise<void> {
    for (;;) {
      const [source] = this.queue;
      if (!source) break;
      this.change({ ...this.state, current: source.name });
      const outcome = await this.bringIn(source, () => turn !== this.turn);
      if (turn !== this.turn || outcome === null) return;
      if (!outcome.ok) return this.pause(outcome.refusals);
      this.queue.shift();
      const { done, skipped, refused } = this.state;
      this.change({
        ...this.state,
        done: done + 1,
        skipped: skipped + (outcome.value === "known" ? 1 : 0),
        refused: refused + (outcome.value === "refused" ? 1 : 0),
      });
    }
    this.change({ ...this.state, phase: "done", current: null });
  }

  /** Null if the run was paused or stopped in the meantime: then nothing more is sent for this file. */
  private async bringIn(
    source: SourceFile,
    isOver: () => boolean,
  ): Promise<Result<"known" | "read" | "refused"> | null> {
    const { isKnown, onRow } = this.deps;
    const read = await this.read(source, isOver);
    if (read === null || isOver()) return null;
    const { sha256, outcome } = read;
    if (outcome === null || isKnown(sha256)) return { ok: true, value: "known" };
    const recorded = await this.record(source, sha256, outcome, isOver);
    if (!recorded?.ok) return recorded;
    onRow(recorded.value);
    return { ok: true, value: outcome.kind };
  }

  /** The digest of a file and the result of reading it; `outcome` is null for a known file. */
  private async read(
    source: SourceFile,
    isOver: () => boolean,
  ): Promise<{ sha256: string; outcome: Outcome | null } | null> {
    const { context, reader, isKnown } = this.deps;
    const { name } = source;
    let digest: string | null = null;
    let outcome: Outcome;
    try {
      const bytes = await source.read();
      if (isOver()) return null;
      digest = await reader.digest({ kind: "file", name, bytes });
      if (isOver()) return null;
      if (isKnown(digest)) return { sha256: digest, outcome: null };
      // Pictures are not sent before a report is accepted: those of a batch are named and left out.
      const document = await reader.read({ withPictures: false });
      const placed = await placeFile(reader, document, name, context);
      outcome = { kind: "read", sourceBlocks: [...document.sourceBlocks], placed };
      if (sizeOf(outcome) > SENT_MAX)
        throw new RefusedDocument("这份文件的文字和表格太多，不像一份年度报告，没有导入。");
    } catch (error) {
      const refusal = error instanceof RefusedDocument ? error.message : "这份文件读不出来，请检查后再试。";
      outcome = { kind: "refused", refusal };
    }
    // A file whose bytes cannot be read is identified by its name and the error.
    const sent = new TextEncoder().encode(JSON.stringify([name, source.size, outcome]));
    return { sha256: digest ?? sha256(sent), outcome };
  }

  /** Retries if the server is briefly unreachable. */
  private async record(
    { name, size }: SourceFile,
    digest: string,
    outcome: Outcome,
    isOver: () => boolean,
  ): Promise<Result<ImportRow> | null> {
    const { batchId, record, attempts = [1_000, 5_000] } = this.deps;
    const input = { batchId, name: name.slice(-300), bytes: size, sha256: digest, outcome };
    let recorded = await record(input);
    for (const wait of attempts) {
      // A long run should survive a short failure.
      if (recorded.ok || !recorded.refusals.some(({ code }) => isPassing(code))) break;
      await new Promise((resolve) => setTimeout(resolve, wait));
      if (isOver()) return null;
      recorded = await record(input);
    }
    return recorded;
  }

  private change(state: RunState): void {
    this.state = state;
    this.deps.onChange(state);
  }
}

function sizeOf(outcome: Outcome): number {
  return new TextEncoder().encode(JSON.stringify(outcome)).length;
}
