import { z } from "zod";
import { countyCode } from "@/lib/units/schema";

/** The outcomes of a comparison: same, different, no report readable at the URL, or unreachable. */
export const portalOutcomes = ["same", "differs", "unreadable", "unreachable"] as const;
export type PortalOutcome = (typeof portalOutcomes)[number];

/** A limited number of differences of each kind is stored; `count` is the total. */
const differences = <Shape extends z.ZodType>(shape: Shape) =>
  z.object({ count: z.number().int(), first: z.array(shape) });

/**
 * The result at a URL. `reason`: why nothing could be compared, in Chinese. `sentences`: published sentences
 * missing from the page, with the text in their place; `extra`: sentences only on the page; `cells`: figures
 * that differ; `tables`: missing tables.
 */
export const portalFoundSchema = z.object({
  reason: z.string().nullable(),
  sentences: differences(z.object({ published: z.string(), there: z.string().nullable() })),
  extra: differences(z.string()),
  cells: differences(z.object({ label: z.string(), published: z.string(), there: z.string() })),
  tables: z.array(z.string()),
});
export type PortalFound = z.output<typeof portalFoundSchema>;

/** Maximum length of a URL. */
const URL_LENGTH = 1000;

export const setPortalAddressSchema = z.object({
  reportId: z.uuid(),
  /** Empty to remove the URL. */
  url: z
    .string()
    .trim()
    .max(URL_LENGTH, `网址不超过 ${URL_LENGTH} 个字符。`)
    .refine((text) => text === "" || isPageAddress(text), {
      error: "请粘贴完整的网址，以 http:// 或 https:// 开头，不带空格、用户名和密码。",
    }),
});
export type SetPortalAddress = z.output<typeof setPortalAddressSchema>;

export const comparePortalSchema = z.object({ reportId: z.uuid() });
export type ComparePortal = z.output<typeof comparePortalSchema>;

export const comparePortalYearSchema = z.object({
  countyCode,
  year: z.number().int().min(2008).max(2100),
});
export type ComparePortalYear = z.output<typeof comparePortalYearSchema>;

/** The payload of the job. */
export const portalJobSchema = z.object({
  unitCode: z.string().regex(/^\d{12}$/),
  year: z
    .string()
    .regex(/^\d{4}$/)
    .transform(Number),
});

function isPageAddress(text: string): boolean {
  if (/\s/.test(text) || !URL.canParse(text)) return false;
  const { protocol, username, password, hostname } = new URL(text);
  return /^https?:$/.test(protocol) && username === "" && password === "" && hostname.includes(".");
}
