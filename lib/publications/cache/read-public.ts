import { logger } from "@/lib/platform/logger";
import { isOverload } from "@/lib/platform/overload";
import { readFrom, replica } from "@/lib/platform/replica";
import { unshownOf } from "../take-down/unshown";
import { findPublicRevision, revisionOf } from "./data";

/** How long the replica may take to answer, and how long it is left alone if it does not, in milliseconds. */
const PATIENCE_MS = 1_000;
const REST_MS = 10_000;

let restsUntil = 0;

/** The newest revision of the primary that this process knows of. */
let newest: bigint | null = null;

/**
 * The public revision of the primary. While that cannot be asked, the replica's, unless it lacks something
 * that is known here: then what it shows may have been taken down.
 */
export async function findPresentRevision(): Promise<bigint> {
  try {
    const found = await findPublicRevision();
    newest = newest === null || found > newest ? found : newest;
    return found;
  } catch (error) {
    const found = newest === null ? null : await arrived();
    if (found === null || newest === null || found < newest) throw error;
    return found;
  }
}

/**
 * Reads something public as of this revision or later: from the replica if one is set and has arrived there,
 * else from the primary.
 */
export async function readPublic<Value>(revision: bigint, read: () => Promise<Value>): Promise<Value> {
  const from = replica();
  const found = from && (await arrived());
  if (!from || found === null || found < revision) return read();
  try {
    return await readFrom(from, read);
  } catch (error) {
    if (unshownOf(error) || isOverload(error)) throw error;
    logger.warn({ err: error }, "只读副本没有读成，改从主库读取");
    return read();
  }
}

/** Reads something public as it is now, where `readPublic` would; `read` gets the revision. */
export async function readPresent<Value>(read: (revision: bigint) => Promise<Value>): Promise<Value> {
  const revision = await findPresentRevision();
  return readPublic(revision, () => read(revision));
}

/** The revision at which the replica has arrived; null without one that answers. */
async function arrived(): Promise<bigint | null> {
  const from = replica();
  if (!from || performance.now() < restsUntil) return null;
  try {
    return await soon(revisionOf(from));
  } catch (error) {
    restsUntil = performance.now() + REST_MS;
    logger.warn({ err: error }, "只读副本没有应答，公开网页暂时都从主库读取");
    return null;
  }
}

/** @throws {Error} after `PATIENCE_MS` */
function soon<Value>(answer: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("no answer in time")), PATIENCE_MS);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}
