import { v4 as uuid } from "uuid";
import {
  type FieldEntry,
  type FieldPath,
  type FieldValue,
  fieldOf,
  type ReportContent,
} from "@/lib/core/report";
import type { Conflict } from "@/lib/reports/types";
import type { SavedVersion } from "./browser/saved-versions";
import type { ChangeSource, Unsaved } from "./browser/unsaved-pages";
import { type DraftOptions, type DraftState, type SaveAnswer, unsaved } from "./draft-state";
import { PageDraft } from "./page-draft";
import { takeRefusal, takeSaved } from "./take-answer";
import { type ChangedBy, type Seen, takeChanges } from "./take-changes";

/** How long to wait for the browser's stored changes, in milliseconds, in case its storage never responds. */
const LOOKS_FOR = 3000;

/**
 * The draft in the browser: accepts every change immediately, saves by field shortly after the last
 * keystroke, one request at a time, and also stores unsaved changes in the browser. A failed request is sent
 * again unchanged, with its operation ids, so that the server never applies it twice. No response ever
 * discards typed text.
 */
export class DraftStore {
  readonly #draft: PageDraft;
  readonly #options: Required<DraftOptions>;
  /** Number of consecutive failed requests. */
  #attempt = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #inFlight: Promise<void> | null = null;
  #closed = false;
  /** Conflicts resolved on this page: a page loaded meanwhile may still have them. */
  readonly #settled = new Set<string>();
  #source: ChangeSource = {};
  #goOnFlushing = () => {};
  /** Resolved when the browser's stored changes are known. */
  readonly #opening = new Promise<void>((resolve) => {
    this.#goOnFlushing = resolve;
  });

  constructor(options: DraftOptions) {
    this.#options = {
      newId: uuid,
      recovers: false,
      conflictCount: 0,
      pause: 600,
      retryAfter: (attempt) => Math.min(15_000, 1000 * 2 ** attempt),
      ...options,
    };
    this.#draft = new PageDraft(options);
  }

  subscribe = (listener: () => void): (() => void) => this.#draft.subscribe(listener);

  read = (): DraftState => this.#draft.state;

  versionOf(path: FieldPath): number {
    return this.#draft.versionOf(path);
  }

  /** The versions of all fields as shown on this page. */
  versions(): Readonly<Partial<Record<FieldPath, number>>> {
    return this.#draft.versions;
  }

  /**
   * Takes over from the page before this one, which was left: what it saved after this one was read, and what
   * it could not save. At once, so that the first key changes the text that its writer typed last.
   */
  takeOver(saved: readonly SavedVersion[] = []): void {
    for (const { path, value, version } of saved) if (value !== null) this.learn(path, value, version);
    this.#takeUp(this.#options.copy.takeLeft?.() ?? []);
  }

  /** This page is hidden, and may end without a further event: stores what was just typed. */
  hide(): void {
    this.#draft.keepDueCopy();
  }

  /** This page is being left; if the browser shows it again, it goes on. */
  leave(): void {
    this.#draft.keepDueCopy();
    this.#options.copy.leave?.();
  }

  comeBack(): void {
    this.#draft.keepCopy();
  }

  /**
   * Restores what this browser stored when it was closed or crashed before saving, except what the pages in
   * `open` will save themselves. @returns the number of texts
   */
  async recover(open?: ReadonlySet<string>): Promise<number> {
    const tooLong = setTimeout(() => this.#looked(), LOOKS_FOR);
    try {
      const kept = await this.#options.copy.take(open);
      this.#takeUp(kept);
      return kept.length;
    } finally {
      clearTimeout(tooLong);
      this.#looked();
    }
  }

  #takeUp(kept: [FieldPath, Unsaved][]): void {
    if (kept.length === 0) return;
    this.#draft.update({ save: unsaved });
    this.#draft.takeUp(kept);
    this.#plan(0);
  }

  #looked(): void {
    if (this.#draft.state.save.kind === "opening")
      this.#draft.update({ save: { kind: "saved", at: this.#options.savedAt } });
    this.#goOnFlushing();
  }

  /**
   * All changes made by `run` have one source and belong together: one entry of the history, and one undo.
   */
  replacing(source: ChangeSource, run: () => void): void {
    this.#source = source;
    try {
      run();
    } finally {
      this.#source = {};
    }
    // Immediately, so that later typing is a separate change.
    this.#plan(0);
  }

  /** Changes fields: a keystroke, a pasted block, a repair. */
  change(changes: readonly FieldEntry[], by: ChangedBy = "hand", seen: Seen = {}): void {
    takeChanges(this.#draft, changes, { by, seen, source: this.#source });
    this.#plan(this.#options.pause);
  }

  /** Saves waiting changes. @returns whether everything is saved */
  async flush(): Promise<boolean> {
    if (this.#draft.state.save.kind === "opening") await this.#opening;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    while (this.#inFlight) await this.#inFlight;
    const { outbox } = this.#draft;
    if (outbox.sent || outbox.waiting.size > 0) await this.#send();
    return outbox.isEmpty && this.#draft.state.refused.length === 0;
  }

  /** Retries immediately, when the network is back or somebody signed in again in another window. */
  retry(): void {
    if (this.#draft.outbox.sent && !this.#inFlight) this.#plan(0);
  }

  /** Takes changes by others from a refreshed page. A field being saved waits for its own response. */
  adopt(content: ReportContent, versions: Partial<Record<FieldPath, number>>): void {
    const underWay = new Set(this.#draft.outbox.sent?.map(({ path }) => path));
    for (const [path, version] of Object.entries(versions) as [FieldPath, number][])
      if (version > this.versionOf(path) && !underWay.has(path))
        this.learn(path, fieldOf(content, path) ?? null, version);
  }

  /**
   * Takes the server's present value. A waiting text, and what is typed after it, keeps the version that its
   * writer saw, until it is answered.
   */
  learn(path: FieldPath, value: FieldValue | null, version: number): void {
    if (this.#draft.outbox.waiting.has(path)) return;
    const base = this.versionOf(path);
    this.#draft.setVersion(path, version);
    if (value !== null) this.#draft.replace(path, value, { base });
  }

  /** Takes the next conflicts from a refreshed page, if it did not have them all. */
  adoptConflicts(loaded: readonly Conflict[], count: number): void {
    const { conflicts, moreConflicts } = this.#draft.state;
    if (moreConflicts === 0) return;
    const known = new Set([...this.#settled, ...conflicts.map(({ changeId }) => changeId)]);
    const added = loaded.filter(({ changeId }) => !known.has(changeId));
    const all = [...conflicts, ...added];
    this.#draft.update({ conflicts: all, moreConflicts: Math.max(0, count - all.length) });
  }

  settled(changeId: string): void {
    this.#settled.add(changeId);
    const conflicts = this.#draft.state.conflicts.filter((conflict) => conflict.changeId !== changeId);
    this.#draft.update({ conflicts });
  }

  /** Removes a refused text after the clerk has copied it. */
  dismissRefused(): void {
    this.#draft.update({ refused: [], save: { kind: "saved", at: null } });
    this.#draft.keepCopy();
  }

  /**
   * Sends waiting changes when the page is left. What fails stays in the browser's storage, for the next
   * visit.
   */
  close(): void {
    this.#closed = true;
    void this.flush();
  }

  /** React (strict mode) may mount again what it has just unmounted. */
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

  #send(): Promise<void> {
    const changes = this.#draft.outbox.pack(this.#options.newId);
    // If this page closes before the response, a page that restores the text knows which operation may have
    // sent it.
    const kept = this.#draft.keepCopy();
    this.#draft.update({ save: { kind: "saving" } });
    const send = () => this.#options.send(changes);
    this.#inFlight = (kept ? kept.then(send) : send()).then((answer) => {
      this.#inFlight = null;
      this.#take(answer);
    });
    return this.#inFlight;
  }

  #take(answer: SaveAnswer): void {
    if (!answer.ok) {
      if (takeRefusal(this.#draft, answer.refusals[0])) this.#plan(this.#options.retryAfter(this.#attempt++));
      return;
    }
    this.#attempt = 0;
    takeSaved(this.#draft, answer.value);
    this.#goOn();
  }

  /** After a response: sends text typed in the meantime, then other pages' texts of the same fields. */
  #goOn(): void {
    const { outbox, state } = this.#draft;
    if (outbox.waiting.size > 0) {
      this.#draft.update({ save: unsaved });
      // The last keystroke has scheduled its save, unless that time passed during this request.
      if (this.#timer === undefined) this.#plan(0);
    } else if (!outbox.isEmpty) {
      this.#draft.takeUp([]);
      this.#plan(0);
    } else {
      const [refused] = state.refused;
      this.#draft.update({
        save: refused ? { kind: "refused", message: refused.message } : { kind: "saved", at: new Date() },
      });
    }
  }
}
