import type { EditionFamily } from "../editions/edition";
import type { Form } from "../editions/form";
import type { Chapter } from "../outline/outline";
import { blockText, type Prose, type ProseBlock, textOf } from "../prose/prose";
import type { Figures } from "../tables/figure";
import { nationalStatement } from "./national";
import { type StatementWriter, statementWriter } from "./statement-writer";
import { statement2014 } from "./statistics-2014";
import type { StatementUnit } from "./wording";

const statements: Record<EditionFamily, (writer: StatementWriter, chapter: Chapter) => ProseBlock[] | null> =
  {
    statistics: statement2014,
    national: nationalStatement,
  };

/**
 * The usual sentences of a chapter about the year's figures, with live numbers, in the words of the unit's
 * kind (“我局”, “我镇”); zero is stated as “未收到…”, “没有…”. Null for a chapter without figures.
 */
export function usualStatement(
  form: Form,
  figures: Figures,
  chapterId: string,
  unit: StatementUnit,
): Prose | null {
  const chapter = form.outline.chapters.find(({ id }) => id === chapterId);
  if (!chapter) return null;
  const writer = statementWriter(form, figures, unit);
  const blocks = statements[form.edition.family](writer, chapter);
  return blocks && blocks.length > 0 ? { type: "doc", content: blocks } : null;
}

/**
 * The chapter with the statement added: each part at the end of the section under its level-2 heading; if the
 * chapter lacks the heading, heading and part are added at the end of the chapter.
 */
export function withStatement(prose: Prose, statement: Prose): Prose {
  let content = prose.content;
  for (const section of sectionsOf(statement.content)) content = withSection(content, section);
  return { type: "doc", content };
}

type Section = { heading: ProseBlock | null; body: ProseBlock[] };

function sectionsOf(blocks: readonly ProseBlock[]): Section[] {
  const sections: Section[] = [];
  for (const block of blocks) {
    if (isHeading2(block)) sections.push({ heading: block, body: [] });
    else {
      if (sections.length === 0) sections.push({ heading: null, body: [] });
      sections.at(-1)?.body.push(block);
    }
  }
  return sections;
}

function withSection(blocks: readonly ProseBlock[], { heading, body }: Section): ProseBlock[] {
  const start = heading
    ? blocks.findIndex((block) => isHeading2(block) && blockText(block).trim() === blockText(heading))
    : -1;
  if (heading && start < 0) return [...written(blocks), heading, ...body];
  const next = heading ? blocks.findIndex((block, at) => at > start && isHeading2(block)) : -1;
  const end = next < 0 ? blocks.length : next;
  return [...written(blocks.slice(0, end)), ...body, ...blocks.slice(end)];
}

/** Without the empty lines at the end. */
function written(blocks: readonly ProseBlock[]): ProseBlock[] {
  const last = blocks.findLastIndex(
    (block) => block.type !== "paragraph" || textOf(block.content).trim() !== "",
  );
  return blocks.slice(0, last + 1);
}

function isHeading2(block: ProseBlock): boolean {
  return block.type === "heading" && block.attrs.level === 2;
}
