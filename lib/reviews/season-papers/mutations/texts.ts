import { editionOf } from "@/lib/core/editions/registry";
import { done, refused } from "@/lib/core/refusal";
import { type PaperBlock, paperBlocksOf } from "@/lib/core/season/paper-text";
import { composeSeasonPaper } from "@/lib/core/season/season-paper";
import { kindTraits } from "@/lib/core/unit-kind";
import { now } from "@/lib/platform/clock";
import { keepAccountEvents } from "@/lib/platform/record/mutations";
import { type HeldUnit, unitMutation } from "@/lib/units/mutations/unit-mutation";
import { findLastSave, findLatestPaper, findRevision } from "../data";
import { readPaperInput } from "../read-paper-input";
import type { BeginPaper, RedraftPaper, RestorePaper, SavePaper } from "../schema";
import type { EditedPaper } from "../types";
import { lockPaper } from "./lock-paper";

const ofCounty = { unitOf: ({ countyCode }: { countyCode: string }) => countyCode };

/**
 * Begins a paper of the season from the county's current record; after an issued one, the next of its kind.
 * Refused: `forbidden`, `invalid.countyCode`, `invalid.year`, `begun`.
 */
export const beginPaper = unitMutation(
  "county.paper",
  ofCounty,
  async (held, { countyCode, year, paper }: BeginPaper) => {
    const { tx, actor, target } = held;
    const county = target.unit;
    if (!kindTraits[county.kind].collects)
      return refused(
        "invalid.countyCode",
        "进度表、通报和函报以县（市、区）或者设区的市为单位，请选择其中一个。",
      );
    if (!editionOf(year)) return refused("invalid.year", "没有这一年度的报告格式。");
    await tx.$queryRaw`SELECT 1 FROM "Unit" WHERE code = ${countyCode} FOR UPDATE`;
    const before = await findLatestPaper({ countyCode, year, paper }, tx);
    if (before && before.issuedAt === null)
      return refused("begun", "已经有一份还没有定稿，请刷新页面后接着改。");
    const number = (before?.number ?? 0) + 1;
    const row = await tx.seasonPaper.create({ data: { countyCode, year, kind: paper, number } });
    const blocks = paperBlocksOf(composeSeasonPaper(paper, await readPaperInput(county, year, paper)));
    await tx.seasonPaperText.create({
      data: { paperId: row.id, revision: 1, blocks, drafted: true, authorId: actor.id, at: now() },
    });
    const payload = { year, paper, number };
    await keepAccountEvents(tx, [{ actorId: actor.id, kind: "paper.begun", subject: countyCode, payload }]);
    return done({ paperId: row.id });
  },
);

/**
 * Saves a text as a new revision, based on the one on the page; earlier ones are kept, except that of what
 * the page saved by itself only the last text of every five minutes stays. Refused: `forbidden`, `notFound`,
 * `issued`, `contentChanged`.
 */
export const savePaper = unitMutation(
  "county.paper",
  ofCounty,
  async (held, { countyCode, paperId, revision, blocks, auto = false }: SavePaper) => {
    const paper = await lockPaper(held.tx, { countyCode, paperId });
    return paper.ok ? keepText(held, paper.value, { revision, blocks, by: "typing", auto }) : paper;
  },
);

/** Generates the paper again from the current record, as a new revision. Refused as `savePaper`. */
export const redraftPaper = unitMutation(
  "county.paper",
  ofCounty,
  async (held, { countyCode, paperId, revision }: RedraftPaper) => {
    const paper = await lockPaper(held.tx, { countyCode, paperId });
    if (!paper.ok) return paper;
    const { year, paper: kind } = paper.value;
    const input = await readPaperInput(held.target.unit, year, kind);
    const blocks = paperBlocksOf(composeSeasonPaper(kind, input));
    return keepText(held, paper.value, { revision, blocks, by: "drafting", auto: false });
  },
);

/**
 * Makes an earlier text the latest one, as a new revision; the one that it replaces stays among them. Refused
 * as `savePaper`; `notFound` also without that earlier text.
 */
export const restorePaper = unitMutation(
  "county.paper",
  ofCounty,
  async (held, { countyCode, paperId, revision, restored }: RestorePaper) => {
    const paper = await lockPaper(held.tx, { countyCode, paperId });
    if (!paper.ok) return paper;
    const blocks = await findRevision(paperId, restored, held.tx);
    if (!blocks) return refused("notFound", `没有第 ${restored} 稿。请刷新页面。`);
    return keepText(held, paper.value, { revision, blocks, by: "restoring", auto: false, restored });
  },
);

type Text = {
  revision: number;
  blocks: PaperBlock[];
  by: "typing" | "drafting" | "restoring";
  auto: boolean;
  /** The earlier text that this one is. */
  restored?: number;
};

/** Of a sitting, in milliseconds, the record has its first text and those that somebody saved. */
const SITTING = 60 * 60_000;

/**
 * Of what the page saves by itself while its author types, the last text of every so many milliseconds stays:
 * a text that stood for longer can be restored.
 */
const STEP = 5 * 60_000;

const stepOf = (at: Date): number => Math.floor(at.getTime() / STEP);

async function keepText(
  { tx, actor }: HeldUnit<"county.paper">,
  { id, countyCode, year, paper, number, revision: latest, blocks: present }: EditedPaper,
  { revision, blocks, by, auto, restored }: Text,
) {
  if (revision !== latest)
    return refused(
      "contentChanged",
      "您打开以后别人又改过这份文件，您的改动没有保存，还在本页。请复制出来，刷新后再改。",
    );
  const next = latest + 1;
  const at = now();
  const last = await findLastSave(id, tx);
  if (by === "typing" && last?.auto === false && JSON.stringify(blocks) === JSON.stringify(present))
    return done({ revision: latest });
  const before = by === "typing" && last?.auto && last.authorId === actor.id ? last : null;
  if (before && stepOf(before.at) === stepOf(at))
    await tx.seasonPaperText.delete({ where: { paperId_revision: { paperId: id, revision: latest } } });
  await tx.seasonPaperText.create({
    data: {
      ...{ paperId: id, revision: next, blocks, drafted: by === "drafting", auto },
      ...{ authorId: actor.id, at },
    },
  });
  if (auto && before && at.getTime() - before.at.getTime() <= SITTING) return done({ revision: next });
  const payload = { year, paper, number, revision: next, ...(restored !== undefined && { restored }) };
  const kind = by === "restoring" ? "paper.restored" : "paper.saved";
  await keepAccountEvents(tx, [{ actorId: actor.id, kind, subject: countyCode, payload }]);
  return done({ revision: next });
}
