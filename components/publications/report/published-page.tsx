import type { ReactNode } from "react";
import type { PublicVersion } from "@/lib/publications/loaders";
import { RareCharacters } from "../document/rare-characters";
import { ReportDocument } from "../document/report-document";
import type { PageUrls } from "../urls";
import { Breadcrumb } from "./breadcrumb";
import { Contents } from "./contents";
import { InformationBlock } from "./information-block";
import { OverTheYears } from "./over-the-years";
import { ReportNotices } from "./report-notices";
import { VersionList } from "./version-list";
import { YearLinks } from "./year-links";

type Props = PublicVersion & {
  to: PageUrls;
  /** The characters of the report that no open font has. */
  rare?: readonly string[];
  /** The blocks of the document, if they were drawn before. */
  drawn?: ReactNode;
};

/** A published report: breadcrumb, metadata, notices, and the document itself. */
export function PublishedPage({ to, report, versions, years, series, rare = [], drawn }: Props) {
  const { unit, county, lineage, year, number, blocks } = report;
  return (
    <main
      id="main"
      tabIndex={-1}
      className="mx-auto max-w-[1120px] px-4 pt-6 max-sm:px-2 print:max-w-none print:p-0"
    >
      <Breadcrumb to={to} lineage={lineage} county={county?.code} year={year} />
      <InformationBlock to={to} report={report} />
      <ReportNotices to={to} report={report} versions={versions} />
      <div className="wide:grid wide:grid-cols-[minmax(0,1fr)_210mm] wide:gap-6 print:block">
        <div
          data-contents
          className="mb-4 rounded-md border border-line bg-paper p-4 wide:sticky wide:top-6 wide:mb-0 wide:max-h-[calc(100dvh-3rem)] wide:self-start wide:overflow-y-auto print:hidden"
        >
          <Contents blocks={blocks} />
          <VersionList to={to} unit={unit.code} year={year} number={number} versions={versions} />
        </div>
        <div className="min-w-0">
          <ReportDocument blocks={blocks} pictures={to.picture} drawn={drawn} />
          <RareCharacters characters={rare} />
        </div>
      </div>
      <YearLinks to={to} unit={unit.code} year={year} years={years} />
      <OverTheYears unit={unit.name} series={series} />
    </main>
  );
}
