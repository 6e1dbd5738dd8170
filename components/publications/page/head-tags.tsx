import type { Metadata } from "next";
import type { Site } from "@/lib/publications/pages/site";

/** What programs read of a page: its title, its one address, and what is shown of it where somebody passes it on. */
export function HeadTags({ head, site }: { head: Metadata; site: Site }) {
  const { description, robots, other = {} } = head;
  const title = String(head.title);
  return (
    <>
      <title>{`${title} · ${site.name}`}</title>
      {description && <meta name="description" content={description} />}
      {robots ? <meta name="robots" content="noindex" /> : <Address head={head} title={title} site={site} />}
      {Object.entries(other).map(([name, content]) => (
        <meta key={name} name={name} content={String(content)} />
      ))}
    </>
  );
}

/** Of pages that a search may find: the address that stands for all under which they are, and the tags of the Open Graph protocol. */
function Address({ head, title, site }: { head: Metadata; title: string; site: Site }) {
  const { description, alternates, openGraph } = head;
  const path = alternates?.canonical;
  // Without an address that the operator set the page names none but its own path.
  const address = typeof path === "string" ? `${site.origin ?? ""}${path}` : null;
  const tags = {
    "og:title": title,
    "og:site_name": site.name,
    "og:locale": "zh_CN",
    "og:description": description,
    "og:url": site.origin === null ? null : address,
    ...(openGraph && "publishedTime" in openGraph
      ? { "og:type": "article", "article:published_time": openGraph.publishedTime }
      : { "og:type": "website" }),
  };
  return (
    <>
      {address && <link rel="canonical" href={address} />}
      {Object.entries(tags).map(
        ([property, content]) => content && <meta key={property} property={property} content={content} />,
      )}
    </>
  );
}
