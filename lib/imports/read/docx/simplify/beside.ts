import type { Toggles } from "./toggles";

/** Parts next to the body of a document, found by the ids in the body. */
export type OtherParts = {
  toggles: ReadonlyMap<string, Toggles>;
  footnotes: ReadonlyMap<string, string>;
  endnotes: ReadonlyMap<string, string>;
  /** Relation id → part name or address. */
  relations: ReadonlyMap<string, string>;
};
