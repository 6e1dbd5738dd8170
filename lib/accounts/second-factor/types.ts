import type { QrCode } from "@/lib/access/second-factor/totp";

/** The user's second-factor settings for their own page. Times are null if never used. */
export type OwnFactors = {
  setting: "offered" | "required";
  /** True if the site requires a factor for the user's roles. */
  isRequired: boolean;
  /** Since when an authenticator app is active; null if none is. */
  totpSince: Date | null;
  keys: { id: string; name: string; addedAt: Date; usedAt: Date | null }[];
  recoveryCodes: number;
  /** True if browsers support security keys at this site's address. */
  keysPossible: boolean;
};

/** The TOTP secret for an app: as QR code, as URL for a phone, and as text. */
export type TotpOffer = { secret: string; address: string; qr: QrCode };

/** The recovery codes, shown once after the first factor was added; null if there are some already. */
export type FactorAdded = { recoveryCodes: string[] | null };
