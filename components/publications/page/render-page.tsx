import { ruleExamples } from "@/lib/core/checks/rule-examples";
import { listRules } from "@/lib/core/checks/rule-list";
import type { Handbook } from "@/lib/core/help/handbook";
import type { PictureSize } from "@/lib/exports/picture-size";
import { missingFrom } from "@/lib/platform/fonts/web-fonts";
import type { ShippedPackage } from "@/lib/platform/licences/shipped";
import type { CopiedVersion } from "@/lib/publications/copy/types";
import type { ComparedFigures } from "@/lib/publications/figures/types";
import type { PublicList, PublicVersion } from "@/lib/publications/loaders";
import type { PublicComparison } from "@/lib/publications/pages/comparison/loaders";
import { site } from "@/lib/publications/pages/site";
import type { PublicPlace } from "@/lib/publications/places/types";
import type { Receipt } from "@/lib/publications/receipts/types";
import type { Unshown } from "@/lib/publications/take-down/unshown";
import { CheckPage } from "../check/check-page";
import { changeItems } from "../comparison/change-list";
import { ComparisonPage, markedDocument } from "../comparison/comparison-page";
import { CopyListPage } from "../copy/copy-list-page";
import { DataPage } from "../data/data-page";
import { documentBlocks } from "../document/report-document";
import { FiguresPage, figuresTitle } from "../figures/figures-page";
import { HandbookPage } from "../help/handbook-page";
import { HelpPage } from "../help/help-page";
import { LicencesPage } from "../licences/licences-page";
import { aboutData } from "../list/about-data";
import { ListPage } from "../list/list-page";
import { aboutUnit } from "../places/about-unit";
import { PlacePage } from "../places/place-page";
import { aboutReport } from "../report/about-report";
import { PublishedPage } from "../report/published-page";
import { RulesPage } from "../rules/rules-page";
import { articleMetadata, columnMetadata } from "../site/page-metadata";
import { type SiteUrls, servedSiteUrls } from "../site-urls";
import { ReceiptPage } from "../verification/receipt-page";
import { VerifyPage } from "../verification/verify-page";
import { drawPage } from "./draw-page";
import { ErrorMessage, UnshownMessage } from "./error-message";
import { NotFoundMessage } from "./not-found-message";
import { Parts } from "./parts";

const CHECK =
  "在浏览器里体检政府信息公开工作年度报告：数字、合计、文字与表格、章节、年份和名称。文件不离开这台电脑。";
const HELP = "阳光年报的使用手册：填报员、审签人、审核员、管理员与运维。网页、PDF 和 Word。";
const RULES = "政府信息公开工作年度报告的体检规则：每条规则的内容、依据、把握程度和一个例子。";

/** The list of publications for a query. */
export function renderListPage(found: PublicList): Promise<string> {
  // Search engines should index the reports, not other people's searches.
  const { q, county, unit, place, kind, year, page } = found.asked;
  const robots = q === undefined ? undefined : { index: false };
  const asked = { county, unit, place, kind, year: year?.toString(), page: page?.toString() };
  return drawPage({ ...columnMetadata(site()), robots }, <ListPage {...found} to={servedSiteUrls.to} />, {
    address: servedSiteUrls.to.list(asked),
    about: aboutData(servedSiteUrls.to, found.years),
  });
}

/** A place of the tree of units, or the whole country. */
export function renderPlacePage(place: PublicPlace): Promise<string> {
  const title = place.unit ? `${place.unit.name}政府信息公开工作年度报告` : "按地区查看年度报告";
  return drawPage({ ...columnMetadata(site()), title }, <PlacePage to={servedSiteUrls.to} place={place} />, {
    address: servedSiteUrls.to.place(place.unit?.code),
    about: aboutUnit(servedSiteUrls.to, place),
  });
}

/** Figures of units, side by side. */
export function renderFiguresPage(found: ComparedFigures): Promise<string> {
  const title = figuresTitle(found);
  return drawPage({ title, robots: { index: false } }, <FiguresPage to={servedSiteUrls.to} found={found} />);
}

/** The data offered for download, for people. */
export function renderDataPage(years: readonly number[]): Promise<string> {
  const { to } = servedSiteUrls;
  const head = { title: "开放数据", description: "政府信息公开工作年度报告的数据：按年度下载，供程序调用。" };
  return drawPage(head, <DataPage to={to} years={years} origin={site().origin} />, {
    address: to.data,
    about: aboutData(to, years),
  });
}

