import type { Site } from "../pages/site";

/** A site without any settings of its operator. */
export const bareSite: Site = {
  name: "阳光年报",
  origin: null,
  domain: null,
  idCode: null,
  sponsor: null,
  contact: null,
  icp: null,
  police: null,
};
