import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";

/**
 * The channel on which the database says the public revision of every change, at its commit
 * (docs/decisions/0018).
 */
const CHANNEL = "public_revision";
/** How often the number is read besides, and how long an answer is waited for. */
const BEAT_MS = 1_000;
const PATIENCE_MS = 2_000;

/**
 * Follows the public revision from a connection of its own.
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
  /** The newest number of which the database sent news, or that was read when the connection was made. */
  #heard = null;
  /** Changes that may have been made since the number was asked for. */
  #doubts = 0;
  #isClosed = false;
  /** An outage is reported once. */
  #isReported = false;

  constructor(url, { beat = BEAT_MS, report = console.error } = {}) {
    Object.assign(this, { url, beat, report });
  }

  /**
   * The revision while it is certain. It is null without a connection, and from the moment at which somebody
   * may have changed something here until the number has been read again.
   */
  known() {
    return this.#client && this.#doubts === 0 ? String(this.#revision) : null;
  }

  /** Somebody may have changed something just now: nothing is certain until the number has been read. */
  doubt() {
    this.#doubts += 1;
    if (this.#client) this.#read(this.#client).catch(() => undefined);
  }

  close() {
    this.#isClosed = true;
    if (this.#client) this.#lose(this.#client);
  }

  /** Connects, and again when the connection is lost. */
  async keep() {
    while (!this.#isClosed) {
      await this.#connect().catch((error) => {
        if (!this.#isClosed && !this.#isReported) this.report(error);
        this.#isReported = true;
        // Through a pooler by transactions nobody is listening: what is known by chance is not certain.
        if (error instanceof Deaf) this.#isClosed = true;
      });
      if (this.#client) this.#lose(this.#client);
      if (!this.#isClosed) await sleep(this.beat, undefined, { ref: false });
    }
  }

  async #connect() {
    const client = new pg.Client({
      ...{ connectionString: this.url, connectionTimeoutMillis: PATIENCE_MS, query_timeout: PATIENCE_MS },
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
    // What was changed before this is read here, and not heard.
    this.#heard = await this.#read(client);
    this.#isReported = false;
    await this.#follow(client);
  }

  /** Reads the number; what was changed after it was asked for is still in doubt. */
  async #read(client) {
    const asked = this.#doubts;
    const { rows } = await client.query('SELECT "revision"::text AS "revision" FROM "PublicRevision"');
    this.#revision = latest(this.#revision, BigInt(rows[0].revision));
    if (asked === this.#doubts && this.#client === client) this.#doubts = 0;
    return this.#revision;
  }

  /**
   * Reads until the connection is lost. A change of which nothing was heard by the next beat means that news
   * does not come through.
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
    // Whatever holds the line up is not waited for.
    client.connection.stream.destroy();
  }
}

class Deaf extends Error {}

const latest = (one, other) => (one === null || other > one ? other : one);
