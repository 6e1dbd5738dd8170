import { fileResponse } from "@/lib/publications/files/file-response";

type Address = { params: Promise<{ unit: string; year: string; version: string }> };

/** One published version of a report as a PDF, whose bytes never change. */
export async function GET(request: Request, { params }: Address) {
  return fileResponse(request, await params, "pdf");
}
