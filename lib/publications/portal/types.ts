import type { PortalFound, PortalOutcome } from "./schema";

/** The latest comparison of a URL with the published version of that number. */
export type PortalComparison = { outcome: PortalOutcome; found: PortalFound; number: number; at: Date };

/** The portal URL of a report, who entered it, and whether a comparison is pending. */
type PortalAddress = { url: string; by: string; at: Date; waiting: boolean };

/** A published report with its public URL on this site and its portal URL. */
export type PortalReport = {
  reportId: string;
  unit: { code: string; name: string };
  year: number;
  number: number;
  /** The public URL; only the path if the site has no fixed one. */
  publicUrl: string;
  address: PortalAddress | null;
  comparison: PortalComparison | null;
};
