import { done, type Result, refused } from "@/lib/core/refusal";
import type { Tx } from "@/lib/platform/db";
import { findPaper, findShown } from "../data";
import type { EditedPaper, Shown } from "../types";

type Place = { countyCode: string; paperId: string };

/**
 * Locks the row of a paper of the county that is not issued yet until the transaction ends. Refused:
 * `notFound`, `issued`.
 */
export async function lockPaper(tx: Tx, { countyCode, paperId }: Place): Promise<Result<EditedPaper>> {
  await tx.$queryRaw`SELECT 1 FROM "SeasonPaper" WHERE id = ${paperId}::uuid FOR UPDATE`;
  const paper = await findPaper(countyCode, paperId, tx);
  if (!paper) return refused("notFound", "没有这份文件。请刷新页面。");
  if (paper.issuedAt) return refused("issued", "这份文件已经定稿，不能再改。需要补充的请另起草一份。");
  return done(paper);
}

/** The same for what is shown to units, the scores too, without the text. */
export async function lockShown(tx: Tx, { countyCode, paperId }: Place): Promise<Result<Shown>> {
  await tx.$queryRaw`SELECT 1 FROM "SeasonPaper" WHERE id = ${paperId}::uuid FOR UPDATE`;
  const shown = await findShown(countyCode, paperId, tx);
  if (!shown) return refused("notFound", "没有这份文件。请刷新页面。");
  if (!shown.issuedAt) return done(shown);
  return refused(
    "issued",
    shown.paper === "scores"
      ? "评分已经发布，不能再改。"
      : "这份文件已经定稿，不能再改。需要补充的请另起草一份。",
  );
}
