import { v4 as uuid } from "uuid";
import { mergeProse } from "@/lib/core/prose/merge/prose-merge";
import { emptyProse, type Prose } from "@/lib/core/prose/prose";
import {
  type FieldEntry,
  type FieldPath,
  type FieldValue,
  fieldOf,
  parsePath,
  type ReportContent,
  withField,
} from "@/lib/core/report";
import type { SavedField } from "@/lib/reports/types";
import {
  begun,
  conflictOf,
  type DraftOptions,
  type DraftState,
  isSentAgain,
  nextVersion,
  type RefusedField,
  type SaveAnswer,
  type SentChange,
} from "./draft-state";
import type { Source, Unsaved } from "./local-copy";
import { Outbox } from "./outbox";
import { type Replacement, Unseen } from "./unseen";

/**
 * The draft in the browser: takes every change at once, saves by field shortly after the last keystroke, one request at
 * a time, and keeps what is not saved in the browser too. A failed request is sent again unchanged, with its operation
 * ids, so that the server never takes it twice. Nothing typed is dropped at any answer.
 */
export class DraftStore {
  #state: DraftState;
  readonly #versions: Partial<Record<FieldPath, number>>;
  readonly #outbox = new Outbox();
  readonly #unseen = new Unseen();
  /** Of operations that were set aside, the change that the clerk is asked about. */
  readonly #aside = new Map<string, string>();
  #attempt = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #inFlight: Promise<void> | null = null;
  #closed = false;
  #source: Source = {};
  readonly #listeners = new Set<() => void>();
  readonly #options: Required<DraftOptions>;

  constructor(options: DraftOptions) {
    this.#options = {
      newId: uuid,
      pause: 600,
      retryAfter: (attempt) => Math.min(15_000, 1000 * 2 ** attempt),
      ...options,
    };
    this.#versions = { ...options.versions };
    this.#state = begun(options);
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  read = (): DraftState => this.#state;

  /**
   * Takes up what this browser kept when it was closed or crashed before saving; what `open` pages keep is theirs. Answers how many
   * texts.
   */
  recover(open?: ReadonlySet<string>): number {
    const kept = this.#options.copy.take(open);
    if (kept.length > 0) this.#takeUp(kept);
    return kept.length;
  }

  /** What `run` changes comes from there, and belongs together: it is one entry of the history, and one undo. */
  replacing(source: Source, run: () => void): void {
    this.#source = source;
    try {
      run();
    } finally {
      this.#source = {};
    }
    // At once: what is typed next is a change of its own.
    this.#plan(0);
  }

  /**
   * Changes fields at once: a keystroke, a pasted block, a repair. `seen` is the revision of a field that the editor shows, where it may
   * be an older one.
   */
  change(
    changes: readonly FieldEntry[],
    from: "hand" | "elsewhere" = "hand",
    seen: Readonly<Partial<Record<FieldPath, number>>> = {},
  ): void {
    let { content, revisions } = this.#state;
    for (const { path, value } of changes) {
      const replaced = seen[path] === undefined ? undefined : this.#unseen.after(path, seen[path]);
      const merged = replaced && mergedWith(replaced, path, value, fieldOf(content, path));
      if (from === "elsewhere" || merged) {
        this.#unseen.add(path, (revisions[path] ?? 0) + 1, { before: fieldOf(content, path) });
        revisions = nextVersion(revisions, [path]);
      }
      content = withField(content, path, merged ?? value);
      const { base = this.versionOf(path), aside } = (!merged && replaced) || {};
      this.#outbox.put(path, merged ?? value, base, { ...this.#source, ...(aside && { continues: aside }) });
    }
    const paths = changes.map(({ path }) => path);
    // What is typed now stands in the refused text's place, and is tried in its turn.
    const refused = this.#state.refused.filter(({ path }) => !paths.includes(path));
    this.#update({ content, revisions, refused, save: { kind: "unsaved" } });
    this.#options.copy.keep(this.#allUnsaved());
    this.#plan(this.#options.pause);
  }

