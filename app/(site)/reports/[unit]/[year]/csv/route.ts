import { fileResponse } from "@/lib/publications/files/file-response";

type Address = { params: Promise<{ unit: string; year: string }> };

/** The newest published version of a report as a CSV file. */
export async function GET(request: Request, { params }: Address) {
  return fileResponse(request, await params, "csv");
}
