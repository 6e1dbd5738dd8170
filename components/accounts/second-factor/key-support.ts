"use client";
import { browserSupportsWebAuthn, WebAuthnError } from "@simplewebauthn/browser";
import { useSyncExternalStore } from "react";

/**
 * Whether this browser supports security keys at this URL (“insecure”: it would at a secure one); null until
 * hydrated.
 */
export function useKeySupport(): "yes" | "no" | "insecure" | null {
  return useSyncExternalStore(never, supportNow, unknown);
}

function supportNow() {
  if (!window.isSecureContext) return "insecure";
  return browserSupportsWebAuthn() ? "yes" : "no";
}

const never = () => () => {};
const unknown = () => null;

/** The error of the security key, in words. */
export function keyTrouble(error: unknown): string {
  const code = error instanceof WebAuthnError ? error.code : "";
  if (code === "ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED") return "这把安全密钥已经添加过了。";
  if (code === "ERROR_INVALID_DOMAIN" || code === "ERROR_INVALID_RP_ID")
    return "浏览器在这个网址用不了安全密钥（须是 https 的域名）。请用验证器。";
  return "没有得到安全密钥的回应。请插好密钥，按提示再试一次；不想用了，可以改用验证器。";
}
