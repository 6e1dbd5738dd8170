import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import { nonceHeader } from "@/lib/access/request/nonce-header";
import { fontSheetUrl } from "@/lib/platform/fonts/web-fonts";
import { browserCheck, pageFileUrl } from "@/lib/platform/http/page-files";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "阳光年报", template: "%s · 阳光年报" },
  description: "政府信息公开工作年度报告的填报、审核与公开",
  // A translator would replace the texts of the form while the clerk writes.
  other: { google: "notranslate" },
  icons: { icon: { url: "/reading/icon.svg", type: "image/svg+xml" } },
};

export const viewport: Viewport = { width: "device-width", initialScale: 1, themeColor: "#ffffff" };

export default async function RootLayout({ children }: { children: React.ReactNode }) {
  const nonce = (await headers()).get(nonceHeader) ?? undefined;
  return (
    <html lang="zh-CN" translate="no" suppressHydrationWarning>
      <head>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a file of our own, before anything else
            runs */}
        <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: browserCheck() }} />
        <script src={pageFileUrl("faces.js")} data-sheet={fontSheetUrl()} defer />
      </head>
      <body className="min-h-dvh">{children}</body>
    </html>
  );
}
