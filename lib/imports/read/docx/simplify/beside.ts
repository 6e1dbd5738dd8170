import type { Toggles } from "./toggles";

/** What is read beside the body of a document: looked up by the ids that the body names. */
export type OtherParts = {
  toggles: ReadonlyMap<string, Toggles>;
  footnotes: ReadonlyMap<string, string>;
  endnotes: ReadonlyMap<string, string>;
  /** Relation id → the part or address it leads to. */
  relations: ReadonlyMap<string, string>;
};
