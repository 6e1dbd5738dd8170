import type { QrCode } from "@/lib/access/second-factor/totp";

/** How somebody's second step is set, as their own page shows it. Times are null for what was never used. */
export type OwnFactors = {
  setting: "offered" | "required";
  /** Whether the site asks for it because of the roles. */
  isRequired: boolean;
  /** Since when codes of an app are accepted; null where none are. */
  totpSince: Date | null;
  keys: { id: string; name: string; addedAt: Date; usedAt: Date | null }[];
  recoveryCodes: number;
  /** Whether browsers can use a security key at this site's address. */
  keysPossible: boolean;
};

/**
 * What an app makes codes of: as a picture to be photographed, as an address to be opened on a phone, and as
 * text to be typed.
 */
export type TotpOffer = { secret: string; address: string; qr: QrCode };

/** The codes for one use, shown once after the first factor was added; null where there are some already. */
export type FactorAdded = { recoveryCodes: string[] | null };
