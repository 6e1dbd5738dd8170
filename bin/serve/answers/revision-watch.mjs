import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";

/** The channel on which the database says the public revision of every change, at its commit (docs/decisions/0018). */
const CHANNEL = "public_revision";
/** How often the number is read besides, and how long an answer is waited for. */
const BEAT_MS = 1_000;
const PATIENCE_MS = 2_000;

/**
 * Follows the public revision from a connection of its own. `known()` is the revision while it is certain, and null while it is not:
 * without a connection, and from the moment at which somebody may have changed something here until the number has been read again.
 *
 * @param {string} url the database
 * @param {{ beat?: number, report?: (error: unknown) => void }} [settings]
 */
export function watchRevision(url, { beat = BEAT_MS, report = console.error } = {}) {
  let client = null;
  let revision = null;
  let heard = null;
  let doubts = 0;
  let isClosed = false;

  /** Reads the number; what was changed after it was asked for is still in doubt. */
  async function read(connected) {
    const asked = doubts;
    const { rows } = await connected.query('SELECT "revision"::text AS "revision" FROM "PublicRevision"');
    revision = latest(revision, BigInt(rows[0].revision));
    if (asked === doubts && client === connected) doubts = 0;
    return revision;
  }

  /** Reads until the connection is lost. A change of which nothing was heard by the next beat means that news does not come through. */
  async function follow(connected) {
    for (;;) {
      const before = await read(connected);
      await sleep(beat, undefined, { ref: false });
      if (isClosed || client !== connected) return;
      if (before > heard) throw new Deaf("notifications of the database do not arrive: answers are not kept");
    }
  }

  async function connect() {
    const connected = new pg.Client({
      ...{ connectionString: url, connectionTimeoutMillis: PATIENCE_MS, query_timeout: PATIENCE_MS },
    });
    for (const event of ["error", "end"]) connected.on(event, () => lose(connected));
    connected.on("notification", ({ payload }) => {
      heard = latest(heard, BigInt(payload));
      revision = latest(revision, heard);
    });
    doubts += 1;
    await connected.connect();
    await connected.query(`LISTEN ${CHANNEL}`);
    client = connected;
    // What was changed before this is read here, and not heard.
    heard = await read(connected);
    await follow(connected);
  }

  function lose(connected) {
    if (client === connected) client = null;
    // Whatever holds the line up is not waited for.
    connected.connection.stream.destroy();
  }

  async function keep() {
    while (!isClosed) {
      await connect().catch((error) => {
        if (!isClosed) report(error);
        // Through a pooler by transactions nobody is listening: what is known by chance is not certain.
        if (error instanceof Deaf) isClosed = true;
      });
      if (client) lose(client);
      if (!isClosed) await sleep(beat, undefined, { ref: false });
    }
  }

  keep();
  return {
    known: () => (client && doubts === 0 ? String(revision) : null),
    /** Somebody may have changed something just now: nothing is certain until the number has been read. */
    doubt() {
      doubts += 1;
      if (client) read(client).catch(() => undefined);
    },
    close() {
      isClosed = true;
      if (client) lose(client);
    },
  };
}

class Deaf extends Error {}

const latest = (one, other) => (one === null || other > one ? other : one);
