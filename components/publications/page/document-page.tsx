import type { Metadata } from "next";
import type { ReactNode } from "react";
import type { Site } from "@/lib/publications/pages/site";
import { SiteFooter } from "../site/site-footer";
import { SiteHeader } from "../site/site-header";
import type { PageUrls } from "../urls";
import { HeadTags } from "./head-tags";

/** URLs of the files that every public page loads. */
type PageFiles = {
  style: string;
  icon: string;
  /** The script that runs before rendering, and those that run after it. */
  look: string;
  tools: readonly string[];
};

/** No requests and no forms; scripts, styles and fonts of this site are still loaded. */
const CLOSED = "connect-src 'none'; form-action 'none'; frame-src 'none'; object-src 'none'";

type Props = {
  to: PageUrls;
  files: PageFiles;
  site: Site;
  head: Metadata;
  /** Structured data of the page, as JSON-LD. */
  about?: object;
  /**
   * True if the page may connect to nothing, as a page of a copy opened from a disk, which has no server
   * headers.
   */
  closed?: boolean;
  /** The `@font-face` rules of this page's characters. */
  fonts: string;
  children: ReactNode;
};

/** A complete public page as a static document, which no script renders. */
export function DocumentPage({ to, files, site, head, about, closed, fonts, children }: Props) {
  return (
    <html lang="zh-CN" data-page="document">
      <head>
        <meta charSet="utf-8" />
        {closed && <meta httpEquiv="Content-Security-Policy" content={CLOSED} />}
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#ffffff" />
        <HeadTags head={head} site={site} />
        <script src={files.look} />
        <link rel="icon" href={files.icon} type="image/svg+xml" />
        {to.manifest && <link rel="manifest" href={to.manifest} />}
        <link rel="stylesheet" href={files.style} />
        <style>{fonts}</style>
        {files.tools.map((tool) => (
          <script key={tool} src={tool} defer />
        ))}
        {to.feed && <link rel="alternate" type="application/atom+xml" title="最近公布" href={to.feed} />}
        {about && <StructuredData about={about} />}
      </head>
      <body className="min-h-dvh">
        <SiteHeader to={to} name={site.name} />
        {children}
        <SiteFooter to={to} site={site} />
      </body>
    </html>
  );
}

/** “<” is escaped, so that no text can end the element. */
function StructuredData({ about }: { about: object }) {
  return <script type="application/ld+json">{JSON.stringify(about).replaceAll("<", "\\u003c")}</script>;
}
