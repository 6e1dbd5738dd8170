/** A township of the invented county, with the facts that its reports are made from. */
export type Township = {
  /** Its key in usernames. */
  key: string;
  code: string;
  name: string;
  /** The organ that signs. */
  organ: string;
  /** How it refers to itself: “我镇”, “我乡”, “我街道”. */
  self: string;
  /** Its volume of publications, relative to an average of 1. */
  scale: number;
  villages: number;
  /** The word for a village here: “村” or “社区”. */
  village: string;
  address: string;
  postcode: string;
  phone: string;
  email: string;
  /** Local topics that it discloses, rotated from year to year. */
  topics: readonly string[];
  /** The report years that it owes; an absent end is unbounded. */
  years?: { first?: number; last?: number; successorKey?: string };
};

/** Codes from 99 on belong to no province; postcodes and dialling codes like these are not in use. */
export const province = { code: "990000000000", name: "示范省", organ: "示范省人民政府" };
export const city = { code: "990100000000", name: "示范市", organ: "示范市人民政府" };
export const county = { code: "990101000000", name: "云溪县", organ: "云溪县人民政府" };
