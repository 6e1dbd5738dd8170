import { Card } from "@/components/ui/card";
import { beijingTime } from "@/lib/core/beijing-time";
import { onePersonStatement } from "@/lib/core/workflow/own-work";
import { fileFormats } from "@/lib/exports/file-formats";
import type { Receipt } from "@/lib/publications/receipts/types";
import { PrintButton } from "../site/print-button";
import type { PageUrls } from "../urls";
import { Fingerprint } from "./fingerprint";

/** The receipt of a publication for printing and filing: what was published, when, and how to verify it. */
export function ReceiptPage({ to, receipt }: { to: PageUrls; receipt: Receipt }) {
  const { manifest, signature, key } = receipt;
  const { unit, year, version } = manifest;
  return (
    <main id="main" tabIndex={-1} className="mx-auto max-w-[760px] px-4 pt-8 print:max-w-none print:p-0">
      <Card className="print:border-0 print:p-0">
        <h1 className="mb-4 text-center font-bold font-song text-2xl">政府信息公开工作年度报告发布回执</h1>
        <dl className="grid gap-3 [overflow-wrap:anywhere]">
          <Entry term="报告名称">
            <a href={to.report(unit.code, year, version)} className="underline underline-offset-4">
              {manifest.title}
            </a>
          </Entry>
          <Entry term="发布单位">
            {unit.name}（{unit.code}）
          </Entry>
          <Entry term="统计年度">{year}年</Entry>
          <Entry term="版本">第{version}版</Entry>
          <Entry term="发布时间">{beijingTime(new Date(manifest.publishedAt))}（北京时间）</Entry>
          {manifest.onePersonMoves && (
            <Entry term="办理">{onePersonStatement(manifest.onePersonMoves)}</Entry>
          )}
          <Entry term="发布网站">{manifest.site}</Entry>
          <Entry term="全文核验码">
            <Fingerprint of={manifest.content.sha256} />
          </Entry>
          {manifest.files.map(({ face: format, sha256, bytes }) => (
            <Entry key={format} term={`${labelOf(format)} 文件`}>
              <Fingerprint of={sha256} />（{bytes.toLocaleString("zh-CN")} 字节）
            </Entry>
          ))}
          <Entry term="签名时间">{beijingTime(new Date(manifest.signedAt))}（北京时间）</Entry>
          <Entry term="签名">
            <span className="break-all font-mono">{signature}</span>
          </Entry>
          <Entry term="公钥指纹">
            <Fingerprint of={key.id} />
          </Entry>
        </dl>
        <p className="mt-4 border-line border-t pt-3 text-ink-2 text-sm">
          核验码均为 SHA-256，签名算法为 Ed25519。持文件或回执的 JSON
          文件到本站“核验文件”页面，可知是否为公布的版本、有无改动、是否已被更正。
        </p>
        <p className="mt-3 flex flex-wrap items-center gap-4 print:hidden">
          <a
            href={to.receiptFile(unit.code, year, version) ?? undefined}
            download
            className="py-1 text-accent underline underline-offset-4"
          >
            下载回执（JSON）
          </a>
          <PrintButton />
        </p>
      </Card>
    </main>
  );
}

function labelOf(format: string): string {
  return Object.entries(fileFormats).find(([name]) => name === format)?.[1].label ?? format;
}

function Entry({ term, children }: { term: string; children: React.ReactNode }) {
  return (
    <div className="grid gap-x-4 sm:grid-cols-[8em_minmax(0,1fr)] print:grid-cols-[8em_minmax(0,1fr)]">
      <dt className="text-ink-2">{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
