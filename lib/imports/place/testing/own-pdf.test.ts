import { expect, test } from "vitest";
import { formFor } from "@/lib/core/editions/registry";
import { figureValue } from "@/lib/core/tables/figures";
import { loadFaces } from "@/lib/exports/fonts/load-faces";
import { documentOf, generatedBlocks, generatedContent, testYears } from "@/lib/exports/testing/documents";
import { openTypesetter } from "@/lib/exports/typst/typesetter";
import { readDocument } from "../../read/read-document";
import { unaccounted } from "../../read/testing/account";
import { placeDocument } from "../place-document";

const typesetter = openTypesetter(loadFaces(null));

test.each(testYears)("reads every cell and every word of the product's own PDF of %i", async (year) => {
  const { bytes } = typesetter.writePdf(documentOf(generatedBlocks(year, 3)));
  const source = await readDocument(bytes, "年报.pdf");
  const placed = placeDocument(source, { year });
  const form = formFor(year);
  const wanted = generatedContent(year, 3);
  const cells = [...form.cells.keys()];
  const values = (content: typeof wanted) => cells.map((id) => [id, figureValue(form, content.figures, id)]);
  expect(values({ ...wanted, figures: placed.content.figures })).toEqual(values(wanted));
  expect(unaccounted(source, placed)).toEqual({});
  expect(placed.unplaced).toEqual([]);
  expect(Object.keys(placed.content.chapters)).toEqual(Object.keys(wanted.chapters));
});
