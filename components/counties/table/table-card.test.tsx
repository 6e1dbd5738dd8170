// @vitest-environment jsdom
import { FormProvider, useForm } from "react-hook-form";
import { expect, test } from "vitest";
import { testPage } from "@/components/ui/testing-page";
import { editionOf } from "@/lib/core/editions/registry";
import { TableCard } from "./table-card";

const { page, draw } = testPage();

function Settings() {
  const form = useForm({ defaultValues: { rows: [], printed: true } });
  const [table] = editionOf(2016)?.tables ?? [];
  return <FormProvider {...form}>{table && <TableCard table={table} known={[]} />}</FormProvider>;
}

test("a link leads by keyboard past the rows, each of which has three stops", () => {
  draw(<Settings />);
  const target = page.querySelector('a[href^="#"]')?.getAttribute("href") ?? expect.fail("no link");
  const after = page.querySelector<HTMLElement>(target);
  expect(after?.tabIndex).toBe(-1);
  expect(after && page.querySelector("ul")?.compareDocumentPosition(after)).toBe(
    Node.DOCUMENT_POSITION_FOLLOWING,
  );
});
