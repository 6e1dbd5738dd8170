import { now } from "@/lib/platform/clock";
import { approve } from "@/lib/publications/mutations";
import { setPortalAddress } from "@/lib/publications/portal/mutations";
import { findReportIdOf } from "@/lib/reports/data";
import { addNote } from "@/lib/reviews/mutations/add-note";
import { answerNote } from "@/lib/reviews/mutations/answer-note";
import { returnReport } from "@/lib/reviews/mutations/move";
import { type ReviewTalk, resubmittedTalk, returnedTalk, returnReasons, words } from "../yunxi/review-2025";
import {
  begunOnly,
  corrected,
  faulty,
  finished,
  firstSubmission,
  warningReason,
  withWarning,
} from "../yunxi/round-2025";
import type { Township } from "../yunxi/township";
import { townshipOf } from "../yunxi/townships";
import { concurrently } from "./concurrency";
import { dayAhead, roundYear } from "./county-years";
import { loadDepartments } from "./departments";
import { crewOf } from "./past";
import type { People } from "./people";
import {
  begin,
  type Crew,
  explain,
  handOver,
  makePublic,
  moveWithNote,
  must,
  review,
  signOff,
  submit,
  write,
} from "./steps";

/** The report of one unit in progress; `township` and `day` determine its content. */
type Draft = { crew: Crew; township: Township; day: string };

/**
 * The progress of each township in the 2025 reports; 青石镇 has not begun. Together they show every state.
 */
const progress: Record<string, (draft: Draft) => Promise<void>> = {
  bailu: async ({ crew, township, day }) => {
    await write(crew, await begin(crew, roundYear), begunOnly(township, day));
  },
  songling: async ({ crew, township, day }) => {
    await write(crew, await begin(crew, roundYear), faulty(township, day));
  },
  yuncheng: async ({ crew, township, day }) => {
    const reportId = await begin(crew, roundYear);
    await write(crew, reportId, withWarning(township, day));
    await explain(crew, reportId, warningReason);
    await handOver(crew, reportId);
  },
  liuwan: async (draft) => {
    const reportId = await finishedDraft(draft);
    await handOver(draft.crew, reportId);
    await moveWithNote(draft.crew.signer, reportId, "sendBack", words.sentBack);
  },
  shiqiao: async (draft) => {
    const reportId = await finishedDraft(draft);
    await handOver(draft.crew, reportId);
    await signOff(draft.crew, reportId);
  },
  fengxi: async (draft) => {
    await submit(draft.crew, await finishedDraft(draft));
  },
  nanping: async (draft) => {
    const reportId = await finishedDraft(draft);
    await submit(draft.crew, reportId);
    await moveWithNote(draft.crew.clerk, reportId, "withdraw", words.withdrawn);
  },
  gaoyuan: async (draft) => {
    const reportId = await returned(draft, resubmittedTalk);
    await write(draft.crew, reportId, finished(draft.township, draft.day));
    await submit(draft.crew, reportId);
    await review(draft.crew, reportId);
  },
  shuanghe: async (draft) => {
    await returned(draft, returnedTalk, ["disclosure", "problems", "others"]);
  },
  taoyuan: async (draft) => {
    const reportId = await finishedDraft(draft);
    await submit(draft.crew, reportId);
    await review(draft.crew, reportId);
    must(await approve(draft.crew.reviewer, { reportId }));
  },
  dongcheng: async (draft) => {
    await submit(draft.crew, await finishedDraft(draft));
  },
  jinsha: async (draft) => {
    const reportId = await finishedDraft(draft);
    await submit(draft.crew, reportId);
    await review(draft.crew, reportId);
    await makePublic(draft.crew, reportId);
    must(await setPortalAddress(draft.crew.clerk, { reportId, url: portalUrl }));
  },
};

/** The page of the county's portal. The domain is reserved (RFC 2606), so a comparison cannot reach it. */
const portalUrl = "https://www.yunxi.example/zwgk/nianbao/2025/jinsha.html";

/** Moves the 2025 reports to their states, and starts the correction of one report of the year before. */
export async function loadRound(people: People): Promise<void> {
  const day = dayAhead(now());
  await concurrently(Object.entries(progress), 4, async ([key, advance]) => {
    const township = townshipOf(key);
    await advance({ township, day, crew: crewOf(people, township) });
  });
  await loadDepartments(people, day);
  await beginCorrection(people, townshipOf("taoyuan"));
}

async function finishedDraft({ crew, township, day }: Draft): Promise<string> {
  const reportId = await begin(crew, roundYear);
  await write(crew, reportId, finished(township, day));
  return reportId;
}

/** Submitted with weaknesses and returned with notes; replies are added where `ReviewTalk` has them. */
async function returned(
  { crew, township, day }: Draft,
  talk: ReviewTalk,
  unlock?: string[],
): Promise<string> {
  const reportId = await begin(crew, roundYear);
  await write(crew, reportId, firstSubmission(township, day));
  await submit(crew, reportId);
  await review(crew, reportId);
  const notes: string[] = [];
  for (const { anchor, text } of talk)
    notes.push(must(await addNote(crew.reviewer, { reportId, anchor, text })).noteId);
  must(await returnReport(crew.reviewer, { reportId, reasons: returnReasons, unlock }));
  for (const [index, { answer }] of talk.entries())
    if (answer !== "") must(await answerNote(crew.clerk, { noteId: notes[index] ?? "", text: answer }));
  return reportId;
}

async function beginCorrection(people: People, township: Township): Promise<void> {
  const crew = crewOf(people, township);
  const reportId = await findReportIdOf(township.code, roundYear - 1);
  if (!reportId) throw new Error(`no report of ${township.key} to correct`);
  const { figures, reason } = corrected(township);
  await moveWithNote(crew.clerk, reportId, "correct", reason);
  await write(crew, reportId, { front: {}, chapters: {}, figures });
}
