"use client";
import { Refusals } from "@/components/shell/refusals";
import { useAction } from "@/components/shell/use-action";
import { Button } from "@/components/ui/button";
import { Card, CardTitle } from "@/components/ui/card";
import { CopyButton } from "@/components/ui/copy-button";
import { beijingTime } from "@/lib/core/beijing-time";
import { comparePortalAction } from "@/lib/publications/portal/actions";
import type { PortalReport } from "@/lib/publications/portal/types";
import { AddressForm } from "./address-form";
import { PortalResult } from "./portal-result";
import { useRefreshWhile } from "./use-refresh-while";

type Props = { report: PortalReport; mayCompare: boolean };

/** The public URL of a released report, for sharing, and its URL on the county's portal. */
export function PortalCard({ report, mayCompare }: Props) {
  const { publicUrl, address } = report;
  return (
    <Card aria-labelledby="portal-title">
      <CardTitle id="portal-title">公开网址</CardTitle>
      <div className="grid gap-4">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-2">
          <a href={publicUrl} className="text-accent [overflow-wrap:anywhere]">
            {publicUrl}
          </a>
          <CopyButton text={() => new URL(publicUrl, window.location.href).href} said="已复制公开网址">
            复制公开网址
          </CopyButton>
        </p>
        <div className="grid gap-2">
          <AddressForm key={address?.url} report={report} />
          {address && (
            <p className="text-ink-2 text-sm">
              <a
                href={address.url}
                target="_blank"
                rel="noreferrer"
                className="text-accent underline underline-offset-4"
              >
                打开网页
              </a>
              {" · "}
              {address.by} <time dateTime={address.at.toISOString()}>{beijingTime(address.at)}</time> 登记
            </p>
          )}
        </div>
        {address && <Comparing {...{ report, mayCompare }} waiting={address.waiting} />}
      </div>
    </Card>
  );
}

function Comparing({ report, mayCompare, waiting }: Props & { waiting: boolean }) {
  const { busy, refusals, run } = useAction();
  useRefreshWhile(waiting);
  const { reportId, comparison, number } = report;
  return (
    <div className="grid gap-2">
      {comparison && <PortalResult comparison={comparison} number={number} />}
      {mayCompare && (
        <p>
          <Button
            size="small"
            busy={busy || waiting}
            onClick={() => run(() => comparePortalAction({ reportId }))}
          >
            {waiting ? "正在核对…" : "与公布的版本核对"}
          </Button>
        </p>
      )}
      <Refusals refusals={refusals} />
      {!comparison && !waiting && (
        <p className="text-ink-2 text-sm">
          {mayCompare
            ? "核对时由服务器打开这个网页，逐句、逐格与公布的版本对照。"
            : "审核员可以核对网页与公布的版本是否一致。"}
        </p>
      )}
    </div>
  );
}
