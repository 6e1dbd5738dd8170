import { expect, test } from "vitest";
import { printedText } from "@/lib/core/help/handbook";
import { handbooks, topicsOf } from "@/lib/core/help/list";
import { writeWord } from "@/lib/exports/docx/write-word";
import { loadFaces } from "@/lib/exports/fonts/load-faces";
import { bareText, bookmarksOf } from "@/lib/exports/typst/testing-pdf";
import { openTypesetter } from "@/lib/exports/typst/typesetter";
import { handbookDocument } from "./handbook-file";

const typesetter = openTypesetter(loadFaces(null));

test.each(handbooks.map((handbook) => [handbook.title, handbook] as const))(
  "%s is a PDF and a Word file with every picture, every character and a bookmark for every topic",
  { timeout: 120_000 },
  async (_title, handbook) => {
    const document = handbookDocument(handbook);
    const pdf = typesetter.writePdf(document);
    expect([pdf.replaced, pdf.undrawn]).toEqual([[], []]);
    const text = bareText(pdf.bytes);
    const bookmarks = bookmarksOf(pdf.bytes).join("\n");
    for (const { title } of topicsOf(handbook)) {
      expect(text).toContain(printedText(title).replaceAll(/\s/g, ""));
      expect(bookmarks).toContain(title);
    }
    const word = await writeWord(document);
    expect([word.replaced, word.undrawn]).toEqual([[], []]);
  },
);
