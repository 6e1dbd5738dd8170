import type { Refusal, Result } from "@/lib/core/refusal";
import type { RecordItem } from "@/lib/imports/batch/schema";
import type { CountyGround, ImportRow, PlacedFile } from "@/lib/imports/batch/types";
import { RefusedDocument } from "@/lib/imports/read/refused-document";
import { sha256 } from "@/lib/imports/read/sha256";
import type { SourceBlock } from "@/lib/imports/read/source-block";
import type { SourceFile } from "./gather-files";

/** Bytes of one file's reading as it is sent: a server action takes 6 MB. */
const SENT_MAX = 5_500_000;

/** Refusals that may pass by themselves: a long run should not stand still over a hiccup. */
const passing: readonly string[] = ["offline", "unexpected"];

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

type Reader = {
  digest: (bytes: Uint8Array) => Promise<string>;
  read: (name: string, ground: CountyGround) => Promise<{ sourceBlocks: SourceBlock[]; placed: PlacedFile }>;
};

type Deps = {
  batchId: string;
  ground: CountyGround;
  reader: Reader;
  record: (input: RecordItem) => Promise<Result<ImportRow>>;
  /** Whether a file of these bytes needs no more reading. */
  isKnown: (sha256: string) => boolean;
  onRow: (row: ImportRow) => void;
  onChange: (state: RunState) => void;
  /** Milliseconds to wait before each further attempt where the server did not answer or failed; then the run pauses. */
  attempts?: readonly number[];
};

/**
 * Brings files in one after the other: digest, read beside the page, sent. A file that cannot be read is recorded with
 * its reason and the run goes on; where the server does not take a file the run pauses at it and can be gone on with.
 */
export class BatchRun {
  private state: RunState = idle;
  private waiting: SourceFile[] = [];
  /** Raised at every pause: what was begun before it ends unheard. */
  private turn = 0;

  constructor(private readonly deps: Deps) {}

  /** Puts files at the end, and begins. */
  add(sources: readonly SourceFile[]): void {
    const { phase } = this.state;
    const before = phase === "done" ? idle : this.state;
    this.waiting.push(...sources);
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
    this.waiting = [];
    this.change(idle);
  }

  private async work(turn: number): Promise<void> {
    for (;;) {
      const [source] = this.waiting;
      if (!source) break;
      this.change({ ...this.state, current: source.name });
      const outcome = await this.bringIn(source, () => turn !== this.turn);
      if (turn !== this.turn || outcome === null) return;
      if (!outcome.ok) return this.pause(outcome.refusals);
      this.waiting.shift();
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
    const { batchId, ground, reader, record, isKnown, onRow } = this.deps;
    const file = { batchId, name: source.name.slice(-300), bytes: source.size };
    let digest: string | null = null;
    let outcome: RecordItem["outcome"];
    try {
      const bytes = await source.read();
      if (isOver()) return null;
      digest = await reader.digest(bytes);
      if (isOver()) return null;
      if (isKnown(digest)) return { ok: true, value: "known" };
      outcome = { kind: "read", ...(await reader.read(source.name, ground)) };
      if (sizeOf(outcome) > SENT_MAX)
        throw new RefusedDocument("这份文件的文字和表格太多，不像一份年度报告，没有导入。");
    } catch (error) {
      const refusal = error instanceof RefusedDocument ? error.message : "这份文件读不出来，请检查后再试。";
      outcome = { kind: "refused", refusal };
    }
    if (isOver()) return null;
    // A file whose bytes cannot be had is known by its name and what is wrong with it.
    digest ??= sha256(new TextEncoder().encode(JSON.stringify([source.name, source.size, outcome])));
    if (isKnown(digest)) return { ok: true, value: "known" };
    let recorded = await record({ ...file, sha256: digest, outcome });
    for (const wait of this.deps.attempts ?? [1_000, 5_000]) {
      if (recorded.ok || !recorded.refusals.some(({ code }) => passing.includes(code))) break;
      await new Promise((resolve) => setTimeout(resolve, wait));
      if (isOver()) return null;
      recorded = await record({ ...file, sha256: digest, outcome });
    }
    if (!recorded.ok) return recorded;
    onRow(recorded.value);
    return { ok: true, value: outcome.kind };
  }

  private change(state: RunState): void {
    this.state = state;
    this.deps.onChange(state);
  }
}

function sizeOf(outcome: RecordItem["outcome"]): number {
  return new TextEncoder().encode(JSON.stringify(outcome)).length;
}
