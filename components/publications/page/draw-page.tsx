import { setImmediate } from "node:timers/promises";
import type { Metadata } from "next";
import type { ReactNode } from "react";
import { fontFaces } from "@/lib/platform/fonts/web-fonts";
import type { PageFile } from "@/lib/platform/http/page-files";
import { site } from "@/lib/publications/pages/site";
import { type SiteUrls, servedSiteUrls } from "../site-urls";
import { DocumentPage } from "./document-page";
import { fontUses } from "./font-uses";
import type { Parts } from "./parts";

/** What a page has besides its content: scripts, structured data, and its URLs. */
type Extras = {
  scripts?: readonly PageFile[];
  about?: object;
  around?: SiteUrls;
  closed?: boolean;
  /** The canonical path of the page. */
  address?: string | null;
  /** Its long lists, which are drawn already. */
  parts?: Parts;
};

/** The whole document of a public page, with what is drawn already and the fonts of its characters. */
export async function drawPage(
  head: Metadata,
  main: ReactNode,
  { scripts = [], about, around = servedSiteUrls, closed = false, address = null, parts }: Extras = {},
): Promise<string> {
  // Next.js refuses the static import of React's renderer, which a document without client scripts may use.
  const { renderToStaticMarkup } = await import("react-dom/server");
  const files = {
    style: around.file("style.css"),
    icon: around.file("icon.svg"),
    look: around.file("look.js"),
    tools: (["tools.js", "contents.js", "aloud.js", ...scripts] as const).map(around.file),
  };
  const page = (fonts: string) => (
    <DocumentPage
      to={around.to}
      site={site()}
      files={files}
      head={withAddress(head, around === servedSiteUrls ? address : null)}
      about={about}
      closed={closed}
      fonts={fonts}
    >
      {main}
    </DocumentPage>
  );
  const drawn = renderToStaticMarkup(page(""));
  const bare = parts?.fill(drawn) ?? drawn;
  // Of a long report drawing is long enough: others go first.
  await setImmediate();
  const { css } = fontFaces(fontUses(bare), around.font);
  return `<!doctype html>${bare.replace("<style></style>", `<style>${css}</style>`)}`;
}

/** The URL of a copy is unknown, so it has no canonical one. */
function withAddress(head: Metadata, address: string | null): Metadata {
  return address === null ? head : { ...head, alternates: { canonical: address } };
}
