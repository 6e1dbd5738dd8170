import { z } from "zod";

/**
 * What a comparison comes to: the words and figures stand there, some do not, no report can be read there, or
 * nothing was reached.
 */
export const portalOutcomes = ["same", "differs", "unreadable", "unreachable"] as const;
export type PortalOutcome = (typeof portalOutcomes)[number];

/** Of each kind of difference as many are kept as somebody reads; `count` says how many there are. */
const differences = <Shape extends z.ZodType>(shape: Shape) =>
  z.object({ count: z.number().int(), first: z.array(shape) });

/**
 * What was found at an address. `reason`: why nothing could be compared, in Chinese. `sentences`: those of
 * the published version that do not stand there, with the words that stand in their place; `extra`: those
 * that stand there besides; `cells`: figures that differ; `tables`: those that are missing there.
 */
export const portalFoundSchema = z.object({
  reason: z.string().nullable(),
  sentences: differences(z.object({ published: z.string(), there: z.string().nullable() })),
  extra: differences(z.string()),
  cells: differences(z.object({ label: z.string(), published: z.string(), there: z.string() })),
  tables: z.array(z.string()),
});
export type PortalFound = z.output<typeof portalFoundSchema>;

/** Characters of an address: what browsers and databases of links still take. */
const URL_LENGTH = 1000;

export const setPortalAddressSchema = z.object({
  reportId: z.uuid(),
  /** Empty where the address is taken away. */
  url: z
    .string()
    .trim()
    .max(URL_LENGTH, `网址不超过 ${URL_LENGTH} 个字符。`)
    .refine((text) => text === "" || isPageAddress(text), {
      error: "请粘贴完整的网址，以 http:// 或 https:// 开头，不带用户名和密码。",
    }),
});
export type SetPortalAddress = z.output<typeof setPortalAddressSchema>;

export const comparePortalSchema = z.object({ reportId: z.uuid() });
export type ComparePortal = z.output<typeof comparePortalSchema>;

export const comparePortalYearSchema = z.object({
  countyCode: z.string().regex(/^\d{12}$/, "请选择县（市、区）。"),
  year: z.number().int().min(2008).max(2100),
});
export type ComparePortalYear = z.output<typeof comparePortalYearSchema>;

/** What the job is handed. */
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
