import type { CheckInput } from "../../engine/check";
import { type Line, linesOfChapter } from "../../engine/passages";

/** A section with one topic: a chapter, or a sub-item of 总体情况 under its heading. */
export type TopicSection = { topic: Topic; name: string; lines: Line[] };

export type Topic = "disclosure" | "applications" | "fees" | "litigation";

const headings: [RegExp, Topic][] = [
  [/^(?:政府信息)?主动公开/, "disclosure"],
  [/^(?:政府信息)?依申请公开/, "applications"],
];

/** The paragraphs of each section with a known topic; sections without a paragraph are left out. */
export function topicSections(input: CheckInput): TopicSection[] {
  const chapters = input.form.outline.chapters.flatMap(({ id, heading }) =>
    isTopic(id) ? [{ topic: id, name: heading, lines: paragraphs(input, id) }] : [],
  );
  return [...chapters, ...subItems(input)].filter(({ lines }) => lines.length > 0);
}

/** The sub-items alone: the paragraphs under each heading of 总体情况. */
export function subItems(input: CheckInput): TopicSection[] {
  const sections: TopicSection[] = [];
  let current: TopicSection | null = null;
  for (const line of linesOfChapter("overview", input.content.chapters.overview)) {
    if (line.kind !== "heading") {
      if (line.kind === "paragraph" && line.text.trim() !== "") current?.lines.push(line);
      continue;
    }
    const name = line.text.trim();
    const topic = headings.find(([pattern]) => pattern.test(name))?.[1];
    // A level-3 heading without a topic of its own belongs to the section above it.
    if (topic) {
      current = { topic, name, lines: [] };
      sections.push(current);
    } else if (levelOf(input, line) === 2) current = null;
  }
  return sections.filter(({ lines }) => lines.length > 0);
}

function levelOf({ content }: CheckInput, { chapterId, block }: Line): number {
  const found = content.chapters[chapterId]?.content[block];
  return found?.type === "heading" ? found.attrs.level : 0;
}

function paragraphs({ content }: CheckInput, chapterId: string): Line[] {
  return linesOfChapter(chapterId, content.chapters[chapterId]).filter(
    ({ kind, text }) => kind === "paragraph" && text.trim() !== "",
  );
}

function isTopic(id: string): id is Topic {
  return id === "disclosure" || id === "applications" || id === "fees" || id === "litigation";
}
