import { remindDue } from "@/lib/counties/season/jobs";
import { deliver } from "@/lib/messages/jobs";
import type { Timetable } from "@/lib/platform/jobs/worker";
import { logger } from "@/lib/platform/logger";
import { thinIfDue } from "@/lib/reports/history/jobs";
import { followDue } from "@/lib/reports/own-report/jobs";
import { auditIfDue } from "./audit/jobs";
import { releaseDue } from "./joint-release/jobs";
import { compareAsked } from "./portal/jobs";
import { makeQueuedFiles } from "./receipts/jobs";
import { signCheckpoint } from "./tree/checkpoint/mutations";

/** The background jobs. They are listed here because this folder may import every other. */
export const jobs = {
  audit: auditIfDue,
  checkpoint: async () => {
    await signCheckpoint();
  },
  deliver,
  files: makeQueuedFiles,
  portal: compareAsked,
  release: async () => {
    const published = await releaseDue();
    if (published > 0)
      logger.info({ published }, "reports were published at the hours that their counties had set");
  },
  follow: async (payload: unknown) => {
    const written = await followDue(payload);
    if (written > 0) logger.info({ written }, "cells of counties' own reports followed their sums");
  },
  remind: async () => {
    const reminded = await remindDue();
    if (reminded > 0) logger.info({ reminded }, "units were reminded by the plans of their counties");
  },
  thin: thinIfDue,
};

/**
 * Joint releases are checked every minute, so that they are published on time, or in the next minute after a
 * downtime. Reminders are checked every ten minutes, within the hours of each county's plan. Own reports are
 * updated by the events that change a sum; a newly added unit causes none, so all are also checked once an
 * hour. The audit and the thinning of the history are checked every hour and run once a day, so that a server
 * that is down at some hour misses none, and the audit also after a start. How far the record goes is signed
 * every hour in which it went on.
 */
export const timetable: Timetable = [
  { task: "release", match: "* * * * *" },
  { task: "follow", match: "20 * * * *" },
  { task: "remind", match: "*/10 * * * *" },
  { task: "audit", match: "40 * * * *", catchesUp: true },
  { task: "checkpoint", match: "10 * * * *" },
  { task: "thin", match: "50 * * * *" },
];
