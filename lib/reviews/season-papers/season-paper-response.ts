import type { Actor } from "@/lib/access/actor";
import { type SeasonPaper, seasonPapers } from "@/lib/core/season/season-paper";
import { isPrintFormat, notFoundText, printResponse } from "@/lib/platform/http/print-response";
import { recordEvent } from "@/lib/platform/record/mutations";
import { loadSeasonPaper } from "./loaders";

type Asked = {
  county: string;
  year: string;
  paper: string;
  format: string;
  /** Of an earlier one of its kind; null for the latest. */
  number?: string | null;
};

/** The response to a request for one of a county's papers on its season. */
export async function seasonPaperResponse(
  actor: Actor,
  { county, year, paper, format, number = null }: Asked,
): Promise<Response> {
  if (!isPaper(paper) || !isPrintFormat(format) || !/^\d{4}$/.test(year)) return missing();
  if (number !== null && !/^\d{1,4}$/.test(number)) return missing();
  const which = number === null ? {} : { number: Number(number) };
  const document = await loadSeasonPaper(actor, { unitCode: county, year: Number(year), paper, ...which });
  if (!document) return missing();
  const payload = { year: Number(year), paper, format, ...which };
  await recordEvent({ kind: "export.seasonPaper", subject: county, actorId: actor.id, payload });
  return printResponse(document, format, paper);
}

const missing = () => notFoundText("没有这份文件，或者您没有权限查看。");

const isPaper = (word: string): word is SeasonPaper => (seasonPapers as readonly string[]).includes(word);
