import { digestOf } from "@/lib/platform/signing/version-digest";

/** What a published page shows besides its document, as it is stored. */
export type PublishedDetails = {
  form: unknown;
  waivers: unknown;
  asIssued: unknown;
  correctionReason: string | null;
  /** Null where there are none; then the digest is as it was before they were kept. */
  onePersonMoves: unknown;
  /** How unit and organ were called, and where the unit stood. */
  names: unknown;
};

/** The digests of what a publication consists of, each for itself: SHA-256, in hex. */
export type SignedParts = { content: string; blocks: string; details: string };

export function signedPartsOf({
  content,
  blocks,
  details: { form, waivers, asIssued, correctionReason, onePersonMoves, names },
}: {
  content: unknown;
  blocks: unknown;
  details: PublishedDetails;
}): SignedParts {
  return {
    content: digestOf(content),
    blocks: digestOf(blocks),
    details: digestOf({
      ...{ form, waivers, asIssued, correctionReason, names },
      ...(onePersonMoves !== null && { onePersonMoves }),
    }),
  };
}
