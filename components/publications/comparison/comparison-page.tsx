import type { ReactNode } from "react";
import { Notice } from "@/components/ui/notice";
import { beijingTime } from "@/lib/core/beijing-time";
import type { Block } from "@/lib/core/document/block";
import type { PublicComparison } from "@/lib/publications/pages/comparison/loaders";
import { markedBlock, mergedBlocks, removedId } from "../document/changes/marked-block";
import { ReportDocument } from "../document/report-document";
import { titleLine } from "../document/soft-breaks";
import type { PageUrls } from "../urls";
import { CorrectionList } from "./change-list";

type Props = PublicComparison & {
  to: PageUrls;
  /** The changes and the blocks of the document, if they were drawn before. */
  drawn?: { changes: ReactNode; blocks: ReactNode };
};

/** A correction word by word: reason and time, the changes, and the document with the changes marked. */
export function ComparisonPage({ to, drawn, ...comparison }: Props) {
  const { before, after, differences, changes } = comparison;
  const { unit, year } = after;
  return (
    <main id="main" tabIndex={-1} className="mx-auto max-w-[1120px] px-4 pt-6 max-sm:px-2">
      <h1 className="mb-3 wrap-anywhere break-keep font-bold font-song text-2xl">
        {titleLine(after.title)}：<wbr />第{after.number}版与第{before.number}版的对照
      </h1>
      <div className="mb-4">
        <Notice title={`共改动${changes}处`}>
          <p>更正说明：{after.correctionReason}</p>
          <p className="flex flex-wrap gap-x-6">
            {[before, after].map((report) => (
              <a
                key={report.number}
                href={to.report(unit.code, year, report.number)}
                className="underline underline-offset-4"
              >
                第{report.number}版（{beijingTime(report.publishedAt)}发布）
              </a>
            ))}
          </p>
          {after.replacedAt && (
            <p>
              第{after.number}版已于{beijingTime(after.replacedAt)}被新的版本替代，
              <a href={to.report(unit.code, year)} className="underline underline-offset-4">
                查看现行版本
              </a>
              。
            </p>
          )}
        </Notice>
      </div>
      <CorrectionList {...comparison} drawn={drawn?.changes} />
      <h2 className="mb-2 font-bold font-song text-lg">全文，标出改动</h2>
      <p className="mb-3 text-ink-2 text-sm">
        <del className="change-del">删去的字句</del>加删除线，
        <ins className="change-ins">新增的字句</ins>加下划线。
      </p>
      <ReportDocument {...markedDocument(differences, to)} drawn={drawn?.blocks} />
    </main>
  );
}

/** What is drawn of both versions as one document. */
export function markedDocument(differences: PublicComparison["differences"], to: PageUrls) {
  const marks = new Map(
    differences.map((each) => [each.kind === "removed" ? removedId(each.before.id) : each.after.id, each]),
  );
  return {
    blocks: mergedBlocks(differences),
    pictures: to.picture,
    titleRank: 2 as const,
    mark: (block: Block) => markedBlock(marks.get(block.id)),
  };
}