  /** Saves what is waiting and answers whether everything is saved now. */
  async flush(): Promise<boolean> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    while (this.#inFlight) await this.#inFlight;
    if (this.#outbox.sent || this.#outbox.waiting.size > 0) await this.#send();
    return this.#outbox.isEmpty && this.#state.refused.length === 0;
  }

  /** Tries again at once: the network came back, or somebody signed in again in another window. */
  retry(): void {
    if (this.#outbox.sent && !this.#inFlight) this.#plan(0);
  }

  versionOf(path: FieldPath): number {
    return this.#versions[path] ?? 0;
  }

  /** The versions of all fields as this page shows them. */
  versions(): Readonly<Partial<Record<FieldPath, number>>> {
    return this.#versions;
  }

  /** Takes up what others have saved since, as a refreshed page brings it. A field whose save is under way awaits its answer. */
  adopt(content: ReportContent, versions: Partial<Record<FieldPath, number>>): void {
    const underWay = new Set(this.#outbox.sent?.map(({ path }) => path));
    for (const [path, version] of Object.entries(versions) as [FieldPath, number][])
      if (version > this.versionOf(path) && !underWay.has(path))
        this.learn(path, fieldOf(content, path) ?? null, version);
  }

  /** What stands on the server now. A text that waits here still rests on the version that its writer saw. */
  learn(path: FieldPath, value: FieldValue | null, version: number): void {
    const base = this.versionOf(path);
    this.#versions[path] = version;
    if (value !== null && !this.#outbox.waiting.has(path)) this.#replace(path, value, { base });
  }

  settled(changeId: string): void {
    this.#update({ conflicts: this.#state.conflicts.filter((conflict) => conflict.changeId !== changeId) });
  }

  /** The clerk has copied a text that the server would not take. */
  dismissRefused(): void {
    this.#update({ refused: [], save: { kind: "saved", at: null } });
    this.#options.copy.keep(this.#allUnsaved());
  }

  /** The page is left: what waits is sent now. What fails stays in the browser's copy, for the next visit. */
  close(): void {
    this.#closed = true;
    void this.flush();
  }

  /** React may show again what it has just taken away. */
  open(): void {
    this.#closed = false;
  }

  #plan(delay: number): void {
    clearTimeout(this.#timer);
    if (this.#closed) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      void this.flush();
    }, delay);
  }

  #takeUp(kept: [FieldPath, Unsaved][]): void {
    for (const [path, { value }] of this.#outbox.recover(kept)) this.#replace(path, value);
    this.#options.copy.keep(this.#allUnsaved());
    this.#plan(0);
  }

  #send(): Promise<void> {
    const changes = this.#outbox.pack(this.#options.newId);
    this.#options.copy.keep(this.#allUnsaved());
    this.#update({ save: { kind: "saving" } });
    this.#inFlight = this.#options.send(changes).then((answer) => {
      this.#inFlight = null;
      this.#handleAnswer(answer);
    });
    return this.#inFlight;
  }

