import { formFor } from "@/lib/core/editions/registry";
import type { PlacedDocument } from "@/lib/imports/place/placed-document";

/** A placed document as sent from a worker to the page. Its form is large, and recreated in the page. */
export type SentDocument = Omit<PlacedDocument, "form"> & { formYear: number };

export function sentDocument({ form, ...placed }: PlacedDocument): SentDocument {
  return { ...placed, formYear: form.year };
}

export function receivedDocument({ formYear, ...placed }: SentDocument): PlacedDocument {
  return { ...placed, form: formFor(formYear, placed.countyForm) };
}
