import { digestOf } from "@/lib/platform/signing/version-digest";

/** What a published page shows besides its document, as stored. */
export type PublishedDetails = {
  form: unknown;
  waivers: unknown;
  asIssued: unknown;
  correctionReason: string | null;
  /** Null if there are none; the digest is then as it was before they existed. */
  onePersonMoves: unknown;
  /** The names of unit and organ, and the unit's place. */
  names: unknown;
};

/** The digests of a publication's parts: SHA-256 in hex. */
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
