import { expect } from "vitest";
import { canonicalJson } from "@/lib/core/document/canonical";
import type { FieldPath, FieldValue } from "@/lib/core/report";
import { db } from "@/lib/platform/db";
import type { SentFieldChange } from "../../schema";
import { parseFieldPath, parseFieldValue } from "../../stored/parse";
import { wordsIn } from "./texts";

type CurrentValue = { version: number; value: FieldValue | null };
/** A sent change: it may delete only words that its writer has seen or written. */
type Sent = { value: FieldValue; base: FieldValue | null; own: ReadonlySet<string> };

/**
 * Invariants of a draft, checked on the rows alone and by words, independent of the server's responses: only
 * somebody who has seen a word can delete it, and every accepted change is in the history.
 */
export class Ledger {
  readonly #stands = new Map<FieldPath, CurrentValue>();
  readonly #texts = new Map<string, FieldValue | null>();
  readonly #sent = new Map<string, Sent>();
  readonly #rows = new Set<string>();
  #last = 0n;

  constructor(readonly reportId: string) {}

  current(path: FieldPath): CurrentValue {
    return this.#stands.get(path) ?? { version: 0, value: null };
  }

  /** Called before a change is sent. `base` is the text that its writer started from. */
  expectChange(change: SentFieldChange, own: ReadonlySet<string>): void {
    const base = this.#texts.get(`${change.path} ${change.baseVersion}`) ?? null;
    if (!this.#sent.has(change.operationId))
      this.#sent.set(change.operationId, { value: change.value as FieldValue, base, own: new Set(own) });
  }

  /** Reads the new rows, and checks each against the sent changes. */
  async read(): Promise<void> {
    const rows = await db.change.findMany({
      where: { reportId: this.reportId, id: { gt: this.#last } },
      orderBy: { id: "asc" },
    });
    for (const row of rows) {
      const path = parseFieldPath(row.path);
      const value = parseFieldValue(path, row.value);
      expect(this.#rows.has(row.operationId), "an operation is one change").toBe(false);
      this.#rows.add(row.operationId);
      if (row.outcome === "setAside") this.#holdAside(row.operationId, value);
      else this.#holdWritten(path, row, value);
      this.#last = row.id;
    }
    await this.#holdFields();
  }

  #holdAside(operationId: string, value: FieldValue): void {
    expect(canonicalJson(value)).toBe(canonicalJson(this.#sent.get(operationId)?.value));
  }

  #holdWritten(path: FieldPath, row: { operationId: string; version: number }, value: FieldValue): void {
    const before = this.current(path);
    expect(row.version, "versions follow each other").toBe(before.version + 1);
    const sent = this.#sent.get(row.operationId);
    if (sent) {
      const seen = new Set([...wordsIn(path, sent.base), ...sent.own]);
      const after = wordsIn(path, value);
      const unseen = [...wordsIn(path, before.value)].filter((word) => !after.has(word) && !seen.has(word));
      expect(unseen, `${row.operationId} overwrote words in ${path} that its writer never saw`).toEqual([]);
      const added = [...wordsIn(path, sent.value)].filter((word) => !wordsIn(path, sent.base).has(word));
      const lost = added.filter((word) => !after.has(word) && sent.own.has(word));
      expect(lost, `${row.operationId} lost its own words in ${path}`).toEqual([]);
    }
    this.#stands.set(path, { version: row.version, value });
    this.#texts.set(`${path} ${row.version}`, value);
  }

  async #holdFields(): Promise<void> {
    const fields = await db.field.findMany({ where: { reportId: this.reportId } });
    const stored = fields.map(({ path, value, version }) => [path, version, canonicalJson(value)]);
    const expected = [...this.#stands].map(([path, { version, value }]) => [
      path,
      version,
      canonicalJson(value),
    ]);
    expect(stored.sort()).toEqual(expected.sort());
  }

  /** After the server acknowledged a change: it is in the history, or equals the previous value. */
  holdAcknowledged({ operationId, path, value }: SentFieldChange): void {
    if (this.#rows.has(operationId)) return;
    const before = [...this.#texts].filter(([at]) => at.startsWith(`${path} `)).map(([, text]) => text);
    const asSent = canonicalJson(value);
    expect(
      before.some((text) => canonicalJson(text) === asSent),
      `${operationId} was acknowledged, and its text is nowhere in the history of ${path}`,
    ).toBe(true);
  }
}
