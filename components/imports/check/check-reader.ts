import type { KnownOfReport } from "@/lib/imports/place/examine/examine-report";
import type { CheckedReport } from "../reading/worker/checked-report";
import type { CheckGiven, WorkerRequest, WorkerResponse } from "../reading/worker/messages";
import { PageReader } from "../reading/worker/page-reader";
import { WorkerClient } from "../reading/worker/worker-client";

/** Absolute URLs of the scripts that are loaded on demand. */
type CheckScripts = { reader: string; pdf: string };

/** The page's side of the reader: it reads and checks reports in a worker, one after the other. */
export class CheckReader {
  private readonly worker: WorkerClient<WorkerRequest, WorkerResponse>;

  constructor(private readonly scripts: CheckScripts) {
    this.worker = new WorkerClient(() =>
      // A page opened from a disk may not start a worker: there the reader runs in the page.
      location.protocol === "file:" ? new PageReader(scripts.reader) : new Worker(scripts.reader),
    );
  }

  /** Loads the reader before it is needed. */
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
