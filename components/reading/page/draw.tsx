import type { Metadata } from "next";
import type { ReactNode } from "react";
import { type ReadingFile, readingFile } from "@/lib/platform/reading-files";
import { fontFaces } from "@/lib/platform/web-fonts";
import type { PublicComparison } from "@/lib/publications/comparison/loaders";
import type { Published } from "@/lib/publications/loaders";
import type { Receipt } from "@/lib/publications/manifests/types";
import { site } from "@/lib/publications/site";
import { served } from "../addresses";
import { ComparisonPage } from "../comparison/comparison-page";
import { NotFoundMessage } from "../not-found-message";
import { articleMetadata } from "../page-metadata";
import { PublishedPage } from "../published-page";
import { ReceiptPage } from "../verifying/receipt-page";
import { VerifyPage } from "../verifying/verify-page";
import { DocumentPage } from "./document-page";
import { fontUses } from "./font-uses";

/** The page of a published version. */
export function drawPublished(published: Published): Promise<string> {
  return draw(articleMetadata(site(), published.report), <PublishedPage {...published} to={served} />);
}

/** The page of a correction beside the version that it replaced. It repeats both: searches are to find the report itself. */
export function drawComparison(comparison: PublicComparison): Promise<string> {
  const { before, after } = comparison;
  const head = articleMetadata(site(), after);
  return draw(
    {
      ...head,
      title: `${after.title}：第${after.number}版与第${before.number}版的对照`,
      robots: { index: false },
    },
    <ComparisonPage {...comparison} to={served} />,
  );
}

/** The page on which anyone verifies a file, with what came of it. */
export function drawVerify(found: Omit<Parameters<typeof VerifyPage>[0], "to">): Promise<string> {
  // What somebody asked is nobody else's to find.
  const robots = found.verdict ? { index: false } : undefined;
  return draw({ title: "核验文件", robots }, <VerifyPage {...found} to={served} />, ["verify.js"]);
}

/** The signed receipt of a published version. */
export function drawReceipt(receipt: Receipt): Promise<string> {
  const title = `发布回执：${receipt.manifest.title}`;
  return draw({ title, robots: { index: false } }, <ReceiptPage receipt={receipt} to={served} />);
}

/** The page that says that nothing is published at an address. */
export function drawNotFound(): Promise<string> {
  return draw({ title: "没有找到", robots: { index: false } }, <NotFoundMessage />);
}

async function draw(head: Metadata, main: ReactNode, scripts: readonly ReadingFile[] = []): Promise<string> {
  // Next.js refuses the static import of React's renderer; a document that no script takes up may well use it.
  const { renderToStaticMarkup } = await import("react-dom/server");
  const files = {
    style: readingFile("style.css"),
    look: readingFile("look.js"),
    tools: [
      readingFile("tools.js"),
      readingFile("contents.js"),
      readingFile("aloud.js"),
      ...scripts.map(readingFile),
    ],
  };
  const page = (fonts: string) => (
    <DocumentPage to={served} site={site()} files={files} head={head} fonts={fonts}>
      {main}
    </DocumentPage>
  );
  const bare = renderToStaticMarkup(page(""));
  const { css } = fontFaces(fontUses(bare), (file) => `/fonts/${file}`);
  return `<!doctype html>${bare.replace("<style></style>", `<style>${css}</style>`)}`;
}
