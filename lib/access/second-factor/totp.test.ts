import { describe, expect, test, vi } from "vitest";
import { decryptSecret, encryptSecret } from "./encrypted-secret";
import { isRecoveryCode, newRecoveryCodes, RECOVERY_CODES, recoveryHash } from "./recovery-codes";
import { relyingPartyOf } from "./relying-party";
import { newTotpSecret, qrCodeOf, stepOfCode, totpAddress } from "./totp";

const settings = vi.hoisted(() => ({ NEXTAUTH_SECRET: "s".repeat(40) }));
vi.mock("@/lib/platform/env", () => ({ env: () => settings, publicUrl: () => null }));

/** “12345678901234567890” in base32: the secret of RFC 6238, appendix B. */
const ofTheStandard = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

describe("codes by the clock", () => {
  // The last six of the RFC's eight digits.
  test.each([
    [59, "287082"],
    [1111111109, "081804"],
    [1111111111, "050471"],
    [1234567890, "005924"],
    [2000000000, "279037"],
    [20000000000, "353130"],
  ])("are those of RFC 6238 at %d", (seconds, code) => {
    expect(stepOfCode(ofTheStandard, code, new Date(seconds * 1000))).toBe(Math.floor(seconds / 30));
  });

  test("are taken half a minute early or late, no more", () => {
    const at = (seconds: number) => stepOfCode(ofTheStandard, "287082", new Date(seconds * 1000));
    // The code is that of seconds 30 to 59.
    expect([at(0), at(30), at(89), at(90)]).toEqual([1, 1, 1, null]);
    expect(stepOfCode(ofTheStandard, "28708", new Date(59_000))).toBeNull();
  });

  test("are offered as an address that every app reads, and as a picture of it", () => {
    const secret = newTotpSecret();
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    const address = totpAddress(secret, "阳光年报", "li.min");
    expect(new URL(address).searchParams.get("secret")).toBe(secret);
    expect(decodeURIComponent(address)).toContain("阳光年报:li.min");
    const { size, path } = qrCodeOf(address);
    expect(size).toBeGreaterThan(20);
    expect(path).toMatch(/^(M\d+ \d+h1v1h-1z)+$/);
  });
});

test("an encrypted secret opens for its own account, under its own key alone", () => {
  const stored = encryptSecret("a secret", "account-1");
  expect(stored).not.toContain("a secret");
  expect(decryptSecret(stored, "account-1")).toBe("a secret");
  expect(decryptSecret(stored, "account-2")).toBeNull();
  expect(decryptSecret(`${stored.slice(0, -4)}AAAA`, "account-1")).toBeNull();
  expect(decryptSecret("AAAA", "account-1")).toBeNull();
  settings.NEXTAUTH_SECRET = "t".repeat(40);
  expect(decryptSecret(stored, "account-1")).toBeNull();
});

test("codes for one use differ, and are known however they are typed", () => {
  const codes = newRecoveryCodes();
  expect(new Set(codes).size).toBe(RECOVERY_CODES);
  const [code = ""] = codes;
  expect(code).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/);
  for (const typed of [code.toUpperCase(), code.replaceAll("-", ""), ` ${code.replaceAll("-", " ")} `]) {
    expect(isRecoveryCode(typed)).toBe(true);
    expect(recoveryHash(typed)).toBe(recoveryHash(code));
  }
  expect(isRecoveryCode("123456")).toBe(false);
});

test.each([
  ["https://nianbao.example.gov.cn", null, "nianbao.example.gov.cn"],
  ["https://nianbao.example.gov.cn/", "other.example", "nianbao.example.gov.cn"],
  ["http://nianbao.example.gov.cn", null, undefined],
  ["http://localhost:3000", null, "localhost"],
  ["https://10.0.0.8", null, undefined],
  ["https://[::1]:8443", null, undefined],
  [null, "localhost:3100", "localhost"],
  [null, "nianbao.intranet", undefined],
  [null, "127.0.0.1:3100", undefined],
  [null, null, undefined],
])("at %j, asked as %j, security keys know the site as %j", (address, host, id) => {
  expect(relyingPartyOf(address, host)?.id).toBe(id);
});
