import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { beijingTime } from "@/lib/core/beijing-time";
import { onePersonStatement } from "@/lib/core/workflow/own-work";
import { type FileFormat, fileFormats } from "@/lib/exports/file-formats";
import type { PublishedReport } from "@/lib/publications/types";
import { PrintButton } from "../site/print-button";
import { ReadAloud } from "../site/read-aloud";
import type { PageUrls } from "../urls";

/** The metadata that government pages show: who, when, which version, and how to verify it. */
export function InformationBlock({ to, report }: { to: PageUrls; report: PublishedReport }) {
  const { present } = report.unit;
  const dated = report.blocks.find((block) => block.type === "signature")?.date;
  return (
    <Card className="mb-4 text-sm print:hidden" aria-label="公文信息">
      <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-2 lg:grid-cols-3">
        <Entry term="名称" wide>
          {report.title}
        </Entry>
        <Entry term="发布机构">
          {report.unit.organ}
          {present && present.organ !== report.unit.organ && `（现名：${present.organ}）`}
        </Entry>
        {dated && <Entry term="成文日期">{dated}</Entry>}
        <Entry term="发布日期">
          <time dateTime={report.publishedAt.toISOString()}>{beijingTime(report.publishedAt)}</time>
        </Entry>
        <Entry term="统计年度">{report.year}年</Entry>
        <Entry term="版本">第{report.number}版</Entry>
        {report.asIssued && (
          <Entry term="原发布">
            {report.asIssued.issuedOn}，{report.asIssued.where}
          </Entry>
        )}
        {report.onePersonMoves.length > 0 && (
          <Entry term="办理" wide>
            {onePersonStatement(report.onePersonMoves)}
          </Entry>
        )}
      </dl>
      <div className="mt-3 flex flex-wrap items-center gap-x-6 gap-y-2 border-line border-t pt-3">
        <details className="min-w-0">
          <summary className="py-1">
            核验码：
            <span className="font-mono">{report.sha256.slice(0, 16).replace(/(.{4})(?=.)/g, "$1 ")}</span> …
          </summary>
          <p className="mt-1 break-all text-ink-2">
            SHA-256：<span className="font-mono">{report.sha256}</span>
            。这串字符由报告的全部内容算出，内容改动一个字，核验码就会不同。
            {to.verify && (
              <a href={to.verify} className="text-accent underline underline-offset-4">
                核验手里的文件
              </a>
            )}
          </p>
        </details>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2 lg:ml-auto">
          <FileLinks to={to} report={report} />
          <ReceiptLink to={to} report={report} />
          <ReadAloud />
          <PrintButton />
        </div>
      </div>
    </Card>
  );
}

function FileLinks({ to, report: { unit, year, number } }: { to: PageUrls; report: PublishedReport }) {
  return (Object.keys(fileFormats) as FileFormat[]).map((format) => {
    const href = to.file(unit.code, year, number, format);
    return (
      href && (
        <a key={format} href={href} download className="py-1 text-accent underline underline-offset-4">
          下载 {fileFormats[format].label}
        </a>
      )
    );
  });
}

/** In a copy the receipt is only a file. */
function ReceiptLink({ to, report: { unit, year, number } }: { to: PageUrls; report: PublishedReport }) {
  const page = to.receipt(unit.code, year, number);
  const href = page ?? to.receiptFile(unit.code, year, number);
  return (
    href && (
      <a
        href={href}
        download={page === null || undefined}
        className="py-1 text-accent underline underline-offset-4"
      >
        {page === null ? "发布回执（JSON）" : "发布回执"}
      </a>
    )
  );
}

function Entry({ term, wide, children }: { term: string; wide?: boolean; children: ReactNode }) {
  return (
    <div className={wide ? "flex sm:col-span-2 lg:col-span-3" : "flex"}>
      <dt className="shrink-0 text-ink-2">{term}：</dt>
      <dd className="min-w-0 [overflow-wrap:anywhere]">{children}</dd>
    </div>
  );
}
