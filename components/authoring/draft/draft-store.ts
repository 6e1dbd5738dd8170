import { emptyProse, type Prose } from "@/lib/core/prose";
import { mergeProse } from "@/lib/core/prose-merge";
import {
  type FieldPath,
  type FieldValue,
  fieldOf,
  parsePath,
  type ReportContent,
  withField,
} from "@/lib/core/report";
import type { Conflict, SavedField } from "@/lib/reports/types";
import type { DraftState, RefusedField, SaveAnswer, SentChange } from "./draft-state";
import type { LocalCopy, Unsaved } from "./local-copy";
import { operationId } from "./operation-id";

type Options = {
  content: ReportContent;
  versions: Partial<Record<FieldPath, number>>;
  savedAt: Date | null;
  conflicts: readonly Conflict[];
  author: string;
  send: (changes: SentChange[]) => Promise<SaveAnswer>;
  /** What this browser kept of earlier, unsaved changes. */
  copy: LocalCopy;
  newId?: () => string;
  /** Milliseconds between the last keystroke and the save. */
  pause?: number;
  retryAfter?: (attempt: number) => number;
};

/**
 * The draft in the browser: takes every change at once, saves by field shortly after the last keystroke, one request at
 * a time, and keeps what is not saved in the browser too. A failed request is sent again unchanged, with its operation
 * ids, so that the server never takes it twice. Nothing typed is dropped at any answer.
 */
export class DraftStore {
  #state: DraftState;
  readonly #versions: Partial<Record<FieldPath, number>>;
  readonly #unsaved = new Map<FieldPath, Unsaved>();
  #sent: SentChange[] | null = null;
  #attempt = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #inFlight: Promise<void> | null = null;
  readonly #listeners = new Set<() => void>();
  readonly #options: Required<Options>;

