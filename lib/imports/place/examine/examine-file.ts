import type { Finding } from "@/lib/core/checks/engine/check";
import { examineReport } from "./examine-report";

/** A finding as the command line prints it. */
export type PrintedFinding = Pick<Finding, "code" | "severity" | "message" | "places" | "sides" | "repairs">;

/**
 * All findings on a file, as the command line prints them. Throws a RefusedDocument with a one-line Chinese
 * message for a file that cannot be read.
 */
export async function examineFile(bytes: Uint8Array, name: string): Promise<PrintedFinding[]> {
  return (await examineReport(bytes, name)).findings.map(printed);
}

function printed({ code, severity, message, places, sides, repairs }: Finding): PrintedFinding {
  return { code, severity, message, places, sides, repairs };
}
