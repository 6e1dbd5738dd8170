import type { Form } from "@/lib/core/editions/form";
import { editionOf } from "@/lib/core/editions/registry";
import type { Chapter } from "@/lib/core/outline/outline";
import { proseText } from "@/lib/core/prose/prose";
import type { ReportContent } from "@/lib/core/report";
import type { PlacedDocument } from "../placed-document";

/**
 * The form by which a document from elsewhere is checked. Where counties set the chapters, its county's
 * settings are unknown: its own headings are its outline, and only what the Regulation requires can be
 * missing. Before the first national edition there was no table either (Regulation of 2008, Art. 32).
 */
export function ownForm(placed: PlacedDocument): { form: Form; content: ReportContent } {
  const { form, year, content } = placed;
  if (!form.edition.setByCounty) return { form, content };
  const chapters = form.outline.chapters.flatMap((chapter) => ownChapters(chapter, placed));
  const own = { ...form, outline: { ...form.outline, chapters } };
  if (year === null || editionOf(year) !== null) return { form: own, content };
  return { form: { ...own, year, tables: [], cells: new Map() }, content: { ...content, figures: {} } };
}

/**
 * One chapter for each of the document's headings that lead to it; none if it has neither heading nor text.
 */
function ownChapters(chapter: Chapter, { content, sourceHeadings, itemHeadings }: PlacedDocument): Chapter[] {
  const headings = sourceHeadings[chapter.id] ?? [];
  const [first, ...others] = headings.filter((heading) => !itemHeadings.has(heading));
  const prose = content.chapters[chapter.id];
  if (first === undefined) {
    if (!prose || proseText(prose).trim() === "") return [];
    // A part that was moved from another chapter is not one of the report's own chapters.
    return [headings.length === 0 ? chapter : { ...chapter, proseRequired: false }];
  }
  return [
    { ...chapter, heading: first },
    ...others.map((heading, index) => ({
      ...chapter,
      id: `${chapter.id}.${index + 2}`,
      heading,
      proseRequired: false,
    })),
  ];
}
