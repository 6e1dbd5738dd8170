import { datasetResponse } from "@/lib/publications/dataset/dataset-response";
import { withinOpenLimit } from "@/lib/publications/open-data/open-response";

type Address = { params: Promise<{ year: string }> };

/** Every figure of a year, each report by its newest version, as one Parquet file. */
export async function GET(request: Request, { params }: Address) {
  return withinOpenLimit(request, "years", async () => datasetResponse(request, await params, "parquet"));
}
