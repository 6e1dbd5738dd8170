"use client";
import { useEffect } from "react";
import { bearForeignNodes } from "./foreign-nodes";
import { BROWSER_PAGE, isOldBrowser } from "./old-browser";

if (typeof window !== "undefined") bearForeignNodes();

const leave = `if (document.documentElement.getAttribute("data-browser") === "old") location.replace("${BROWSER_PAGE}");`;

/**
 * Redirects old browsers of the signed-in part to the page that says what they lack, before its scripts run,
 * and also after a client-side navigation. Browsers hide the nonce from scripts, hence
 * `suppressHydrationWarning`.
 */
export function BrowserGuard({ nonce }: { nonce?: string }) {
  useEffect(() => {
    if (isOldBrowser()) window.location.replace(BROWSER_PAGE);
  }, []);
  return (
    // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of this file
    <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: leave }} />
  );
}
