import { z } from "zod";
import { canonicalJson } from "@/lib/core/document/canonical";
import { readEntry } from "@/lib/platform/record/entry";
import { readDb } from "@/lib/platform/replica";
import { findTrustedKeys, type TrustedKeys } from "../tree/keys/trusted-keys";
import { signaturesSchema } from "../tree/schema";
import { isSignedByAll } from "../tree/signatures";
import type { AuditSummary } from "./types";

/** The kind and the subject of the entries that hold the results of audits. */
export const AUDIT_RESULT = "audit.finished";
export const AUDIT = "audit";

/** The result of an audit. The canonical JSON of its text is signed: nobody else can have written it. */
export const auditResultSchema = z.strictObject({
  text: z.strictObject({
    format: z.literal("yangguang-nianbao/audit/1"),
    at: z.iso.datetime(),
    entries: z.int(),
    publications: z.int(),
    count: z.int(),
    faults: z.array(z.strictObject({ what: z.string(), where: z.string() })),
    /** The ids of altered publications. */
    altered: z.array(z.string()),
  }),
  ...signaturesSchema.shape,
});

/** Among as many entries the latest that the site has signed is looked for. */
const LATEST = 50;
/** Results of twenty years and more. */
const ALL = 10_000;

/** The time and result of the latest audit, as this site signed it; null if there was none. */
export async function findLastAudit(): Promise<AuditSummary | null> {
  const rows = await listResults(LATEST);
  const trusted = await findTrustedKeys(readDb());
  for (const { payload } of rows) {
    const text = signedTextOf(payload, trusted);
    if (!text) continue;
    const { format: _format, at, ...result } = text;
    return { ...result, at: new Date(at) };
  }
  return null;
}

/** The entries that call themselves results of audits and were not signed by this site, by their number. */
export async function listForeignResults(): Promise<number[]> {
  const trusted = await findTrustedKeys();
  return (await listResults(ALL)).flatMap(({ sequence, payload }) =>
    signedTextOf(payload, trusted) ? [] : [sequence],
  );
}

async function listResults(size: number) {
  const rows = await readDb().recordEntry.findMany({
    where: { about: AUDIT, kind: AUDIT_RESULT },
    orderBy: { sequence: "desc" },
    take: size,
    select: { sequence: true, text: true },
  });
  return rows.map(({ sequence, text }) => ({
    sequence: Number(sequence),
    payload: readEntry(text)?.payload,
  }));
}

function signedTextOf(payload: unknown, trusted: TrustedKeys) {
  const read = auditResultSchema.safeParse(payload);
  if (!read.success) return null;
  const { text, ...signatures } = read.data;
  return isSignedByAll(canonicalJson(text), signatures, trusted) ? text : null;
}