  constructor(options: Options) {
    this.#options = {
      newId: operationId,
      pause: 600,
      retryAfter: (attempt) => Math.min(15_000, 1000 * 2 ** attempt),
      ...options,
    };
    this.#versions = { ...options.versions };
    this.#state = {
      content: options.content,
      save: { kind: "saved", at: options.savedAt },
      conflicts: options.conflicts,
      refused: [],
      revisions: {},
    };
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  read = (): DraftState => this.#state;

  /** Takes up what this browser kept when it was closed or crashed before saving. Answers how many fields. */
  recover(): number {
    const kept = this.#options.copy.take();
    for (const [path, { value, base }] of kept) {
      this.#unsaved.set(path, { value, base });
      this.#replace(path, value);
    }
    if (kept.length > 0) this.#plan(0);
    return kept.length;
  }

  /** Changes fields by one deed: a keystroke, a pasted block, a repair. */
  change(
    changes: readonly { path: FieldPath; value: FieldValue }[],
    from: "hand" | "elsewhere" = "hand",
  ): void {
    let content = this.#state.content;
    for (const { path, value } of changes) {
      content = withField(content, path, value);
      this.#unsaved.set(path, { value, base: this.#unsaved.get(path)?.base ?? this.#versions[path] ?? 0 });
    }
    const revisions = from === "hand" ? this.#state.revisions : this.#raised(changes.map(({ path }) => path));
    this.#tell({ content, revisions, save: { kind: "unsaved" } });
    this.#options.copy.keep(this.#allUnsaved());
    this.#plan(this.#options.pause);
  }

  /** Saves what is waiting and answers whether everything is saved now. */
  async flush(): Promise<boolean> {
    clearTimeout(this.#timer);
    while (this.#inFlight) await this.#inFlight;
    if (this.#sent || this.#unsaved.size > 0) await this.#send();
    return this.#unsaved.size === 0 && this.#sent === null && this.#state.refused.length === 0;
  }

  /** Tries again at once: the network came back, or somebody signed in again in another window. */
  retry(): void {
    if (this.#sent && !this.#inFlight) this.#plan(0);
  }

  /** The server has settled a conflict: this is what stands. */
  settled(changeId: string, path: FieldPath, value: FieldValue | null, version: number): void {
    this.#versions[path] = version;
    this.#tell({ conflicts: this.#state.conflicts.filter((conflict) => conflict.changeId !== changeId) });
    if (value !== null && !this.#unsaved.has(path)) this.#replace(path, value);
  }

  /** The clerk has copied a text that the server would not take. */
  dismissRefused(): void {
    this.#tell({ refused: [], save: { kind: "saved", at: null } });
    this.#options.copy.keep(this.#allUnsaved());
  }

  close(): void {
    clearTimeout(this.#timer);
  }

  #plan(delay: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), delay);
  }

  #send(): Promise<void> {
    this.#sent ??= [...this.#unsaved].map(([path, { value, base }]) => ({
      path,
      value,
      baseVersion: base,
      operationId: this.#options.newId(),
    }));
    for (const { path, value } of this.#sent)
      if (this.#unsaved.get(path)?.value === value) this.#unsaved.delete(path);
    this.#tell({ save: { kind: "saving" } });
    this.#inFlight = this.#options.send(this.#sent).then((answer) => {
      this.#inFlight = null;
      this.#answered(answer);
    });
    return this.#inFlight;
  }

  #answered(answer: SaveAnswer): void {
    const sent = this.#sent ?? [];
    if (!answer.ok) {
      const { code, message } = answer.refusals[0] ?? { code: "unexpected", message: "没有保存成功。" };
      if (code === "signedOut") this.#tell({ save: { kind: "signedOut", message } });
      else if (isPassing(code)) {
        this.#tell({ save: { kind: "retrying", message } });
        this.#plan(this.#options.retryAfter(this.#attempt++));
      } else {
        this.#sent = null;
        this.#refuse(sent.map(({ path, value }) => ({ path, value, message })));
      }
      return;
    }
    this.#sent = null;
    this.#attempt = 0;
    for (const field of answer.value.saved) this.#took(field, sent);
    this.#refuse(
      answer.value.refused.flatMap(({ operationId, path, refusal }) => {
        const change = sent.find((each) => each.operationId === operationId);
        return change ? [{ path, value: change.value, message: refusal.message }] : [];
      }),
    );
    this.#options.copy.keep(this.#allUnsaved());
    if (this.#unsaved.size > 0) {
      this.#tell({ save: { kind: "unsaved" } });
      this.#plan(this.#options.pause);
    } else if (this.#state.refused.length === 0) this.#tell({ save: { kind: "saved", at: new Date() } });
  }

  #took(field: SavedField, sent: readonly SentChange[]): void {
    const { path } = field;
    const change = sent.find(({ operationId }) => operationId === field.operationId);
    const newer = this.#unsaved.get(path);
    this.#versions[path] = field.version;
    if (field.outcome === "accepted") {
      if (newer) this.#unsaved.set(path, { ...newer, base: field.version });
      return;
    }
    if (field.outcome === "setAside" && change) {
      const { changeId } = field.conflict;
      const conflict = {
        changeId,
        path,
        value: change.value,
        author: this.#options.author,
        at: new Date(field.at),
      };
      // A newer keystroke still rests on the old version: it is set aside in its turn, and replaces this one.
      if (!newer)
        this.#tell({
          conflicts: [...this.#state.conflicts.filter((each) => !this.#isMine(each, path)), conflict],
        });
    }
    if (field.value === null) return;
    if (!newer) {
      this.#replace(path, field.value);
      return;
    }
    if (field.outcome !== "merged" || parsePath(path)?.kind !== "chapter") return;
    const both = mergeProse(
      (change?.value as Prose) ?? emptyProse,
      newer.value as Prose,
      field.value as Prose,
    );
    if (!both) return;
    this.#unsaved.set(path, { value: both, base: field.version });
    this.#replace(path, both);
  }

  #isMine(conflict: Conflict, path: FieldPath): boolean {
    return conflict.path === path && conflict.author === this.#options.author;
  }

  #refuse(fields: RefusedField[]): void {
    if (fields.length === 0) return;
    const message = fields[0]?.message ?? "";
    this.#tell({ refused: [...this.#state.refused, ...fields], save: { kind: "refused", message } });
    this.#options.copy.keep(this.#allUnsaved());
  }

  #replace(path: FieldPath, value: FieldValue): void {
    if (fieldOf(this.#state.content, path) === value) return;
    this.#tell({ content: withField(this.#state.content, path, value), revisions: this.#raised([path]) });
  }

  #raised(paths: readonly FieldPath[]): DraftState["revisions"] {
    const revisions = { ...this.#state.revisions };
    for (const path of paths) revisions[path] = (revisions[path] ?? 0) + 1;
    return revisions;
  }

  /** Everything the server does not hold yet, the newest text of each field. */
  #allUnsaved(): [FieldPath, Unsaved][] {
    const all = new Map<FieldPath, Unsaved>();
    for (const { path, value } of this.#state.refused)
      all.set(path, { value, base: this.#versions[path] ?? 0 });
    for (const { path, value, baseVersion } of this.#sent ?? []) all.set(path, { value, base: baseVersion });
    for (const [path, unsaved] of this.#unsaved) all.set(path, unsaved);
    return [...all];
  }

  #tell(part: Partial<DraftState>): void {
    this.#state = { ...this.#state, ...part };
    for (const listener of this.#listeners) listener();
  }
}

/** Failures that pass by themselves: the same request is sent again. */
function isPassing(code: string): boolean {
  return code === "offline" || code === "unexpected" || code === "passwordFirst";
}
