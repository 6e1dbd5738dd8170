import type { Metadata } from "next";
import type { Site } from "@/lib/publications/pages/site";

/** The metadata of a page: its title, its canonical URL, and the tags for link previews. */
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

/** For indexed pages: the canonical URL and the Open Graph tags. */
function Address({ head, title, site }: { head: Metadata; title: string; site: Site }) {
  const { description, alternates, openGraph } = head;
  const path = alternates?.canonical;
  // Without a configured origin only the path is known.
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
