import { readDocument } from "@/lib/imports/read/read-document";
import { RefusedDocument } from "@/lib/imports/read/refused-document";
import { logger } from "@/lib/platform/logger";
import { type FetchedPage, type FetchFailure, fetchPage } from "@/lib/platform/outbound/fetch-page";
import { findPublication } from "../data";
import { TakenDownPublication } from "../take-down/taken-down";
import type { PublishedReport } from "../types";
import { comparePage, nothingRead } from "./compare-page";
import { findPortalAddress } from "./data";
import { giveUpComparison, keepComparison } from "./mutations";
import { type PortalFound, type PortalOutcome, portalJobSchema } from "./schema";

/** Fetches the page at a report's portal URL and stores its comparison with the published version. */
export async function compareAsked(payload: unknown): Promise<void> {
  const { unitCode, year } = portalJobSchema.parse(payload);
  const address = await findPortalAddress(unitCode, year);
  if (!address) return;
  const published = await findShown(unitCode, year);
  if (!published) return giveUpComparison(unitCode, year);
  const compared = await compareFetched(await fetchPage(address.url), published);
  await keepComparison({ unitCode, year, url: address.url, number: published.number, ...compared });
  logger.info({ unitCode, year, outcome: compared.outcome }, "a page of a portal was compared");
}

async function findShown(unitCode: string, year: number): Promise<PublishedReport | null> {
  try {
    return await findPublication(unitCode, year);
  } catch (error) {
    if (error instanceof TakenDownPublication) return null;
    throw error;
  }
}

/** The result of comparing a fetched page, or a failure to fetch it, with the published version. */
async function compareFetched(
  page: FetchedPage,
  published: PublishedReport,
): Promise<{ outcome: PortalOutcome; found: PortalFound }> {
  if (!page.ok) {
    const outcome = page.failure === "notPage" ? "unreadable" : "unreachable";
    return { outcome, found: nothingRead(failureWords(page.failure, page.detail)) };
  }
  try {
    return comparePage(await readDocument(page.bytes, "page.html"), published);
  } catch (error) {
    if (!(error instanceof RefusedDocument)) throw error;
    return { outcome: "unreadable", found: nothingRead(error.message) };
  }
}

/** The failure in words, with what to do about it. */
function failureWords(failure: FetchFailure, detail: string): string {
  switch (failure) {
    case "badAddress":
      return "网址不完整，或者转到了不是网页的地址。请核对网址。";
    case "inwardAddress":
      return "这个网址在内部网络上，服务器不去取。确实要核对内网网站的，请信息技术人员把它的域名写进服务器设置 PORTAL_HOSTS。";
    case "unknownHost":
      return "找不到这个网站的域名。请核对网址；网址没有错的，是服务器在内网、查不到外面的域名，请在能上网的电脑上打开核对。";
    case "noNetwork":
      return "服务器不能上网，取不到这个网页，没有核对。请在能上网的电脑上打开核对，或者请信息技术人员开通服务器到这个网站的访问。";
    case "refusedConnection":
      return "网站没有应答。请过一会儿再试；一直如此的，请核对网址，或者请信息技术人员看服务器能不能访问这个网站。";
    case "certificate":
      return `网站的安全证书有问题（${detail}），没有取网页。请网站管理人员更换证书。`;
    case "tooSlow":
      return "网站应答太慢，20 秒内没有取到网页。请过一会儿再试；服务器在内网的，可能不能访问这个网站。";
    case "tooLarge":
      return "网页过大（超过 4 MB），不像一份年度报告。请填正文所在的网址。";
    case "tooManyRedirects":
      return "网址一再转到别处，没有取到网页。请填最后打开的网址。";
    case "notFound":
      return "网站上没有这个网页（404），可能已被移走或删除。请核对网址。";
    case "status":
      return `网站没有给出网页（状态 ${detail}）。请过一会儿再试，或者核对网址。`;
    case "notPage":
      return `网址给出的不是网页（${detail}）。只核对网页，附件请自行打开核对。`;
    case "broken":
      return `网站的应答有误${detail === "" ? "" : `（${detail}）`}，没有取到网页。请过一会儿再试。`;
  }
}
