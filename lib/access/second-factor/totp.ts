import { Secret, TOTP } from "otpauth";
import { encode } from "uqr";

/**
 * Time-based one-time passwords as in common authenticator apps (RFC 6238): six digits, 30 seconds, SHA-1.
 */

const PERIOD_S = 30;

/** A new secret of 160 bits, in base32. */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** The otpauth URL for the QR code. */
export function totpAddress(secret: string, issuer: string, username: string): string {
  return totpOf(secret, issuer, username).toString();
}

/**
 * The 30-second time step of a code, if it is the current, previous or next one (tolerates clock drift);
 * otherwise null.
 */
export function stepOfCode(secret: string, code: string, at: Date): number | null {
  const timestamp = at.getTime();
  const delta = totpOf(secret).validate({ token: code, timestamp, window: 1 });
  return delta === null ? null : Math.floor(timestamp / 1000 / PERIOD_S) + delta;
}

/** A QR code: its width in modules, and the dark modules as an SVG path in that unit. */
export type QrCode = { size: number; path: string };

export function qrCodeOf(text: string): QrCode {
  const { size, data } = encode(text, { ecc: "M", border: 4 });
  const path = data
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : "")))
    .join("");
  return { size, path };
}

function totpOf(secret: string, issuer = "", label = ""): TOTP {
  return new TOTP({
    ...{ issuer, label, secret: Secret.fromBase32(secret) },
    ...{ algorithm: "SHA1", digits: 6, period: PERIOD_S },
  });
}
