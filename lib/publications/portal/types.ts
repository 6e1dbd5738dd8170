import type { PortalFound, PortalOutcome } from "./schema";

/** The latest comparison of an address with the published version of that number. */
export type PortalComparison = { outcome: PortalOutcome; found: PortalFound; number: number; at: Date };

/** Where the county's portal carries a report, who said so, and whether a comparison is under way. */
type PortalAddress = { url: string; by: string; at: Date; waiting: boolean };

/** A published report, its public address on this site, and what is known of the one on the portal. */
export type PortalReport = {
  reportId: string;
  unit: { code: string; name: string };
  year: number;
  number: number;
  /** The public address; without a fixed one of the site, its path alone. */
  publicUrl: string;
  address: PortalAddress | null;
  comparison: PortalComparison | null;
};
