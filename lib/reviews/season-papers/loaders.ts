import { authorizeAnywhere, guarded, loader } from "@/lib/access/guarded";
import { permit } from "@/lib/access/policy";
import { beijingDay } from "@/lib/core/beijing-time";
import { done, type Result, refused } from "@/lib/core/refusal";
import type { PaperBlock } from "@/lib/core/season/paper-text";
import {
  composeSeasonPaper,
  type SeasonPaper,
  seasonPaperTitle,
  shownToUnits,
} from "@/lib/core/season/season-paper";
import { kindTraits } from "@/lib/core/unit-kind";
import type { PrintedDocument } from "@/lib/exports/printed-document";
import { now } from "@/lib/platform/clock";
import { authorizeUnit } from "@/lib/units/authorize";
import { findUnit } from "@/lib/units/data";
import type { Unit } from "@/lib/units/types";
import { findLatestPaper, findRevision, listLinesOf, listPaperLines, listRevisions } from "./data";
import { readPaperInput } from "./read-paper-input";
import type { EditedPaper, OwnPaperLine, PaperLine, PaperRevision } from "./types";

/** `number`: of an earlier one of its kind, which was issued. */
type Asked = { unitCode: string; year: number; paper: SeasonPaper; number?: number | undefined };
const noCounty = refused("notFound", "没有这个县（市、区）或者设区的市。");

/**
 * A progress sheet, bulletin or letter of a county as it is printed: the latest edited text, of the latest
 * one or of that number, or a draft generated from the current record.
 */
export const loadSeasonPaper = loader(
  guarded(
    "review.read",
    authorizeUnit,
    async (_permit, { unitCode, year, paper, number }: Asked): Promise<Result<PrintedDocument>> => {
      const county = await findUnit(unitCode);
      if (!county || !kindTraits[county.kind].collects) return noCounty;
      const edited = await findLatestPaper({ countyCode: unitCode, year, paper, number });
      if (!edited && number !== undefined) return refused("notFound", "没有这份文件。");
      if (edited) return done({ ...printed(edited.blocks, county), pictures: new Map(), at: now() });
      const input = await readPaperInput(county, year, paper);
      return done({
        title: seasonPaperTitle(paper, input),
        author: input.organ,
        blocks: composeSeasonPaper(paper, input),
        pictures: new Map(),
        at: now(),
      });
    },
  ),
);

function printed(blocks: PaperBlock[], county: Unit): Pick<PrintedDocument, "title" | "author" | "blocks"> {
  const [first] = blocks;
  const signature = blocks.findLast((block) => block.type === "signature");
  return {
    title: first?.type === "title" ? first.lines.join("") : county.name,
    author: signature?.organ ?? county.organ,
    blocks,
  };
}

export type LoadedPaper = {
  county: Unit;
  year: number;
  paper: SeasonPaper;
  /** The paper that the county edits or edited last, or the requested earlier one; null if none was begun. */
  edited: EditedPaper | null;
  /** The number of the latest one; those before it were issued. */
  latest: number;
  revisions: PaperRevision[];
  /** The requested earlier revision. */
  older: { revision: number; blocks: PaperBlock[] } | null;
  lines: PaperLine[];
  /** True if the reader may edit, show and issue it. */
  mayWrite: boolean;
};

/** The page on which a county edits one of its papers. `revision`: an earlier revision to view. */
export const loadPaperPage = loader(
  guarded(
    "review.read",
    authorizeUnit,
    async (
      { actor, target },
      asked: Asked & { revision?: number | undefined },
    ): Promise<Result<LoadedPaper>> => {
      const { unitCode, year, paper, number, revision } = asked;
      const county = await findUnit(unitCode);
      if (!county || !kindTraits[county.kind].collects) return noCounty;
      const last = await findLatestPaper({ countyCode: unitCode, year, paper });
      const latest = last?.number ?? 0;
      const isEarlier = number !== undefined && number < latest;
      const edited = isEarlier ? await findLatestPaper({ countyCode: unitCode, year, paper, number }) : last;
      const mayWrite = permit(actor, "county.paper", target).ok && !isEarlier;
      const page = { county, year, paper, latest, mayWrite };
      if (!edited) return done({ ...page, edited, revisions: [], older: null, lines: [] });
      const [revisions, lines, blocks] = await Promise.all([
        listRevisions(edited.id),
        listPaperLines(edited.id),
        revision === undefined || revision === edited.revision ? null : findRevision(edited.id, revision),
      ]);
      const older = blocks && revision !== undefined ? { revision, blocks } : null;
      return done({ ...page, edited, revisions, older, lines });
    },
  ),
);

/** What the county's bulletins and scores say of the reader's own units, to answer. */
export const loadOwnLines = loader(
  guarded("paper.answer", authorizeAnywhere, async ({ target }): Promise<Result<OwnPaperLine[]>> => {
    const today = beijingDay(now());
    return done(
      (await listLinesOf(target.unitCodes)).flatMap(({ line, paper, county }) => {
        const answerBy = paper.answerBy?.toISOString().slice(0, 10);
        const kind = shownToUnits.find((each) => each === paper.kind);
        if (!answerBy || !kind) return [];
        const title = seasonPaperTitle(kind, { county, year: paper.year });
        const open = paper.issuedAt === null && today <= answerBy && line.decision === null;
        return [{ ...line, paperId: paper.id, paper: kind, title, year: paper.year, answerBy, open }];
      }),
    );
  }),
);
