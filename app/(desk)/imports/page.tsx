import { FileUp } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { ImportView } from "@/components/imports/session/import-view";
import { Empty } from "@/components/ui/empty";
import { requireActor } from "@/lib/access/auth/session";
import { loadImportUnits } from "@/lib/imports/loaders";

export const metadata: Metadata = { title: "从已有文件导入" };

type Props = { searchParams: Promise<{ unit?: string | string[]; year?: string | string[] }> };

/**
 * Turns an existing report, in Word or on a web page, into a draft: `?unit=` and `?year=` preselect its unit
 * and year.
 */
export default async function ImportsPage({ searchParams }: Props) {
  const actor = await requireActor();
  const { unit, year } = await searchParams;
  const units = (await loadImportUnits(actor)) ?? [];
  const [first] = units;
  const chosen = units.find(({ code }) => code === unit) ?? first;
  return (
    <div className="mx-auto grid max-w-[90rem] gap-4 px-4 py-6 wide:px-6">
      <header>
        <h1 className="font-bold font-song text-2xl">从已有文件导入</h1>
        <p className="max-w-[48em] text-ink-2">
          Word、WPS、PDF
          文件，网页或者复制的文字，读出来放进各章和表格，由您核对后存进草稿。文件在您的浏览器里读，核对之前什么都不上传、不保存。
        </p>
      </header>
      {chosen ? (
        <ImportView
          person={actor.id}
          units={units}
          asked={{
            unitCode: chosen.code,
            year: chosen.years.find((each) => String(each) === year) ?? null,
          }}
        />
      ) : (
        <Empty icon={FileUp} title="您不是填报员，不能导入报告">
          导入由填报员办理。<Link href="/desk">回到首页</Link>
        </Empty>
      )}
    </div>
  );
}
