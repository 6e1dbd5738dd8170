import type { NextRequest } from "next/server";
import { loadReportCsv } from "@/lib/publications/loaders";
import { openFault, openFile } from "@/lib/publications/open-response";
import { addressSchema } from "@/lib/publications/schema";

type Address = { params: Promise<{ unit: string; year: string }> };

/** The newest published version of one report as a CSV file. */
export async function GET(_request: NextRequest, { params }: Address) {
  const address = addressSchema.safeParse(await params);
  if (!address.success)
    return openFault(400, "badAddress", address.error.issues.map(({ message }) => message).join("；"));
  const { unit, year } = address.data;
  const pieces = await loadReportCsv(unit, year);
  if (!pieces) return openFault(404, "notFound", "没有公布过这个单位这一年度的报告。");
  const name = `政府信息公开年报数据-${unit}-${year}.csv`;
  return openFile(pieces, { mime: "text/csv", name, plainName: `report-${unit}-${year}.csv` });
}
