import { isPassing, type Refusal, type Result } from "@/lib/core/refusal";
import { RefusedDocument } from "@/lib/imports/read/refused-document";
import { sha256 } from "@/lib/imports/read/sha256";
import type { RecordItem } from "@/lib/imports/schema";
import type { CountyImportContext, ImportRow } from "@/lib/imports/types";
import type { DocumentReader } from "./document-reader";
import { placeFile } from "./place-file";
import type { SourceFile } from "./source-files";

/** Bytes of one file's reading as it is sent: a server action takes 6 MB. */
const SENT_MAX = 5_500_000;

export type RunState = {
  phase: "idle" | "running" | "paused" | "done";
  total: number;
  /** Files dealt with so far, and among them those that were known already, and those that could not be read. */
  done: number;
  skipped: number;
  refused: number;
  /** The file in hand. */
  current: string | null;
  /** Why the run paused by itself. */
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
  /** Whether a file of these bytes needs no more reading. */
  isKnown: (sha256: string) => boolean;
  onRow: (row: ImportRow) => void;
  onChange: (state: RunState) => void;
  /** Milliseconds to wait before each further attempt where the server did not answer or failed; then the run pauses. */
  attempts?: readonly number[];
};

type Outcome = RecordItem["outcome"];

/**
 * Brings files in one after the other: digest, read beside the page, sent. A file that cannot be read is recorded with
 * its reason and the run goes on; where the server does not take a file the run pauses at it and can be gone on with.
 */
export class ImportRun {
  private state: RunState = idle;
  private queue: SourceFile[] = [];
  /** Raised at every pause: what was begun before it ends unheard. */
  private turn = 0;

  constructor(private readonly deps: Deps) {}

  /** Puts files at the end, and begins. */
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

  /** Leaves the files that are still waiting; what was recorded stays. */
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

  /** Null where the run was paused or stopped meanwhile: then nothing more is asked or sent for this file. */
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

  /** The digest of a file and what became of reading it; `outcome` is null for one that is known already. */
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
      // Unaccepted pictures do not belong on the server: those of a batch are named and stay out.
      const document = await reader.read({ withPictures: false });
      const placed = await placeFile(reader, document, name, context);
      outcome = { kind: "read", sourceBlocks: [...document.sourceBlocks], placed };
      if (sizeOf(outcome) > SENT_MAX)
        throw new RefusedDocument("这份文件的文字和表格太多，不像一份年度报告，没有导入。");
    } catch (error) {
      const refusal = error instanceof RefusedDocument ? error.message : "这份文件读不出来，请检查后再试。";
      outcome = { kind: "refused", refusal };
    }
    // A file whose bytes cannot be had is known by its name and what is wrong with it.
    const sent = new TextEncoder().encode(JSON.stringify([name, source.size, outcome]));
    return { sha256: digest ?? sha256(sent), outcome };
  }

  /** Tries again where the server is out of reach for a moment. */
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
      // A long run should not stand still over a hiccup.
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
