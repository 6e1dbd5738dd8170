"use client";
import { useEffect } from "react";
import { bearForeignNodes } from "./foreign-nodes";
import { BROWSER_PAGE, isOldBrowser } from "./old-browser";

if (typeof window !== "undefined") bearForeignNodes();

const leave = `if (document.documentElement.getAttribute("data-browser") === "old") location.replace("${BROWSER_PAGE}");`;

/**
 * What the signed-in part asks of the browser: an old one is led to the page that says what it lacks, before anything of it
 * runs, and also where it came here from another page without loading this one whole. A browser keeps a nonce from whoever asks for it.
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
