import { now } from "@/lib/platform/clock";
import { answerLines, issuePaper, showLines } from "@/lib/reviews/season-papers/mutations/objections";
import { beginPaper } from "@/lib/reviews/season-papers/mutations/texts";
import { county } from "../yunxi/township";
import { townshipOf } from "../yunxi/townships";
import { dayAhead, roundYear } from "./county-years";
import type { People } from "./people";
import { must } from "./steps";

/**
 * The papers of the current year: an issued progress sheet, and a bulletin that was shown to units and
 * answered by one.
 */
export async function loadPapers(people: People): Promise<void> {
  const [reviewer, clerk] = [people("shenhe"), people("jinsha")];
  const at = { countyCode: county.code, year: roundYear };
  const sheet = must(await beginPaper(reviewer, { ...at, paper: "progress" }));
  must(await issuePaper(reviewer, { countyCode: county.code, paperId: sheet.paperId }));
  const { paperId } = must(await beginPaper(reviewer, { ...at, paper: "bulletin" }));
  must(await showLines(reviewer, { countyCode: county.code, paperId, answerBy: dayAhead(now(), 5) }));
  const answer = "我镇的报告由党政办公室和各村共同完成，请在通报中一并写明。";
  must(await answerLines(clerk, { unitCode: townshipOf("jinsha").code, paperId, answer }));
}
