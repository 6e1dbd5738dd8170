import type { Metadata } from "next";
import type { ReactNode } from "react";
import { readingFile } from "@/lib/platform/reading-files";
import { fontFaces } from "@/lib/platform/web-fonts";
import type { PublicComparison } from "@/lib/publications/comparison/loaders";
import type { Published } from "@/lib/publications/loaders";
import { site } from "@/lib/publications/site";
import { served } from "../addresses";
import { ComparisonPage } from "../comparison/comparison-page";
import { NotFoundMessage } from "../not-found-message";
import { articleMetadata } from "../page-metadata";
import { PublishedPage } from "../published-page";
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

/** The page that says that nothing is published at an address. */
export function drawNotFound(): Promise<string> {
  return draw({ title: "没有找到", robots: { index: false } }, <NotFoundMessage />);
}

async function draw(head: Metadata, main: ReactNode): Promise<string> {
  // Next.js refuses the static import of React's renderer; a document that no script takes up may well use it.
  const { renderToStaticMarkup } = await import("react-dom/server");
  const files = {
    style: readingFile("style.css"),
    look: readingFile("look.js"),
    tools: [readingFile("tools.js"), readingFile("contents.js"), readingFile("aloud.js")],
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
