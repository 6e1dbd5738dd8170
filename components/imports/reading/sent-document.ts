import { formFor } from "@/lib/core/editions/registry";
import type { PlacedDocument } from "@/lib/imports/place/placed-document";

/** A placed document as it goes from a worker to the page. Its form is long, and made again on the other side. */
export type SentDocument = Omit<PlacedDocument, "form"> & { formYear: number };

export function sentDocument({ form, ...placed }: PlacedDocument): SentDocument {
  return { ...placed, formYear: form.year };
}

export function receivedDocument({ formYear, ...placed }: SentDocument): PlacedDocument {
  return { ...placed, form: formFor(formYear, placed.countyForm) };
}
