import { done, type Result, refused } from "@/lib/core/refusal";
import type { Tx } from "@/lib/platform/db";
import { findPaper } from "../data";
import type { EditedPaper } from "../types";

/**
 * Locks the row of a paper of the county that is not issued yet until the transaction ends. Refused:
 * `notFound`, `issued`.
 */
export async function lockPaper(
  tx: Tx,
  { countyCode, paperId }: { countyCode: string; paperId: string },
): Promise<Result<EditedPaper>> {
  await tx.$queryRaw`SELECT 1 FROM "SeasonPaper" WHERE id = ${paperId}::uuid FOR UPDATE`;
  const paper = await findPaper(countyCode, paperId, tx);
  if (!paper) return refused("notFound", "没有这份文件。请刷新页面。");
  if (paper.issuedAt) return refused("issued", "这份文件已经定稿，不能再改。需要补充的请另起草一份。");
  return done(paper);
}
