import { downloadResponse } from "@/lib/platform/http/download";
import {
  openFaultResponse,
  unlessUnshown,
  withinOpenLimit,
} from "@/lib/publications/open-data/open-response";
import { loadReceipt } from "@/lib/publications/receipts/loaders";
import { receiptBytes } from "@/lib/publications/receipts/receipt-file";
import type { Receipt } from "@/lib/publications/receipts/types";

type Address = { params: Promise<{ unit: string; year: string; version: string }> };

/** The signed receipt of a published version as a file, which can be verified without this site. */
export async function GET(request: Request, { params }: Address) {
  const make = () => unlessUnshown(async () => answer(await loadReceipt(await params)));
  return withinOpenLimit(request, "openData", make);
}

function answer(receipt: Receipt | null): Response {
  if (!receipt)
    return openFaultResponse(404, "notFound", "没有公布过这个单位这一年度的报告，或者没有这一版。");
  const { unit, year, version, title } = receipt.manifest;
  return downloadResponse({
    bytes: receiptBytes(receipt),
    mime: "application/json; charset=utf-8",
    name: `${title.slice(0, 60)}（第${version}版）发布回执.json`,
    plainName: `receipt-${unit.code}-${year}-v${version}.json`,
  });
}
