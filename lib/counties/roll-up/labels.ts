import type { Basis } from "./types";

/** Labels, on screens and in files, of which versions a roll-up counts. */
export const basisLabels: Record<Basis, string> = {
  published: "已公布的",
  approved: "已公布和已通过的",
  submitted: "已公布、已通过和已报送的",
};

/** Labels of the version of one unit that counts. */
export const unitBasisLabels: Record<Basis, string> = {
  published: "已公布",
  approved: "已通过",
  submitted: "已报送",
};