  #handleAnswer(answer: SaveAnswer): void {
    const sent = this.#outbox.sent ?? [];
    if (!answer.ok) {
      const { code, message } = answer.refusals[0] ?? { code: "unexpected", message: "没有保存成功。" };
      if (code === "signedOut" || code === "otherPerson") this.#update({ save: { kind: code, message } });
      else if (isSentAgain(code)) {
        this.#update({ save: { kind: "retrying", message } });
        this.#plan(this.#options.retryAfter(this.#attempt++));
      } else {
        this.#outbox.sent = null;
        this.#refuse(sent.map(({ path, value }) => ({ path, value, message })));
      }
      return;
    }
    this.#outbox.sent = null;
    this.#attempt = 0;
    for (const field of answer.value.saved) this.#took(field, sent);
    this.#refuse(
      answer.value.refused.flatMap(({ operationId, path, refusal }) => {
        const change = sent.find((each) => each.operationId === operationId);
        return change ? [{ path, value: change.value, message: refusal.message }] : [];
      }),
    );
    this.#options.copy.keep(this.#allUnsaved());
    if (this.#outbox.waiting.size > 0) {
      this.#update({ save: { kind: "unsaved" } });
      // The last keystroke has planned its save, unless that time went by while this request was under way.
      if (this.#timer === undefined) this.#plan(0);
    } else if (!this.#outbox.isEmpty) this.#takeUp([]);
    else {
      const [refused] = this.#state.refused;
      this.#update({
        save: refused ? { kind: "refused", message: refused.message } : { kind: "saved", at: new Date() },
      });
    }
  }

  #took(field: SavedField, sent: readonly SentChange[]): void {
    const { path } = field;
    const change = sent.find(({ operationId }) => operationId === field.operationId);
    const newer = this.#outbox.waiting.get(path);
    this.#versions[path] = field.version;
    if (field.outcome === "accepted") {
      if (newer) this.#outbox.waiting.set(path, { ...newer, base: field.version });
      return;
    }
    if (field.outcome === "setAside" && change) {
      // A newer keystroke still rests on the old version: it is set aside in its turn, and replaces this one.
      if (newer) this.#outbox.waiting.set(path, { ...newer, continues: field.operationId });
      else {
        const conflict = conflictOf(field, change.value, this.#options.author);
        const shorter = change.continues && this.#aside.get(change.continues);
        const others = this.#state.conflicts.filter(({ changeId }) => changeId !== shorter);
        this.#aside.set(field.operationId, conflict.changeId);
        this.#update({ conflicts: [...others, conflict] });
      }
    }
    if (field.value === null) return;
    const aside = field.outcome === "setAside" ? field.operationId : undefined;
    if (!newer) this.#replace(path, field.value, { base: change?.baseVersion, aside });
    if (!newer || field.outcome !== "merged" || parsePath(path)?.kind !== "chapter") return;
    const both = mergeProse(
      (change?.value as Prose) ?? emptyProse,
      newer.value as Prose,
      field.value as Prose,
    );
    if (!both) return;
    this.#outbox.waiting.set(path, { value: both, base: field.version });
    this.#replace(path, both);
  }

  #refuse(fields: RefusedField[]): void {
    if (fields.length === 0) return;
    const message = fields[0]?.message ?? "";
    // A newer text of the same field waits already: it is the one to be taken or refused.
    const last = fields.filter(({ path }) => !this.#outbox.waiting.has(path));
    const others = this.#state.refused.filter(({ path }) => last.every((field) => field.path !== path));
    this.#update({ refused: [...others, ...last], save: { kind: "refused", message } });
    this.#options.copy.keep(this.#allUnsaved());
  }

  #replace(path: FieldPath, value: FieldValue, rested: Omit<Replacement, "before"> = {}): void {
    const before = fieldOf(this.#state.content, path);
    if (before === value) return;
    const revisions = nextVersion(this.#state.revisions, [path]);
    this.#unseen.add(path, revisions[path] ?? 0, { before, ...rested });
    this.#update({ content: withField(this.#state.content, path, value), revisions });
  }

  /** Everything the server does not hold yet. */
  #allUnsaved(): [FieldPath, Unsaved][] {
    const refused = this.#state.refused.map(({ path, value }): [FieldPath, Unsaved] => [
      path,
      { value, base: this.versionOf(path) },
    ]);
    return [...refused, ...this.#outbox.all()];
  }

  #update(part: Partial<DraftState>): void {
    this.#state = { ...this.#state, ...part };
    for (const listener of this.#listeners) listener();
  }
}

/** What was typed into the text of before, in the one that has replaced it; null where both cannot be had. */
function mergedWith(
  { before }: Replacement,
  path: FieldPath,
  typed: FieldValue,
  present: FieldValue | undefined,
): Prose | null {
  if (parsePath(path)?.kind !== "chapter") return null;
  return mergeProse((before as Prose) ?? emptyProse, typed as Prose, (present as Prose) ?? emptyProse);
}
