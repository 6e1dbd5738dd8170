import type { Finding } from "@/lib/core/checks/engine/check";
import { examineReport } from "./examine-report";

/** A finding as the command line prints it. */
export type PrintedFinding = Pick<Finding, "code" | "severity" | "message" | "places" | "sides" | "repairs">;

/**
 * Everything that the examination finds in a file, as the command line prints it. Throws a RefusedDocument, whose message is
 * one Chinese line, for what cannot be read.
 */
export async function examineFile(bytes: Uint8Array, name: string): Promise<PrintedFinding[]> {
  return (await examineReport(bytes, name)).findings.map(printed);
}

function printed({ code, severity, message, places, sides, repairs }: Finding): PrintedFinding {
  return { code, severity, message, places, sides, repairs };
}
