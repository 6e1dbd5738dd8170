import { placeDatasetResponse } from "@/lib/publications/dataset/dataset-response";
import { withinOpenLimit } from "@/lib/publications/open-data/open-response";

type Address = { params: Promise<{ place: string }> };

/** Every figure of a place and all below it, of all years, with what each cell counts, as one .zip. */
export async function GET(request: Request, { params }: Address) {
  return withinOpenLimit(request, "years", async () => placeDatasetResponse(request, await params));
}
