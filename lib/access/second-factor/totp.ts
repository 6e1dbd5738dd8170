import { Secret, TOTP } from "otpauth";
import { encode } from "uqr";

/** Codes by the clock as every authenticator app makes them (RFC 6238): six digits, 30 seconds, SHA-1. */

const PERIOD_S = 30;

/** A new secret of 160 bits, in base32. */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** The address behind the QR code, by which an app makes codes of a secret. */
export function totpAddress(secret: string, issuer: string, username: string): string {
  return totpOf(secret, issuer, username).toString();
}

/**
 * The step of 30 seconds of which a code is, where it is the present one, or one before or after it: phones
 * are some seconds off. Null for every other.
 */
export function stepOfCode(secret: string, code: string, at: Date): number | null {
  const timestamp = at.getTime();
  const delta = totpOf(secret).validate({ token: code, timestamp, window: 1 });
  return delta === null ? null : Math.floor(timestamp / 1000 / PERIOD_S) + delta;
}

/** A QR code: how many squares it is wide, and the dark ones as the path of an SVG in that many units. */
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
