import { remindDue } from "@/lib/counties/season/jobs";
import { deliver } from "@/lib/messages/jobs";
import { logger } from "@/lib/platform/logger";
import { lookIfDue } from "./audit/jobs";

/** What is done in the background. This folder sees every other, so that the list stands here. */
export const jobs = {
  audit: lookIfDue,
  deliver,
  remind: async () => {
    const reminded = await remindDue();
    if (reminded > 0) logger.info({ reminded }, "units were reminded by the plans of their counties");
  },
};

/**
 * Reminders every ten minutes, in the hours that each county's plan allows. The record is asked for every hour and looked through once a day:
 * a server that is down at some hour misses none.
 */
export const timetable = [
  { task: "remind", match: "*/10 * * * *" },
  { task: "audit", match: "40 * * * *" },
];
