import { yearResponse } from "@/lib/publications/open-data/year-response";

type Address = { params: Promise<{ year: string }> };

/** Every report of a year, each by its newest version, as one CSV file. */
export async function GET(_request: Request, { params }: Address) {
  return yearResponse(await params, "csv");
}
