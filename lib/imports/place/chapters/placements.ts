import type { Form } from "@/lib/core/editions/form";
import { withoutBlanks } from "@/lib/core/prose/blanks";
import type { ProseBlock } from "@/lib/core/prose/prose";
import type { CleanBlock } from "../../read/clean/clean";
import { sourceText } from "../../read/source-block";
import type { Placement } from "../placement";
import type { FoundTitle } from "../recognise/title";
import type { Body } from "./body";
import { pictureBlocks } from "./chapter-prose";
import type { SourceSection } from "./sections";

type Placed = {
  sourceBlocks: readonly CleanBlock[];
  title: FoundTitle | null;
  /** True if spam was found in place of the title. */
  hijacked: boolean;
  sections: readonly SourceSection[];
  body: Body;
  form: Form;
  /** Indexes of blocks that did not fit into their chapter. */
  overflow: ReadonlySet<number>;
  /** The prose blocks that each block became, by index. */
  written: ReadonlyMap<number, readonly ProseBlock[]>;
  /** Indexes of sentences that the report prints from the front matter. */
  generated: ReadonlySet<number>;
  /** Indexes of indicator tables, which are placed row by row. */
  taken: ReadonlySet<number>;
};

/** The placement of every block, or the reason why it has none; except indicator tables. */
export function placementsOf(placed: Placed): Placement[] {
  const { sections, title, body } = placed;
  const claimed = new Set([
    ...placed.taken,
    ...(title?.at ?? []),
    ...sections.flatMap((section) => [
      ...section.body,
      ...(section.headingAt === null ? [] : [section.headingAt]),
    ]),
    ...(body.signature?.at ?? []),
    ...body.annexNames,
  ]);
  return [
    ...titlePlacements(placed),
    ...sections.flatMap((section) => sectionPlacements(section, placed)),
    ...closingPlacements(placed),
    ...forgotten(placed, claimed),
  ];
}

function textAt(
  sourceBlocks: readonly CleanBlock[],
  at: number,
): Pick<Placement, "from" | "text" | "picture"> {
  const block = sourceBlocks[at] as CleanBlock;
  const shown = { from: block.from, text: sourceText(block) };
  return block.kind === "picture" ? { ...shown, picture: block.picture } : shown;
}

function titlePlacements({ sourceBlocks, title, hijacked }: Placed): Placement[] {
  return (title?.at ?? []).map((at) => ({
    ...textAt(sourceBlocks, at),
    target: { kind: "front", field: "title" },
    confidence: hijacked ? 0.7 : 0.95,
    reason: hijacked ? "网页标题被植入垃圾信息，标题改按规定的写法" : "写明年度和“信息公开”的标题行",
  }));
}

function sectionPlacements(
  { heading, headingAt, body, target }: SourceSection,
  { sourceBlocks, overflow, written, generated }: Placed,
): Placement[] {
  const { chapterId, confidence, reason } = target;
  const own = heading !== null && headingAt !== null && !body.includes(headingAt) ? [headingAt] : [];
  return [
    ...own.map(
      (at): Placement => ({
        ...textAt(sourceBlocks, at),
        target: { kind: "heading", chapterId },
        confidence,
        reason,
        blocks: written.get(at) ?? [],
      }),
    ),
    ...body.map((at): Placement => {
      const nowhere = { ...textAt(sourceBlocks, at), target: null, confidence: 0 };
      if (overflow.has(at)) return { ...nowhere, reason: "这一章已经放满，放不下了" };
      const left = leftOf(sourceBlocks[at]);
      if (left !== null) return { ...nowhere, reason: left };
      if (generated.has(at))
        return {
          ...nowhere,
          target: { kind: "form", tableId: null },
          confidence: 1,
          reason: "由基本信息自动印出的一句",
        };
      return {
        ...nowhere,
        target: { kind: "chapter", chapterId },
        confidence,
        reason,
        blocks: written.get(at) ?? [],
      };
    }),
  ];
}

function closingPlacements({ sourceBlocks, body, form }: Placed): Placement[] {
  return [
    ...(body.signature?.at ?? []).map((at): Placement => {
      const field = /年.*日$/.test(textAt(sourceBlocks, at).text) ? "signedOn" : "signedBy";
      return {
        ...textAt(sourceBlocks, at),
        target: { kind: "front", field },
        confidence: 0.95,
        reason: "正文之后的署名和日期",
      };
    }),
    ...body.annexNames.map((at): Placement => {
      const target = { kind: "form" as const, tableId: form.tables[0]?.id ?? null };
      return { ...textAt(sourceBlocks, at), target, confidence: 0.9, reason: "附件名称由格式印出" };
    }),
  ];
}

/** Every block that nothing claimed, with a reason derived from its position. */
function forgotten({ sourceBlocks, title, body }: Placed, claimed: ReadonlySet<number>): Placement[] {
  const before = title ? Math.min(...title.at) : 0;
  return sourceBlocks.flatMap((_, at): Placement[] => {
    const shown = textAt(sourceBlocks, at);
    if (claimed.has(at) || (withoutBlanks(shown.text) === "" && !shown.picture)) return [];
    const left = leftOf(sourceBlocks[at]);
    if (left !== null) return [{ ...shown, target: null, confidence: 0, reason: left }];
    const reason =
      at < before ? "标题之前的内容" : at >= body.end ? "落款或附表之后的内容" : "没有认出属于哪一章";
    const block = sourceBlocks[at];
    const blocks = block?.kind === "picture" ? { blocks: pictureBlocks(block) } : {};
    return [{ ...shown, target: null, confidence: 0, reason, ...blocks }];
  });
}

/** The reason why a picture is left out; null for every other block. */
function leftOf(block: CleanBlock | undefined): string | null {
  return block?.kind === "picture" ? block.left : null;
}
