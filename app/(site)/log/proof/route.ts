import type { NextRequest } from "next/server";
import {
  openDataResponse,
  openFaultResponse,
  withinOpenLimit,
} from "@/lib/publications/open-data/open-response";
import { loadProof } from "@/lib/publications/tree/loaders";

/** The proof that a publication (?unit=&year=&version=) is a leaf of the tree (RFC 6962). */
export async function GET(request: NextRequest) {
  return withinOpenLimit(request, "openData", () => answer(request));
}

async function answer(request: NextRequest): Promise<Response> {
  const asked = request.nextUrl.searchParams;
  const [unit = "", year = "", version = ""] = ["unit", "year", "version"].map(
    (name) => asked.get(name) ?? "",
  );
  const proof = await loadProof({ unit, year, version });
  return proof
    ? openDataResponse(request, proof)
    : openFaultResponse(404, "notFound", "没有公布过这个单位这一年度的报告，或者没有这一版。");
}
