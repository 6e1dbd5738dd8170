import type { Metadata, Viewport } from "next";
import { readingFile } from "@/lib/platform/reading-files";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "阳光年报", template: "%s · 阳光年报" },
  description: "政府信息公开工作年度报告的填报、审核与公开",
  icons: { icon: { url: "/reading/icon.svg", type: "image/svg+xml" } },
};

export const viewport: Viewport = { width: "device-width", initialScale: 1, themeColor: "#ffffff" };

export default function RootLayout({ children }: { children: React.ReactNode }) {
  return (
    <html lang="zh-CN" suppressHydrationWarning>
      <head>
        <script src={readingFile("faces.js")} defer />
      </head>
      <body className="min-h-dvh">{children}</body>
    </html>
  );
}
