import { remindDue } from "@/lib/counties/season/jobs";
import { deliver } from "@/lib/messages/jobs";
import { logger } from "@/lib/platform/logger";
import { followDue } from "@/lib/reports/own-report/jobs";
import { auditIfDue } from "./audit/jobs";
import { releaseDue } from "./joint-release/jobs";
import { compareAsked } from "./portal/jobs";

/** The background jobs. They are listed here because this folder may import every other. */
export const jobs = {
  audit: auditIfDue,
  deliver,
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
};

/**
 * What a county publishes at an hour is asked for on every minute, so that it is published in that very
 * minute, and in the next where the server was down. Reminders every ten minutes, in the hours that each
 * county's plan allows. What changes a sum asks for the own reports above it; a unit that is added is not
 * asked for, so that all are looked at once an hour. The record is asked for every hour and looked through
 * once a day: a server that is down at some hour misses none.
 */
export const timetable = [
  { task: "release", match: "* * * * *" },
  { task: "follow", match: "20 * * * *" },
  { task: "remind", match: "*/10 * * * *" },
  { task: "audit", match: "40 * * * *" },
];
