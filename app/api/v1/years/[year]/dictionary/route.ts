import { dictionaryResponse } from "@/lib/publications/dataset/dataset-response";

type Address = { params: Promise<{ year: string }> };

/** What the cells of the edition of a year count, as a CSV file. */
export async function GET(request: Request, { params }: Address) {
  return dictionaryResponse(request, await params);
}