/** The page of a published version. */
export async function renderReportPage(published: PublicVersion, around = servedSiteUrls): Promise<string> {
  const { report } = published;
  const { to } = around;
  const rare = missingFrom("song-400", JSON.stringify(report.blocks));
  const parts = new Parts();
  const drawn = await parts.draw(documentBlocks({ blocks: report.blocks, pictures: to.picture }));
  const page = <PublishedPage {...published} to={to} rare={rare} drawn={drawn} />;
  return drawPage(articleMetadata(site(), report), page, {
    address: to.report(report.unit.code, report.year),
    about: aboutReport(to, report),
    around,
    parts,
  });
}

/**
 * The page of a correction compared with the version that it replaced. Not indexed, since it repeats both.
 */
export async function renderComparisonPage(
  comparison: PublicComparison,
  around = servedSiteUrls,
): Promise<string> {
  const { before, after, differences } = comparison;
  const { to } = around;
  const title = `${after.title}：第${after.number}版与第${before.number}版的对照`;
  const head = { ...articleMetadata(site(), after), title, robots: { index: false } };
  const parts = new Parts();
  const drawn = {
    changes: await parts.draw(changeItems(comparison)),
    blocks: await parts.draw(documentBlocks(markedDocument(differences, to))),
  };
  return drawPage(head, <ComparisonPage {...comparison} to={to} drawn={drawn} />, { around, parts });
}

/** The list of a static copy. */
export function renderCopyListPage(reports: readonly CopiedVersion[], around: SiteUrls): Promise<string> {
  return drawPage(columnMetadata(site()), <CopyListPage to={around.to} reports={reports} />, { around });
}

/** The page for verifying files, with the result, if any. */
export function renderVerifyPage(
  found: Omit<Parameters<typeof VerifyPage>[0], "to" | "sm2Script">,
): Promise<string> {
  // A person's query is not indexed.
  const robots = found.verdict ? { index: false } : undefined;
  const page = (
    <VerifyPage {...found} to={servedSiteUrls.to} sm2Script={servedSiteUrls.file("proofs-sm2.js")} />
  );
  return drawPage({ title: "核验文件", robots }, page, {
    address: servedSiteUrls.to.verify,
    scripts: ["verify.js", "proofs.js"],
  });
}

/** The page for checking reports: it may connect to nothing. */
export function renderCheckPage(around = servedSiteUrls): Promise<string> {
  const scripts = { reader: around.file("check-reader.js"), pdf: around.file("check-pdf.js") };
  return drawPage({ title: "年报体检", description: CHECK }, <CheckPage to={around.to} scripts={scripts} />, {
    address: around.to.check,
    around,
    scripts: ["check.js"],
    closed: true,
  });
}

/** The rules of the checks, with their sources and examples. */
export function renderRulesPage(around = servedSiteUrls): Promise<string> {
  const page = <RulesPage rules={listRules()} examples={ruleExamples()} />;
  return drawPage({ title: "体检规则", description: RULES }, page, {
    address: around.to.rules,
    around,
  });
}

/** Third-party software in the product, with versions and licences. */
export function renderLicencesPage(packages: readonly ShippedPackage[]): Promise<string> {
  return drawPage(
    { title: "开放源代码许可", robots: { index: false } },
    <LicencesPage packages={packages} />,
  );
}

/** The handbooks, to choose one. */
export function renderHelpPage(): Promise<string> {
  return drawPage({ title: "使用帮助", description: HELP }, <HelpPage to={servedSiteUrls.to} />, {
    address: servedSiteUrls.to.help(),
  });
}

/** A handbook, with the sizes of its pictures by name. */
export function renderHandbookPage(
  handbook: Handbook,
  pictures: ReadonlyMap<string, PictureSize>,
): Promise<string> {
  const page = <HandbookPage to={servedSiteUrls.to} handbook={handbook} pictures={pictures} />;
  return drawPage({ title: handbook.title, description: handbook.reader }, page, {
    address: servedSiteUrls.to.help(handbook.id),
  });
}

/** The signed receipt of a published version. */
export function renderReceiptPage(receipt: Receipt): Promise<string> {
  const title = `发布回执：${receipt.manifest.title}`;
  return drawPage(
    { title, robots: { index: false } },
    <ReceiptPage receipt={receipt} to={servedSiteUrls.to} />,
  );
}

/** The page for a URL at which nothing is published. */
export function renderNotFoundPage(): Promise<string> {
  return drawPage({ title: "没有找到", robots: { index: false } }, <NotFoundMessage />);
}

/** The page in place of a publication that is not shown. */
export function renderUnshownPage(unshown: Unshown): Promise<string> {
  return drawPage({ title: unshown.title, robots: { index: false } }, <UnshownMessage unshown={unshown} />);
}

/** The page shown if the site cannot respond now. */
export function renderErrorPage(incident: string, path: string): Promise<string> {
  const head = { title: "页面暂时打不开", robots: { index: false } };
  return drawPage(head, <ErrorMessage incident={incident} path={path} />);
}
