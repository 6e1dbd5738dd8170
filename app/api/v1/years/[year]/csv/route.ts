import { withinOpenLimit } from "@/lib/publications/open-data/open-response";
import { yearResponse } from "@/lib/publications/open-data/year-response";

type Address = { params: Promise<{ year: string }> };

/** Every report of a year in its newest version, as one CSV file. */
export async function GET(request: Request, { params }: Address) {
  return withinOpenLimit(request, "years", async () => yearResponse(await params, "csv"));
}
