import type { Basis } from "./types";

/** Which versions a roll-up counts, as screens and files say it. */
export const basisLabels: Record<Basis, string> = {
  published: "已公布的",
  approved: "已公布和已通过的",
  submitted: "已公布、已通过和已报送的",
};

/** Which version of one unit is counted. */
export const unitBasisLabels: Record<Basis, string> = {
  published: "已公布",
  approved: "已通过",
  submitted: "已报送",
};
