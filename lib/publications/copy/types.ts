/** A published version in the list of a copy. */
export type CopiedVersion = {
  id: string;
  unitCode: string;
  unit: string;
  countyCode: string;
  county: string;
  title: string;
  year: number;
  number: number;
  publishedAt: Date;
  replacedAt: Date | null;
  demonstration: boolean;
};

export type CopiedFile = { format: string; bytes: Uint8Array; sha256: string };
