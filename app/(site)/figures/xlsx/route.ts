import type { NextRequest } from "next/server";
import { figuresFileResponse } from "@/lib/publications/figures/files/file-response";

/** The compared figures as an Excel workbook: one row per unit, year and indicator. */
export async function GET(request: NextRequest) {
  return figuresFileResponse(request, "xlsx");
}
