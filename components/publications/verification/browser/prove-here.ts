import { type Proof, proveReceipt, type SavedReceipt, type VerifySm2 } from "@/lib/core/receipt/prove";
import { readReceipt } from "@/lib/core/receipt/read-receipt";
import { type Ask, isContinued, type Watched } from "./log-watch";

/**
 * Everything that a receipt must show: what it proves by itself, that its keys are this site's, and that it
 * stands in the log that this browser watches. A receipt forged whole agrees with itself, but not with these.
 * Null if the site does not answer, without which nothing of that can be detected.
 */
export async function proveHere(
  receipt: SavedReceipt,
  watched: Watched,
  ask: Ask,
  verifySm2?: VerifySm2,
): Promise<Proof[] | null> {
  if (watched.kind === "unreachable") return null;
  const log = receipt.log ?? (await askForProof(receipt, ask));
  if (log === null) return null;
  const whole = log ? { ...receipt, log } : receipt;
  return [
    ...proveReceipt(whole, verifySm2),
    { what: "siteKey", holds: "keys" in watched && hasKeysOf(whole, watched.keys) },
    { what: "inLog", holds: await isInLog(whole, watched, ask) },
  ];
}

/** The place of a receipt that states none: undefined if there is none, null if the site does not answer. */
async function askForProof({ manifest, ...signed }: SavedReceipt, ask: Ask) {
  const { unit, year, version } = manifest;
  const query = new URLSearchParams({ unit: unit.code, year: String(year), version: String(version) });
  const text = await ask(`/log/proof?${query}`);
  if (text === null) return null;
  if (text === "") return undefined;
  return readReceipt(JSON.stringify({ manifest, ...signed, log: jsonOf(text) }))?.log;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return { leaf: null };
  }
}

function hasKeysOf({ key, sm2, log }: SavedReceipt, keys: ReadonlyMap<string, string>): boolean {
  const used = [key, sm2?.key, log?.head.key, log?.head.sm2?.key];
  return used.every((each) => each === undefined || keys.get(each.id) === each.publicKey);
}

/** True if the newest head continues the tree of the receipt, and what this browser saw before. */
async function isInLog({ log }: SavedReceipt, watched: Watched, ask: Ask): Promise<boolean> {
  if (!log || !["first", "unchanged", "grown"].includes(watched.kind) || !("newest" in watched)) return false;
  return log.head.head.size <= watched.newest.head.size && isContinued(log.head, watched.newest, ask);
}
