/** A township of the invented county: who it is, and what it has to report. */
export type Township = {
  /** Its name in usernames. */
  key: string;
  code: string;
  name: string;
  /** As it signs. */
  organ: string;
  /** As it speaks of itself: “我镇”, “我乡”, “我街道”. */
  self: string;
  /** How much it publishes, against an average of 1. */
  scale: number;
  villages: number;
  /** What a village is called here: “村” or “社区”. */
  village: string;
  address: string;
  postcode: string;
  phone: string;
  email: string;
  /** Matters of local life that it discloses, taken in turn from year to year. */
  topics: readonly string[];
  /** The report years that it owes; where they are open, it always did and still does. */
  years?: { first?: number; last?: number; successorKey?: string };
};

/** Codes from 99 on belong to no province, postcodes and dialling codes like these to nobody. */
export const province = { code: "990000000000", name: "示范省", organ: "示范省人民政府" };
export const city = { code: "990100000000", name: "示范市", organ: "示范市人民政府" };
export const county = { code: "990101000000", name: "云溪县", organ: "云溪县人民政府" };
