import { elementText, xmlHead, xmlText } from "@/lib/exports/xml";
import type { LatestPublication } from "../types";

type Feed = {
  origin: string;
  site: string;
  /** The unit or area that it is filtered by. */
  place?: string;
  publications: readonly LatestPublication[];
  updated: Date | null;
};

/** A feed needs a time of change even if nothing is published. */
const NEVER = new Date(0);

/**
 * The latest publications as an Atom feed (RFC 4287). An entry is one version, identified by its permanent
 * URL.
 */
export function atomFeed({ origin, site, place, publications, updated }: Feed): string {
  const self = `${origin}/feed.atom${place === undefined ? "" : `?place=${place}`}`;
  const content = [
    text("title", `${site} · 政府信息公开工作年度报告`),
    text("id", self),
    text("updated", (updated ?? NEVER).toISOString()),
    elementText("link", { rel: "self", type: "application/atom+xml", href: self }),
    elementText("link", {
      rel: "alternate",
      type: "text/html",
      href: `${origin}${place === undefined ? "/" : `/places/${place}`}`,
    }),
    ...publications.map((publication) => entry(origin, publication)),
  ].join("\n");
  return `${xmlHead}${elementText("feed", { xmlns: "http://www.w3.org/2005/Atom", "xml:lang": "zh-CN" }, content)}\n`;
}

function entry(
  origin: string,
  { unit, county, year, title, number, publishedAt, correctionReason }: LatestPublication,
) {
  const url = `${origin}/reports/${unit.code}/${year}/v/${number}`;
  const corrected = correctionReason ? `更正：${correctionReason}` : "首次公布。";
  const content = [
    text("title", number > 1 ? `${title}（第${number}版）` : title),
    text("id", url),
    elementText("link", { rel: "alternate", type: "text/html", href: url }),
    elementText("author", {}, text("name", unit.organ)),
    text("published", publishedAt.toISOString()),
    text("updated", publishedAt.toISOString()),
    text("summary", corrected),
    elementText("category", { term: String(year), label: `${year}年` }),
    ...(county ? [elementText("category", { term: county.code, label: county.name })] : []),
  ].join("\n");
  return elementText("entry", {}, content);
}

function text(name: string, words: string): string {
  return elementText(name, {}, xmlText(words));
}
