import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";

/**
 * The channel on which the database notifies the public revision after every change, at its commit
 * (docs/decisions/0018).
 */
const CHANNEL = "public_revision";
/** How often the revision is also polled, in milliseconds; then the timeout of a connection or query. */
const BEAT_MS = 1_000;
const PATIENCE_MS = 2_000;

/**
 * Follows the public revision on a separate connection.
 *
 * @param {string} url the database
 * @param {{ beat?: number, report?: (error: unknown) => void }} [settings]
 */
export function watchRevision(url, settings) {
  const watch = new RevisionWatch(url, settings);
  watch.keep();
  return watch;
}

class RevisionWatch {
  #client = null;
  #revision = null;
  /** The newest revision that was notified, or read when the connection was made. */
  #heard = null;
  /** Number of possible changes since the revision was last queried; 0 if none. */
  #doubts = 0;
  #isClosed = false;
  /** An outage is reported once. */
  #isReported = false;

  constructor(url, { beat = BEAT_MS, report = console.error } = {}) {
    Object.assign(this, { url, beat, report });
  }

  /**
   * The revision while it is certain. Null without a connection, and after a possible change on this server
   * until the revision has been read again.
   */
  known() {
    return this.#client && this.#doubts === 0 ? String(this.#revision) : null;
  }

  /** To be called after a possible change: the revision is uncertain until it has been read again. */
  doubt() {
    this.#doubts += 1;
    if (this.#client) this.#read(this.#client).catch(() => undefined);
  }

  close() {
    this.#isClosed = true;
    if (this.#client) this.#lose(this.#client);
  }

  /** Connects, and reconnects when the connection is lost. */
  async keep() {
    while (!this.#isClosed) {
      await this.#connect().catch((error) => {
        if (!this.#isClosed && !this.#isReported) this.report(error);
        this.#isReported = true;
        // Behind a pooler in transaction mode, LISTEN does not work: without notifications nothing may be
        // cached.
        if (error instanceof Deaf) this.#isClosed = true;
      });
      if (this.#client) this.#lose(this.#client);
      if (!this.#isClosed) await sleep(this.beat, undefined, { ref: false });
    }
  }

  async #connect() {
    const client = new pg.Client({
      ...{ connectionString: this.url, connectionTimeoutMillis: PATIENCE_MS, query_timeout: PATIENCE_MS },
      // Every request that may change something reads the revision, also while others do.
      pipeline: true,
    });
    for (const event of ["error", "end"]) client.on(event, () => this.#lose(client));
    client.on("notification", ({ payload }) => {
      this.#heard = latest(this.#heard, BigInt(payload));
      this.#revision = latest(this.#revision, this.#heard);
    });
    this.#doubts += 1;
    await client.connect();
    await client.query(`LISTEN ${CHANNEL}`);
    this.#client = client;
    // Changes before this point arrive by this read, not as notifications.
    this.#heard = await this.#read(client);
    this.#isReported = false;
    await this.#follow(client);
  }

  /** Reads the revision. Changes after the query was sent stay uncertain. */
  async #read(client) {
    const asked = this.#doubts;
    const { rows } = await client.query('SELECT "revision"::text AS "revision" FROM "PublicRevision"');
    this.#revision = latest(this.#revision, BigInt(rows[0].revision));
    if (asked === this.#doubts && this.#client === client) this.#doubts = 0;
    return this.#revision;
  }

  /**
   * Polls until the connection is lost. If a polled change has not been notified by the next poll,
   * notifications do not arrive.
   */
  async #follow(client) {
    for (;;) {
      const before = await this.#read(client);
      await sleep(this.beat, undefined, { ref: false });
      if (this.#isClosed || this.#client !== client) return;
      if (before > this.#heard)
        throw new Deaf("notifications of the database do not arrive: answers are not kept");
    }
  }

  #lose(client) {
    if (this.#client === client) this.#client = null;
    // Destroyed instead of closed: a connection that hangs is not waited for.
    client.connection.stream.destroy();
  }
}

class Deaf extends Error {}

const latest = (one, other) => (one === null || other > one ? other : one);
