import type { KnownOfReport } from "@/lib/imports/place/examine/examine-report";
import { WorkerClient } from "../../reading/worker-client";
import type { CheckedReport } from "../checked-report";
import type { CheckGiven, CheckRequest, CheckResponse } from "./messages";
import { PageReader } from "./page-reader";

/** Whole addresses of the scripts that are loaded when they are needed. */
type CheckScripts = { reader: string; pdf: string };

/** The page's end of the reader: it reads and examines beside the page, one report after the other. */
export class CheckReader {
  private readonly worker: WorkerClient<CheckRequest, CheckResponse>;

  constructor(private readonly scripts: CheckScripts) {
    this.worker = new WorkerClient(() =>
      // A page from a disk may start no worker: there the reader runs in the page itself.
      location.protocol === "file:" ? new PageReader(scripts.reader) : new Worker(scripts.reader),
    );
  }

  /** Loads the reader before it is wanted. */
  async prepare(): Promise<void> {
    await this.worker.ask({ type: "ready" }).catch(() => null);
  }

  /** The names of an archive's files. Throws a RefusedDocument, as `check` does. */
  async list(archive: File): Promise<string[]> {
    return (await this.worker.ask({ type: "list", archive })).names;
  }

  async check(given: CheckGiven, known: KnownOfReport): Promise<CheckedReport> {
    const pdfScript = this.scripts.pdf;
    return (await this.worker.ask({ type: "check", given, known, pdfScript })).report;
  }

  end(): void {
    this.worker.end();
  }
}
