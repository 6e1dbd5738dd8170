import { type Frozen, versionDigest } from "@/lib/platform/signing/version-digest";
import type { TrustedKeys } from "../tree/keys/trusted-keys";
import { leafText, type Signatures } from "../tree/schema";
import { isSignedByAll } from "../tree/signatures";
import type { IntegrityFault } from "./altered";
import { manifestSchema } from "./manifest";
import { type PublishedDetails, signedPartsOf } from "./parts";

/** A stored publication with everything that its digest and its signature cover. */
export type Stored = {
  unitCode: string;
  year: number;
  number: number;
  edition: string;
  title: string;
  publishedAt: Date;
  details: PublishedDetails;
  content: unknown;
  blocks: unknown;
  sha256: string;
  /** The names under which it may have been submitted; the digest decides which. */
  names: readonly { name: string; organ: string }[];
  /** The text of its leaf in the tree of publications; null if it has none. */
  leaf: string | null;
  /** The latest signed manifest; null if there is none. */
  signed: ({ text: string } & Signatures) | null;
  /** Whether the record's first entries on the publication, and on its manifests, are what is stored. */
  recorded: { publication: boolean; manifests: boolean };
  /** The keys of this site. */
  trusted: TrustedKeys;
};

/** The part that is not as published; null if everything agrees. */
export function faultOf(stored: Stored): IntegrityFault | null {
  if (!isUnaltered(stored)) return "document";
  const { signed, recorded, trusted } = stored;
  if (stored.leaf !== leafText(stored)) return "record";
  if (signed && !isSignedByAll(signed.text, signed, trusted)) return "signature";
  // Also if there is no manifest, though the record says that it was signed.
  if ((signed && !isAsSigned(stored, signed.text)) || !recorded.manifests) return "manifest";
  return recorded.publication ? null : "record";
}

/** True if content and blocks still give the digest under which they were published. */
function isUnaltered({
  names,
  unitCode,
  sha256,
  ...frozen
}: Omit<Stored, "signed" | "leaf" | "recorded" | "trusted">): boolean {
  return names.some(({ name, organ }) => {
    const unit: Frozen["unit"] = { code: unitCode, name, organ };
    try {
      return versionDigest({ ...frozen, unit }) === sha256;
    } catch (error) {
      if (error instanceof RangeError) return false;
      throw error;
    }
  });
}

function isAsSigned(stored: Stored, text: string): boolean {
  const read = manifestSchema.safeParse(JSON.parse(text));
  if (!read.success) return false;
  const { content, parts, unit, year, version, title, publishedAt } = read.data;
  const own = parts && signedPartsOf(stored);
  return (
    content.sha256 === stored.sha256 &&
    unit.code === stored.unitCode &&
    year === stored.year &&
    version === stored.number &&
    title === stored.title &&
    publishedAt === stored.publishedAt.toISOString() &&
    (!parts ||
      (parts.content === own?.content && parts.blocks === own.blocks && parts.details === own.details))
  );
}
